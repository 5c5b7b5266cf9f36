import { usualAnswers } from './answers.ts';
import { regularPeople } from './cast.ts';
import type { DemoPerson } from './cast.ts';
import { chooses, confirms, confirmsByPhone, isBooked, isCalled, isMoved, isOffered, writes } from './deeds.ts';
import type { Known, Visit } from './deeds.ts';
import { Life } from './life.ts';
import type { Stage } from './life.ts';
import { isMissed, isSpokenTo } from './missed-deeds.ts';
import { eligible, handsIn, isDecided, isInvited, isLetKnow, readsUpdate, signs } from './screening-deeds.ts';
import type { LifeScript } from './story-lives.ts';

const MINUTE = 60_000;

/** What sets one regular life apart from the others. */
export interface Course {
  readonly name: string;
  readonly person: DemoPerson;
  /** When they first wrote, in days before the end. */
  readonly beganDaysAgo: number;
  /** Of the preparation that lies ahead, in the east. */
  readonly comesInDays: number;
  readonly time: string;
  readonly mode: 'in_person' | 'video';
  /** They choose the time of the intro call by a link; else the front desk does. */
  readonly choosesCall?: boolean;
  /** The visit that lies ahead is moved by the clinic to this many days ahead. */
  readonly movedToDays?: number;
  /** A prescriber meets them too, in so many days; 0 is the day on which the demo is made. */
  readonly evaluatedInDays?: number;
  /** They sign what is asked for, by the link in their mail; else it is still missing before the visit that lies ahead. */
  readonly signs?: boolean;
  /** They did not come to their first preparation; the front desk called them. */
  readonly missesFirst?: boolean;
  /** They did not come so many days ago, and nobody has called them yet. */
  readonly missedDaysAgo?: number;
}

const courses: readonly Course[] = [
  {
    name: 'Rowan',
    person: regularPeople.rowan,
    beganDaysAgo: 82,
    comesInDays: 2,
    time: '13:30',
    mode: 'in_person',
    choosesCall: true,
    evaluatedInDays: 0,
    signs: true,
  },
  {
    name: 'Marlow',
    person: regularPeople.marlow,
    beganDaysAgo: 32,
    comesInDays: 4,
    time: '14:30',
    mode: 'video',
    evaluatedInDays: 1,
  },
  {
    name: 'Tatum',
    person: regularPeople.tatum,
    beganDaysAgo: 82,
    comesInDays: 3,
    time: '14:00',
    mode: 'in_person',
    evaluatedInDays: 8,
    missesFirst: true,
  },
  {
    name: 'Wren',
    person: regularPeople.wren,
    beganDaysAgo: 32,
    comesInDays: 5,
    time: '12:30',
    mode: 'in_person',
    movedToDays: 6,
    evaluatedInDays: 0,
  },
  {
    name: 'Juno',
    person: regularPeople.juno,
    beganDaysAgo: 82,
    comesInDays: 1,
    time: '15:00',
    mode: 'in_person',
    evaluatedInDays: 10,
  },
  {
    name: 'Lior',
    person: regularPeople.lior,
    beganDaysAgo: 32,
    comesInDays: 7,
    time: '14:30',
    mode: 'video',
    choosesCall: true,
    evaluatedInDays: 0,
    missedDaysAgo: 1,
    signs: true,
  },
];

/** From the first message to preparations that have been and preparations that come. */
async function live(stage: Stage, course: Course): Promise<void> {
  const life = new Life(stage, course.name, course.person);
  const wrote = life.daysAgo(course.beganDaysAgo, '12:20');
  await life.until(wrote);
  const message = 'I have tried much over the years, and would like to hear how you work.';
  const known = await writes(life, { intent: 'ready_to_schedule', message });
  await life.until(wrote + 35 * MINUTE);
  await isCalled(life, known, 'Friendly call, would like to know what a visit costs.');
  const call = await talks(life, known, course, wrote);
  // Texts are few in a week: who is reached by them alone is asked when those about the call are a week old, and hears of
  // the visit, and says that they come, on the phone.
  const reads = course.person.email !== undefined;
  const asked = reads ? Date.parse(call.startsAt) : life.daysAfter(call.startsAt, 8, '14:00');
  await life.until(asked);
  const screeningId = await isInvited(life, known);
  await life.until(life.daysAfter(asked, 0, '20:30'));
  await handsIn(life, usualAnswers);
  const decided = life.daysAfter(asked, 1, '13:00');
  await life.until(decided);
  await isDecided(life, screeningId, eligible);
  await life.until(decided + 60 * MINUTE);
  if (reads) await isLetKnow(life, screeningId, 'arrange_visit');
  const { mode, time, missesFirst } = course;
  const wished = life.daysAfter(decided, 4, time);
  const first = await isBooked(life, known, { step: 'prepares', serviceCode: 'PREP', wished, mode });
  await life.until(decided + 8 * 60 * MINUTE);
  if (reads) await readsUpdate(life);
  await life.until(Date.parse(first.startsAt) - 26 * 60 * MINUTE);
  await (reads ? confirms(life, 'confirms') : confirmsByPhone(life, 'confirms', first));
  if (course.signs) await signs(life);
  if (missesFirst) await doesNotCome(life, first);
  await preparesAgain(life, known, course);
}

/** The intro call. Afterwards it is over. */
async function talks(life: Life, known: Known, { choosesCall }: Course, wrote: number): Promise<Visit> {
  const wished = life.daysAfter(wrote, 1, '14:00');
  if (choosesCall) await isOffered(life, known, 'CONSULT');
  await life.until(wrote + 60 * MINUTE);
  const call = await (choosesCall
    ? chooses(life, wished, 'phone')
    : isBooked(life, known, { step: 'talks', serviceCode: 'CONSULT', wished, mode: 'phone' }));
  await life.until(Date.parse(call.startsAt) + 40 * MINUTE);
  return call;
}

/** The front desk waits for a quarter of an hour, and calls when the day is done. */
async function doesNotCome(life: Life, visit: Visit): Promise<void> {
  await life.until(Date.parse(visit.startsAt) + 15 * MINUTE);
  await isMissed(life, 'is missed', visit);
  await life.until(Date.parse(visit.startsAt) + 180 * MINUTE);
  await isSpokenTo(life, visit);
}

/** What lies ahead was agreed last week. */
async function preparesAgain(life: Life, known: Known, course: Course): Promise<void> {
  const { mode, time, comesInDays, evaluatedInDays, movedToDays, missedDaysAgo } = course;
  await life.until(life.daysAgo(6, '13:00'));
  const wished = life.inDays(comesInDays, time);
  const next = await isBooked(life, known, { step: 'prepares again', serviceCode: 'PREP', wished, mode });
  if (evaluatedInDays !== undefined) {
    const when = life.inDays(evaluatedInDays, '13:00');
    await isBooked(life, known, { step: 'is evaluated', serviceCode: 'MED_EVAL', wished: when, mode: 'video' });
  }
  if (missedDaysAgo !== undefined) {
    const expected = {
      step: 'is expected',
      serviceCode: 'PREP',
      wished: life.daysAgo(missedDaysAgo, time),
      mode,
    } as const;
    const visit = await isBooked(life, known, expected);
    await life.until(Date.parse(visit.startsAt) + 15 * MINUTE);
    await isMissed(life, 'is missed again', visit);
  }
  if (movedToDays !== undefined) {
    await life.until(life.daysAgo(2, '13:00'));
    await isMoved(life, next, life.inDays(movedToDays, time));
  }
}

export function regularLife(course: Course): LifeScript {
  return (stage) => live(stage, course);
}

export const regularLives: readonly LifeScript[] = courses.map(regularLife);
