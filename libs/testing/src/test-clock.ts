/** How far to move: any of these, added up. */
export interface Step {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A clock that stands still until it is moved. Stands in wherever a `Clock` with `now()` is asked for. */
export class TestClock {
  #now: number;

  constructor(start: string | Date = '2026-03-02T15:00:00.000Z') {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  move(step: Step): Date {
    const seconds = ((step.days ?? 0) * 24 + (step.hours ?? 0)) * 3600 + (step.minutes ?? 0) * 60 + (step.seconds ?? 0);
    this.#now += seconds * 1000;
    return this.now();
  }

  set(instant: string | Date): Date {
    this.#now = new Date(instant).getTime();
    return this.now();
  }
}
