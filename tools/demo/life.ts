import { demoClinics } from '@stillwater/gateway';
import type { DemoSignIn } from '@stillwater/gateway';
import { addDays, instantOf, wallTimeAt, weekdayOf } from '@stillwater/platform';
import type { Role } from '@stillwater/platform';
import type { DemoPerson } from './cast.ts';
import type { Caught } from './caught.ts';
import type { Player } from './player.ts';
import type { StoryClock } from './story-clock.ts';
import type { StoryRecord } from './story-record.ts';
import type { Ask, Voices } from './voices.ts';

/** What lives are played on. */
export interface Stage {
  readonly player: Player;
  readonly clock: StoryClock;
  readonly record: StoryRecord;
  readonly voices: Voices;
  readonly caught: Caught;
  readonly signIns: readonly DemoSignIn[];
  /** Where the story ends: the real time at which this start began to play. */
  readonly end: number;
}

const MINUTE = 60_000;
/** A day in the west begins later: with these the clinics do the same at nearly the same moment. */
const HOURS_BEHIND: Readonly<Record<string, number>> = { asheville: 0, tempe: 3, portland: 3 };

/** One person on their way through a clinic: when things happen, who does them, and that each happens once. */
export class Life {
  readonly name: string;
  readonly person: DemoPerson;
  readonly clinicId: string;
  readonly zone: string;
  readonly stage: Stage;
  private readonly profile: (typeof demoClinics)[number]['profile'];
  private readonly team: readonly DemoSignIn[];

  constructor(stage: Stage, name: string, person: DemoPerson) {
    this.stage = stage;
    this.name = name;
    this.person = person;
    this.profile = demoClinics.find(({ profile }) => profile.slug === person.clinic)!.profile;
    this.zone = this.profile.zone;
    this.team = stage.signIns.filter(({ clinicSlug }) => clinicSlug === person.clinic);
    this.clinicId = this.team[0]!.clinicId!;
  }

  /** Waits for a moment of the story. */
  until(at: number): Promise<void> {
    return this.stage.player.until(at);
  }

  minutesBeforeTheEnd(minutes: number): number {
    return this.stage.end - minutes * MINUTE;
  }

  /** So many days ago, or on the last day before that on which the clinic was open. @param time in the east, `12:30` */
  daysAgo(days: number, time: string): number {
    return this.openDay(addDays(this.dateOf(this.stage.end), -days), -1, time);
  }

  /** In so many days, or on the first day after that on which the clinic is open. */
  inDays(days: number, time: string): number {
    return this.openDay(addDays(this.dateOf(this.stage.end), days), 1, time);
  }

  /** On the first open day at least so many days after. */
  daysAfter(instant: string | number, days: number, time: string): number {
    return this.openDay(addDays(this.dateOf(new Date(instant).getTime()), days), 1, time);
  }

  dateOf(instant: number): string {
    return wallTimeAt(instant, this.zone).slice(0, 10);
  }

  /** Does something once, also when the story is gone on with after a crash: then what came of it is remembered. */
  async once<T>(step: string, work: (key: string) => Promise<T>): Promise<T> {
    const { record } = this.stage;
    const key = `${this.name}: ${step}`;
    if (!record.has(key)) record.keep(key, await work(key));
    return record.resultOf(key) as T;
  }

  /** The first of the clinic's people in this role. */
  colleague(role: Role): DemoSignIn {
    return this.team.find(({ roles }) => roles.includes(role))!;
  }

  staff(role: Role): Ask {
    return this.stage.voices.staff(this.colleague(role));
  }

  private openDay(from: string, step: 1 | -1, time: string): number {
    let date = from;
    while (!this.isOpen(date)) date = addDays(date, step);
    const east = instantOf(`${date}T${time}`, this.zone).getTime();
    return east - HOURS_BEHIND[this.person.clinic]! * 60 * MINUTE;
  }

  private isOpen(date: string): boolean {
    const { hours, closures = [] } = this.profile;
    const weekday = weekdayOf(date);
    return (
      hours.some((opening) => opening.weekday === weekday && opening.weekOfMonth === undefined) &&
      !closures.some(({ from, to }) => from <= date && date <= to)
    );
  }
}
