import type { ApiProblem } from '@stillwater/api-client';
import type { Answer, AnswerReceipt } from './screening.js';

export interface Saving {
  /** Answers that are not at the clinic yet. */
  readonly waiting: number;
  /** Why the last try did not arrive; it is tried again by itself. */
  readonly failure: ApiProblem | undefined;
  /** `locked`: the second factor is needed again. `ended`: the link takes no more answers. */
  readonly stopped: 'locked' | 'ended' | undefined;
  /** An answer that the server did not take, to be given anew. */
  readonly refused: string | undefined;
}

const atRest: Saving = { waiting: 0, failure: undefined, stopped: undefined, refused: undefined };
const firstWait = 2_000;
const longestWait = 30_000;

interface Ways {
  readonly send: (answer: Answer) => Promise<AnswerReceipt>;
  /** @param waiting how many answers are not at the clinic yet: the receipt knows nothing of them */
  readonly onSaved: (receipt: AnswerReceipt, waiting: number) => void;
  readonly later: (act: () => void, milliseconds: number) => void;
}

/**
 * Answers on their way to the clinic, one after another in the order in which they were given, since an answer decides
 * which questions follow. What doesn't arrive is kept and tried again; it lives in memory only.
 */
export class AnswerQueue {
  private saving: Saving = atRest;
  private readonly waiting = new Map<string, Answer>();
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private wait = firstWait;

  constructor(private readonly ways: Ways) {}

  readonly state = (): Saving => this.saving;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(answer: Answer): void {
    this.waiting.delete(answer.itemId);
    this.waiting.set(answer.itemId, answer);
    this.show({ refused: undefined });
    void this.run();
  }

  /** Tries at once: the person asked for it, the connection is back, or the page was opened again. */
  readonly retry = (): void => {
    this.wait = firstWait;
    if (this.saving.stopped === 'locked') this.show({ stopped: undefined });
    void this.run();
  };

  private async run(): Promise<void> {
    if (this.sending || this.saving.stopped !== undefined) return;
    this.sending = true;
    for (let answer = this.first(); answer !== undefined; answer = this.first()) {
      if (!(await this.arrives(answer))) break;
    }
    this.sending = false;
  }

  private first(): Answer | undefined {
    return this.waiting.values().next().value;
  }

  /** False when nothing more can be sent now. */
  private async arrives(answer: Answer): Promise<boolean> {
    try {
      const receipt = await this.ways.send(answer);
      this.forget(answer);
      this.wait = firstWait;
      this.show({ failure: undefined });
      this.ways.onSaved(receipt, this.waiting.size);
      return true;
    } catch (error) {
      return this.failed(answer, error as ApiProblem);
    }
  }

  private failed(answer: Answer, problem: ApiProblem): boolean {
    const { status } = problem;
    if (status === 401 || status === 403) this.show({ stopped: 'locked', failure: undefined });
    else if (status === 404 || status === 409 || status === 410) this.show({ stopped: 'ended', failure: undefined });
    else if (status === 400 || status === 422) {
      this.forget(answer);
      this.show({ refused: answer.itemId, failure: undefined });
      return true;
    } else {
      this.show({ failure: problem });
      this.ways.later(() => void this.run(), Math.max(this.wait, (problem.retryAfterSeconds ?? 0) * 1000));
      this.wait = Math.min(this.wait * 2, longestWait);
    }
    return false;
  }

  /** Unless the answer was changed while it was on its way. */
  private forget(answer: Answer): void {
    if (this.waiting.get(answer.itemId) === answer) this.waiting.delete(answer.itemId);
  }

  private show(change: Partial<Saving>): void {
    this.saving = { ...this.saving, ...change, waiting: this.waiting.size };
    for (const listener of this.listeners) listener();
  }
}
