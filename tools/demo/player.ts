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
 * forward to the next moment of a life or of the platform's own timers, and what comes due is done before anybody acts.
 */
export class Player {
  private readonly clock: StoryClock;
  private readonly stillness: Stillness;
  private readonly waiting: Waiting[] = [];
  private acting = 0;
  private idle = (): void => undefined;
  private failure: { error: unknown } | undefined;
  private count = 0;

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
      if (this.waiting.length === 0 && this.clock.hasCaughtUp) return;
      const ready = this.takeReady();
      for (const { go } of ready) await this.act(go);
      if (ready.length > 0) continue;
      const ahead = [due, ...this.waiting.map(({ at }) => at)];
      const first = Math.min(...ahead);
      const moments = ahead.filter((at) => at <= first + TOGETHER_MS);
      await this.clock.moveTo(Math.max(...moments, first));
    }
  }

  /** Those whose moment has come, the earliest first: each is another life, and none waits for another. */
  private takeReady(): Waiting[] {
    const now = this.clock.now();
    const ready = this.waiting.filter(({ at }) => at <= now);
    for (const one of ready) this.waiting.splice(this.waiting.indexOf(one), 1);
    return ready.toSorted((a, b) => a.at - b.at || a.order - b.order);
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
