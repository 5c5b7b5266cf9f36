import { monitorEventLoopDelay } from 'node:perf_hooks';

import { Problem } from '@stillwater/platform';

/** Longer than this the process is late for everybody; new work would only make it later. */
const MOST_DELAY_MS = 200;
const WINDOW_MS = 500;

/** Sends requests away while too many are in work, or the event loop is late. Health is never sent away. */
export class Overload {
  private inWork = 0;
  private late = false;
  private lateBefore = false;
  private delay: ReturnType<typeof monitorEventLoopDelay> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly mostInWork: number) {}

  start(): void {
    const delay = monitorEventLoopDelay({ resolution: 50 });
    delay.enable();
    this.delay = delay;
    this.timer = setInterval(() => {
      const lateNow = delay.mean / 1e6 > MOST_DELAY_MS;
      // One bad window is a pause; two in a row are too much work.
      this.late = lateNow && this.lateBefore;
      this.lateBefore = lateNow;
      delay.reset();
    }, WINDOW_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.delay?.disable();
  }

  /** @throws Problem `server.busy`; after it, `leave` must not be called */
  enter(): void {
    if (this.late || this.inWork >= this.mostInWork) {
      throw Problem.unavailable('server.busy', 'Too much is being done at once.', 1);
    }
    this.inWork += 1;
  }

  leave(): void {
    this.inWork -= 1;
  }
}
