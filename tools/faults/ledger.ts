import type { Socket } from 'node:net';

/**
 * How a carrier answers. It takes a message in `accepts`, `late`, `silent`, `hangs_up` and `breaks`; in the last three
 * whoever sent it can't know.
 */
export type Answer = 'accepts' | 'late' | 'silent' | 'hangs_up' | 'breaks' | 'busy' | 'absent' | 'refuses';

export const UNKNOWABLE: readonly Answer[] = ['silent', 'hangs_up', 'breaks'];
const NOT_TAKEN: readonly Answer[] = ['busy', 'absent', 'refuses'];

/** Of a hundred messages so many are answered like this. */
export type Shares = Readonly<Partial<Record<Answer, number>>>;

export const LATE_MS = 400;

export type By = 'twilio' | 'telnyx' | 'mail server';

/** A message that a carrier took, and would have delivered. */
export interface Taken {
  messageId: string;
  answer: Answer;
  /** By which life of the sender it was handed over. */
  life: number;
  by: By;
  /** The sender was still there when its answer left: one that has lost patience can't know it. */
  heard: boolean;
}

/**
 * Answers, and writes down when nobody was there any more to hear it. What the sender did last is read first, however long
 * the machine was busy with others.
 */
export function answerTo(socket: Socket, taken: Taken | undefined, answer: () => void): void {
  setImmediate(() => {
    if (taken && (socket.destroyed || socket.readableEnded)) taken.heard = false;
    answer();
  });
}

/** What the carriers were asked and what they took: the truth that all else is held against. */
export class Ledger {
  readonly taken: Taken[] = [];
  asked = 0;
  life = 0;

  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  /** How a carrier that is asked will answer. */
  choose(shares: Shares): Answer {
    this.asked += 1;
    let left = this.random() * 100;
    for (const [answer, share] of Object.entries(shares)) {
      left -= share;
      if (left < 0) return answer as Answer;
    }
    return 'accepts';
  }

  /** Writes down a message, when the answer to it takes it. @param life of the sender that opened the connection */
  take(messageId: string, answer: Answer, { by, life }: Pick<Taken, 'by' | 'life'>): Taken | undefined {
    if (NOT_TAKEN.includes(answer)) return undefined;
    const taken = { messageId, answer, life, by, heard: true };
    this.taken.push(taken);
    return taken;
  }

  takenBy(by: By): number {
    return this.taken.filter((taken) => taken.by === by).length;
  }
}
