import { Inject, Injectable } from '@nestjs/common';
import type { DemoClock, MoveDemoClock } from '@stillwater/contracts';
import { Clock, Problem, readDemoClock, writeDemoClock } from '@stillwater/platform';

import { GatewayConfig } from '../gateway.config.js';

const MINUTE = 60_000;
const YEAR = 366 * 24 * 60 * MINUTE;

/** Moves the demo's time for every process that follows the same file. There is no way back: facts keep their order. */
@Injectable()
export class DemoTime {
  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  show(): DemoClock {
    return this.stand(readDemoClock(this.file));
  }

  /** @throws Problem `demo.clock_choice`, `demo.clock_range` */
  move({ advanceMinutes, at }: MoveDemoClock): DemoClock {
    if ((advanceMinutes === undefined) === (at === undefined)) {
      throw Problem.unprocessable('demo.clock_choice', 'Say either by how many minutes or to which instant.');
    }
    const { at: now } = this.show();
    const ahead = readDemoClock(this.file);
    const by = at === undefined ? advanceMinutes! * MINUTE : Date.parse(at) - Date.parse(now);
    if (by <= 0 || by > YEAR || ahead + by > 9 * YEAR) {
      throw Problem.unprocessable('demo.clock_range', 'Time moves forward, by a year at most at once.');
    }
    writeDemoClock(this.file, ahead + by);
    return this.stand(ahead + by);
  }

  private stand(ahead: number): DemoClock {
    this.clock.runAhead(ahead);
    return { at: this.clock.now().toISOString(), aheadMinutes: Math.round(ahead / MINUTE) };
  }

  private get file(): string {
    const { demoClockFile } = this.config;
    if (!demoClockFile) throw new TypeError('The demo has no clock of its own.');
    return demoClockFile;
  }
}
