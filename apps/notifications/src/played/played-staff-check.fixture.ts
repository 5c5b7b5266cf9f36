import { wallTimeAt, weekdayOf } from '@stillwater/platform';
import type { Caught, PlayedStaff, Truth } from './played-truth.fixture.js';
import { named, NEVER } from './played-words.fixture.js';

const DAY = 24 * 60 * 60_000;

/** Something of which staff of a clinic are told at once. */
export interface Alarm {
  at: Date;
  /** From then on nobody is told of it. */
  until: Date;
  /** How many mails of it a member may get. */
  mailsTo: (member: PlayedStaff) => number;
  /** False: it was over before it was heard of. */
  isWanted: boolean;
}

/** An acute flag climbs to managers and operators as long as nobody has taken it on; a long visit was missed. */
export function alarmsOf(clinicId: string, { people, visits }: Truth): Alarm[] {
  const flags = people
    .filter((person) => person.clinicId === clinicId)
    .flatMap(({ flags: raised }) => raised)
    .map(({ from, to }) => ({
      at: from,
      until: to ?? new Date(8.64e15),
      mailsTo: ({ roles }: PlayedStaff) => (roles.includes('manager') ? 2 : 1),
      isWanted: true,
    }));
  const calls = visits
    .filter(({ person, booked }) => person.clinicId === clinicId && booked.serviceCode.startsWith('DOSE_'))
    .flatMap(({ missed, cameAt }) => (missed?.heardAt ? [{ at: missed.heardAt, cameAt }] : []))
    .map(({ at, cameAt }) => ({
      at,
      isWanted: !cameAt || at < cameAt,
      until: new Date(at.getTime() + 2 * DAY),
      mailsTo: ({ roles }: PlayedStaff) => (roles.includes('operator') ? 0 : 1),
    }));
  return [...flags, ...calls];
}

/** Staff learn that something waits, or how much, and nothing of anybody; each thing and each morning once. */
export function wrongToStaff(caught: readonly Caught[], truth: Truth): string[] {
  return truth.staff.flatMap((member) => {
    const theirs = caught.filter(({ to }) => to === member.email);
    const alarms = alarmsOf(member.clinicId, truth);
    const mornings = new Set<string>();
    const found = theirs.flatMap((message) => {
      const wrong = wrongWords(message, truth);
      const wall = wallTimeAt(message.at, member.zone);
      if (isMorning(message)) {
        if (wall.slice(11) < '07:30' || wall.slice(11) > '11:30') wrong.push('no morning');
        if (isDayOff(wall)) wrong.push('on a day off');
        if (mornings.has(wall.slice(0, 10))) wrong.push('two mornings');
        mornings.add(wall.slice(0, 10));
      } else if (!isAlarm(message)) wrong.push('nothing for staff');
      else if (
        !alarms.some((alarm) => alarm.at <= message.at && message.at <= alarm.until && alarm.mailsTo(member) > 0)
      )
        wrong.push('an alarm about nothing');
      return wrong.map((what) => `${what}: ${named(message)}`);
    });
    const most = alarms.reduce((sum, { mailsTo }) => sum + mailsTo(member), 0);
    const count = theirs.filter(isAlarm).length;
    return count > most ? [...found, `more alarms than there were: ${count} to ${member.email}, of ${most}`] : found;
  });
}

function wrongWords(message: Caught, { people }: Truth): string[] {
  const found: string[] = [];
  const word = NEVER.exec(message.words);
  if (word) found.push(`says "${word[0]}"`);
  const names = people.flatMap((person) => [person.email, person.phone, person.id, person.givenName]);
  if (names.some((name) => message.words.includes(name))) found.push('names somebody');
  return found;
}

/** Clinics here are open from Monday to Friday. */
export function isDayOff(wall: string): boolean {
  return weekdayOf(wall.slice(0, 10)) > 5;
}

export function isMorning({ subject }: Caught): boolean {
  return subject.endsWith(': this morning');
}

export function isAlarm({ subject }: Caught): boolean {
  return subject.endsWith(': urgent item in the queue');
}
