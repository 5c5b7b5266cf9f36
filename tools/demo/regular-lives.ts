import { usualAnswers } from './answers.ts';
import { regularPeople } from './cast.ts';
import type { DemoPerson } from './cast.ts';
import { chooses, confirms, isBooked, isCalled, isMoved, isOffered, writes } from './deeds.ts';
import type { Known } from './deeds.ts';
import { Life } from './life.ts';
import type { Stage } from './life.ts';
import { eligible, handsIn, isDecided, isInvited } from './screening-deeds.ts';
import type { LifeScript } from './story-lives.ts';

const MINUTE = 60_000;

/** What sets one regular life apart from the others. */
interface Course {
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
  /** A prescriber meets them too, in so many days. */
  readonly evaluatedInDays?: number;
}

const courses: readonly Course[] = [
  {
    name: 'Rowan',
    person: regularPeople.rowan,
    beganDaysAgo: 89,
    comesInDays: 2,
    time: '13:30',
    mode: 'in_person',
    choosesCall: true,
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
    beganDaysAgo: 89,
    comesInDays: 3,
    time: '14:00',
    mode: 'in_person',
    evaluatedInDays: 8,
  },
  {
    name: 'Wren',
    person: regularPeople.wren,
    beganDaysAgo: 32,
    comesInDays: 5,
    time: '12:30',
    mode: 'in_person',
    movedToDays: 6,
  },
  {
    name: 'Juno',
    person: regularPeople.juno,
    beganDaysAgo: 89,
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
  },
];

/** From the first message to preparations that have been and preparations that come. */
async function live(stage: Stage, course: Course): Promise<void> {
  const life = new Life(stage, course.name, course.person);
  const known = await meets(life, course);
  const screeningId = await isInvited(life, known);
  await life.until(life.daysAfter(stage.clock.now(), 0, '20:30'));
  await handsIn(life, usualAnswers);
  await life.until(life.daysAfter(stage.clock.now(), 1, '13:00'));
  await isDecided(life, screeningId, eligible);
  await life.until(life.daysAfter(stage.clock.now(), 0, '14:00'));
  const first = await isBooked(life, known, 'PREP', life.daysAfter(stage.clock.now(), 4, course.time), course.mode);
  await life.until(Date.parse(first.startsAt) - 26 * 60 * MINUTE);
  await confirms(life, first);
  await preparesAgain(life, known, course);
}

/** Writes, is called, has the intro call. Afterwards it is the day of that call. */
async function meets(life: Life, { beganDaysAgo, choosesCall }: Course): Promise<Known> {
  const wrote = life.daysAgo(beganDaysAgo, '12:20');
  await life.until(wrote);
  const message = 'I have tried much over the years, and would like to hear how you work.';
  const known = await writes(life, { intent: 'ready_to_schedule', message });
  await life.until(wrote + 35 * MINUTE);
  await isCalled(life, known, 'Friendly call, would like to know what a visit costs.');
  const wished = life.daysAfter(wrote, 1, '14:00');
  if (choosesCall) await isOffered(life, known, 'CONSULT');
  await life.until(wrote + 60 * MINUTE);
  const call = await (choosesCall ? chooses(life, wished, 'phone') : isBooked(life, known, 'CONSULT', wished, 'phone'));
  await life.until(Date.parse(call.startsAt) + 40 * MINUTE);
  return known;
}

/** What lies ahead was agreed last week. */
async function preparesAgain(life: Life, known: Known, course: Course): Promise<void> {
  await life.until(life.daysAgo(6, '13:00'));
  const next = await isBooked(life, known, 'PREP', life.inDays(course.comesInDays, course.time), course.mode);
  if (course.evaluatedInDays !== undefined) {
    await isBooked(life, known, 'MED_EVAL', life.inDays(course.evaluatedInDays, '13:00'), 'video');
  }
  if (course.movedToDays !== undefined) {
    await life.until(life.daysAgo(2, '13:00'));
    await isMoved(life, next, life.inDays(course.movedToDays, course.time));
  }
}

export const regularLives: readonly LifeScript[] = courses.map((course) => (stage) => live(stage, course));
