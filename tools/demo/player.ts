import type { Stillness } from './stillness.ts';
import type { StoryClock } from './story-clock.ts';

/** Moments this close to each other are played as one: staff don't work to the second either. */
const TOGETHER_MS = 15 * 60_000;

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly go: () => void;
}

/**
 * Plays several people's lives on one clock. Everybody acts in turn; when all wait for a later moment, the time is put
 * forward to the next moment of a life or of the platform's own timers, and what comes due is done before the next acts.
 */
export class Player {
  private readonly clock: StoryClock;
  private readonly stillness: Stillness;
  private readonly waiting: Waiting[] = [];
  private acting = 0;
  private idle = (): void => undefined;
  private failure: { error: unknown } | undefined;
  private count = 0;
  /** How often the time was put forward. */
  hops = 0;

  constructor(clock: StoryClock, stillness: Stillness) {
    this.clock = clock;
    this.stillness = stillness;
  }

  /** For lives: resolves at this moment of the story. */
  until(at: number): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ at, order: this.count++, go: resolve });
      this.rest();
    });
  }

  async play(lives: readonly (() => Promise<void>)[]): Promise<void> {
    for (const life of lives) await this.act(() => void this.live(life));
    for (;;) {
      if (this.failure) throw this.failure.error;
      const due = await this.stillness.at(() => this.clock.now());
      const next = this.next();
      if (!next && this.clock.hasCaughtUp) return;
      const now = this.clock.now();
      if (next && next.at <= now) {
        this.waiting.splice(this.waiting.indexOf(next), 1);
        await this.act(next.go);
        continue;
      }
      const first = Math.min(due, next?.at ?? Infinity);
      const moments = [due, ...this.waiting.map(({ at }) => at)].filter((at) => at <= first + TOGETHER_MS);
      this.hops += 1;
      await this.clock.moveTo(Math.max(...moments, first));
    }
  }

  private next(): Waiting | undefined {
    return this.waiting.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
  }

  private async live(life: () => Promise<void>): Promise<void> {
    try {
      await life();
    } catch (error) {
      this.failure ??= { error };
    }
    this.rest();
  }

  /** Lets one life act until it waits or ends. */
  private async act(go: () => void): Promise<void> {
    this.acting += 1;
    const rested = new Promise<void>((resolve) => (this.idle = resolve));
    go();
    await rested;
  }

  private rest(): void {
    this.acting -= 1;
    if (this.acting === 0) this.idle();
  }
}
