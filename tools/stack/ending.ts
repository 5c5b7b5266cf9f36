import { report } from '../progress.mjs';

/** What was started, to be ended in reverse; once, whatever asks for it first. */
export class Ending {
  private readonly ends: (() => Promise<void> | void)[] = [];
  private running: Promise<void> | undefined;
  private askedAt = 0;

  /** Ends this, after everything that is added later. */
  add(end: () => Promise<void> | void): void {
    this.ends.push(end);
  }

  get begun(): boolean {
    return this.running !== undefined;
  }

  run(): Promise<void> {
    this.running ??= this.all();
    return this.running;
  }

  /**
   * Ends everything on Ctrl-C, `kill` or a closed terminal, then the process. A terminal gives Ctrl-C to every process
   * of a command, so it can arrive twice; a second one after a while means: at once.
   */
  onSignals(exitCode: number): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.askedAt === 0) {
          this.askedAt = performance.now();
          void this.run().then(() => process.exit(exitCode));
        } else if (performance.now() - this.askedAt > 1_000) {
          process.exit(1);
        }
      });
    }
  }

  private async all(): Promise<void> {
    for (let end = this.ends.pop(); end !== undefined; end = this.ends.pop()) {
      try {
        await end();
      } catch (error) {
        report(error);
      }
    }
  }
}
