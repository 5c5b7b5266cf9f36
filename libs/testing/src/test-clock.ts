import { Clock } from '@stillwater/platform';

/** How far to move: any of these, added up. */
export interface Step {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A clock that stands still until it is moved. It doesn't follow the database. */
export class TestClock extends Clock {
  #now: number;

  constructor(start: string | Date = '2026-03-02T15:00:00.000Z') {
    super();
    this.#now = new Date(start).getTime();
  }

  override now(): Date {
    return new Date(this.#now);
  }

  override follow(): void {}

  override shift(milliseconds: number): void {
    this.#now += milliseconds;
  }

  move(step: Step): Date {
    const seconds = ((step.days ?? 0) * 24 + (step.hours ?? 0)) * 3600 + (step.minutes ?? 0) * 60 + (step.seconds ?? 0);
    this.shift(seconds * 1000);
    return this.now();
  }

  /** As {@link move}, but nothing was down in between: as the demo's clock is put forward. */
  jump(step: Step): Date {
    const from = this.#now;
    const to = this.move(step);
    this.jumps.push({ from: new Date(from), to });
    return to;
  }

  set(instant: string | Date): Date {
    this.#now = new Date(instant).getTime();
    return this.now();
  }
}
