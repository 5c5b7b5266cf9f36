import type { Clock } from './clock.js';
import type { LifecyclePart } from './lifecycle.js';
import type { Logger } from './log.js';

/** A lease that ends, another process's row, a database that is back: none of them rings. */
const LONGEST_SLEEP_MS = 1_000;
/** What can't be had yet is not asked for without a pause. */
const SHORTEST_SLEEP_MS = 20;

/**
 * Does what is due now.
 * @param stopping from then on nothing more is begun; what is in hand is finished
 * @returns when there is more to do, where that is known
 */
export type DoWhatIsDue = (stopping: AbortSignal) => Promise<Date | void>;

/**
 * Work that falls due in rows, looked for again and again while the service runs: one look at a time, at once when it is
 * rung or the clock was put forward, and else after a sleep. How rows are found and what becomes of them is their
 * owner's. Nothing is remembered between two looks, so nothing is lost with the process.
 */
export class DueLoop implements LifecyclePart {
  private stopping = new AbortController();
  private running = false;
  private rung = false;
  private looking: Promise<void> | undefined;
  private sleep: NodeJS.Timeout | undefined;

  constructor(
    readonly name: string,
    private readonly doWhatIsDue: DoWhatIsDue,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {
    clock.onMoved(() => this.ring());
  }

  start(): void {
    this.running = true;
    this.ring();
  }

  /** Ends when what is in hand is done. */
  async stop(): Promise<void> {
    this.running = false;
    this.stopping.abort();
    clearTimeout(this.sleep);
    await this.looking;
  }

  /** Something may be due. While a look is under way there is one more after it: what it has passed by is not missed. */
  ring(): void {
    if (!this.running) return;
    this.rung = true;
    this.looking ??= this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.sleep);
    let pause = LONGEST_SLEEP_MS;
    while (this.rung && this.running) {
      this.rung = false;
      pause = await this.once();
    }
    this.looking = undefined;
    if (this.running) this.sleep = setTimeout(() => this.ring(), pause);
  }

  /** @returns how long to sleep after it */
  private async once(): Promise<number> {
    try {
      const next = await this.doWhatIsDue(this.stopping.signal);
      if (!next) return LONGEST_SLEEP_MS;
      const ahead = next.getTime() - this.clock.now().getTime();
      return Math.min(Math.max(ahead, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
    } catch (error) {
      this.log.warn({ err: error, loop: this.name }, 'what is due can not be done right now');
      return LONGEST_SLEEP_MS;
    }
  }
}
