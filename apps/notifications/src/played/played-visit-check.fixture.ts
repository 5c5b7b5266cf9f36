import { addDays, instantOf, wallTimeAt } from '@stillwater/platform';
import { inGsm } from '../templates/gsm.rules.js';
import { whenInShort, whenInWords } from '../templates/visit-words.rules.js';
import type { Caught, PlayedPerson, PlayedVisit, Truth } from './played-truth.fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** As long after the start somebody may read that they were missed. */
const FIRST_MISSED_MS = 20 * MINUTE;
const LAST_MISSED_MS = FIRST_MISSED_MS + 16 * HOUR;
/** A mail server that refuses is asked again within minutes. */
const RETRY_MS = 15 * MINUTE;

type Start = PlayedVisit['starts'][number];

/** A visit is told as it is at that moment, and a reminder of one that is over, moved or off is never sent. */
export function wrongAboutVisit(visit: PlayedVisit, message: Caught): string[] {
  const found: string[] = [];
  const now = visit.starts.findLast(({ from }) => from <= message.at);
  if (!now) return ['before it was booked'];
  if (message.at >= now.startsAt) found.push('after it began');
  const isOff = visit.cancelledAt !== undefined && visit.cancelledAt <= message.at;
  const tellsEnd = /cancelled|cancelad/i.test(message.channel === 'email' ? message.subject : message.text);
  if (isOff !== tellsEnd) found.push(isOff ? 'a visit that is off' : 'off, and it is not');
  if (!tells(visit, now, message)) found.push(`at another time than ${now.localStart}`);
  const tellsBefore = visit.starts.some(
    (start) => start.startsAt.getTime() !== now.startsAt.getTime() && tells(visit, start, message),
  );
  const isChange = /moved|new time|cambi|nueva hora|movi/i.test(message.subject);
  if (tellsBefore && !isChange) found.push('an old time');
  return found;
}

/**
 * Who reads that they were missed was missed, not longer ago than the morning after; nobody has spoken to them since, as far
 * as that was heard; and they read it once.
 * @param told visits about which somebody has read it
 */
export function wrongAboutMissed(
  message: Caught,
  person: PlayedPerson,
  { truth, told }: { truth: Truth; told: Set<PlayedVisit> },
): string[] {
  const { at } = message;
  const missed = truth.visits
    .filter((visit) => visit.person === person && visit.missed && visit.missed.at <= at)
    .filter(({ cameAt }) => !cameAt || at < cameAt)
    .filter((visit) => namesNoTime(message) || tells(visit, visit.starts.at(-1)!, message));
  const [visit] = missed.toSorted((a, b) => Number(told.has(a)) - Number(told.has(b)));
  if (!visit) return ['a visit that nobody missed'];
  const found: string[] = [];
  const { startsAt } = visit.starts.at(-1)!;
  const after = at.getTime() - startsAt.getTime();
  if (after < FIRST_MISSED_MS) found.push('missed too early');
  if (at > lastMissed(startsAt, person.zone)) found.push('missed long ago');
  if (person.contacts.some((contact) => contact.at >= startsAt && contact.heardAt <= at))
    found.push('missed and found');
  if (told.has(visit)) found.push('missed twice');
  told.add(visit);
  return found;
}

/** Sixteen hours later, or the morning after that, where those are hours of the night. */
function lastMissed(startsAt: Date, zone: string): Date {
  const last = startsAt.getTime() + LAST_MISSED_MS;
  const wall = wallTimeAt(last, zone);
  const [date, time] = [wall.slice(0, 10), wall.slice(11)];
  if (time >= '09:00' && time < '20:00') return new Date(last + RETRY_MS);
  const morning = instantOf(`${time < '09:00' ? date : addDays(date, 1)}T09:00`, zone);
  return new Date(morning.getTime() + RETRY_MS);
}

/** The short form of a text. */
function namesNoTime({ channel, text }: Caught): boolean {
  return channel === 'sms' && /missed you\. |en su cita\. /.test(text);
}

function tells({ booked: { zone }, person: { language } }: PlayedVisit, start: Start, message: Caught): boolean {
  const at = { wall: start.localStart, zone, instant: start.startsAt };
  const short = whenInShort(at, language);
  return message.text.includes(message.channel === 'email' ? whenInWords(at, language) : (inGsm(short) ?? short));
}
