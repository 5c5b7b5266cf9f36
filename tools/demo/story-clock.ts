import { readDemoClock, writeDemoClock } from '@stillwater/platform';

/** Until every service has looked at the file. */
const SETTLING_MS = 35;

/** The demo's time during the story: behind the real one, and put forward from moment to moment until it has caught up. */
export class StoryClock {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  now(): number {
    return Date.now() + readDemoClock(this.file);
  }

  /** The story begins this long ago. */
  setBack(milliseconds: number): void {
    writeDemoClock(this.file, -milliseconds);
  }

  /** Never back, and never beyond the real time. */
  async moveTo(instant: number): Promise<void> {
    const behind = readDemoClock(this.file);
    const wanted = Math.min(0, instant - Date.now());
    if (wanted <= behind) return;
    writeDemoClock(this.file, wanted);
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  }

  get hasCaughtUp(): boolean {
    return readDemoClock(this.file) >= 0;
  }
}
