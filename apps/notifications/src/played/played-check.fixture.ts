import { instantOf, wallTimeAt } from '@stillwater/platform';
import { inGsm } from '../templates/gsm.rules.js';
import { whenInShort, whenInWords } from '../templates/visit-words.rules.js';
import type { Caught, PlayedPerson, PlayedStaff, PlayedVisit, Truth } from './played-truth.fixture.js';

/** Written down here a second time, from what the clinics were promised: not the service's own list. */
const NEVER =
  /ketamin|spravato|\bkap\b|\bdos(e|es|ing)\b|drug|psychedel|therap|terapia|depress|anxi|ansied|ptsd|trauma|suicid|screening|\bscores?\b|eligib|\bphq|\bgad|\bpcl|diagnos|psychiatr|prescri|lozenge|infusion|injection|date of birth/i;

/** They answer a visitor who has just written to the clinic, at whatever hour that is. */
const FIRST_ANSWER = ['We received your message', 'Recibimos su mensaje'];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REPLY_MS = 10 * MINUTE;

/** Everything that should never have been sent, and why. */
export function violations(caught: readonly Caught[], truth: Truth): string[] {
  const { people, visits, staff } = truth;
  const found: string[] = [];
  const texts = new Map<PlayedPerson, Date[]>();
  const answers = new Map<PlayedPerson, number>();
  const mornings = new Set<string>();
  for (const message of caught) {
    const say = (what: string): number =>
      found.push(`${what}: ${message.channel} "${message.subject || message.text}" at ${message.at.toISOString()}`);
    const person = people.find(({ email, phone }) => message.to === (message.channel === 'email' ? email : phone));
    if (!person) {
      const member = staff.find(({ email }) => message.to === email);
      if (!member) say('to nobody we know');
      else wrongToStaff(member, message, truth).forEach(say);
      if (member && isMorning(message)) {
        const morning = `${member.email} ${wallTimeAt(message.at, member.zone).slice(0, 10)}`;
        if (mornings.has(morning)) say('two mornings');
        mornings.add(morning);
      }
      continue;
    }
    const isReply = person.acts.some((act) => act <= message.at && message.at.getTime() - act.getTime() <= REPLY_MS);
    const isFirst = FIRST_ANSWER.includes(message.subject);
    const hour = wallTimeAt(message.at, person.zone).slice(11);
    if ((hour < '09:00' || hour >= '20:00') && !isReply && !isFirst)
      say(`in quiet hours, at ${hour} in ${person.zone}`);
    const consent = person.consent[message.channel];
    if (!consent || (consent.until && consent.until <= message.at)) say('without consent');
    if (person.flags.some(({ from, to }) => from < message.at && (!to || message.at < to))) say('under an acute flag');
    const word = NEVER.exec(message.words);
    if (word) say(`says "${word[0]}"`);
    if (isFirst && answers.set(person, (answers.get(person) ?? 0) + 1).get(person)! > 1) say('answers twice');
    if (message.channel === 'sms') {
      const before = texts.get(person) ?? [];
      const within = (time: number): number => before.filter((at) => message.at.getTime() - at.getTime() < time).length;
      if (within(DAY) >= 1) say('second text in a day');
      if (within(7 * DAY) >= 3) say('fourth text in a week');
      if (message.text.length > 160) say('longer than one text');
      texts.set(person, [...before, message.at]);
    }
    const visit = visits.find(({ token }) => message.text.includes(token));
    if (visit) found.push(...wrongAbout(visit, message));
  }
  return found;
}

/** A visit is told as it is at that moment, and a reminder of one that is over, moved or off is never sent. */
function wrongAbout(visit: PlayedVisit, message: Caught): string[] {
  const found: string[] = [];
  const now = visit.starts.findLast(({ from }) => from <= message.at);
  const about = `${message.channel} "${message.subject || message.text}" at ${message.at.toISOString()}`;
  if (!now) return [`before it was booked: ${about}`];
  if (message.at >= now.startsAt) found.push(`after it began: ${about}`);
  const isOff = visit.cancelledAt !== undefined && visit.cancelledAt <= message.at;
  const tellsEnd = /cancelled|cancelad/i.test(message.channel === 'email' ? message.subject : message.text);
  if (isOff !== tellsEnd) found.push(`${isOff ? 'a visit that is off' : 'off, and it is not'}: ${about}`);
  const told = (start: (typeof visit.starts)[number]): boolean => {
    const at = { wall: start.localStart, zone: visit.booked.zone, instant: start.startsAt };
    const { language } = visit.person;
    const short = whenInShort(at, language);
    return message.text.includes(message.channel === 'email' ? whenInWords(at, language) : (inGsm(short) ?? short));
  };
  if (!told(now)) found.push(`at another time than ${now.localStart}: ${about}`);
  const tellsBefore = visit.starts.some((start) => start.startsAt.getTime() !== now.startsAt.getTime() && told(start));
  const isChange = /moved|new time|cambi|nueva hora|movi/i.test(message.subject);
  if (tellsBefore && !isChange) found.push(`an old time: ${about}`);
  return found;
}

/** Visits that stood untouched for days and whose person may get mails: each must have been remembered two days before. */
export function forgotten(caught: readonly Caught[], { visits, downs }: Truth, end: Date): string[] {
  return visits
    .filter(({ starts, cancelledAt, confirmedAt, bookedAt }) => {
      const [only] = starts;
      const isCalm = starts.length === 1 && !cancelledAt && !confirmedAt;
      return isCalm && only!.startsAt < end && only!.startsAt.getTime() - bookedAt.getTime() > 4 * DAY;
    })
    .filter(({ starts }) => {
      // What was due while nothing ran may have lapsed.
      const due = starts[0]!.startsAt.getTime() - 2 * DAY;
      return !downs.some(({ from, to }) => from.getTime() - DAY < due && due < to.getTime() + DAY);
    })
    .filter(({ person: { consent, flags } }) => consent.email && !consent.email.until && flags.length === 0)
    .filter(({ token, starts }) => {
      const start = starts[0]!.startsAt.getTime();
      return !caught.some(({ at, channel, text }) => {
        const ahead = start - at.getTime();
        return channel === 'email' && text.includes(token) && ahead > DAY && ahead < 2.75 * DAY;
      });
    })
    .map(({ booked, starts }) => `${booked.serviceCode} of ${starts[0]!.localStart} in ${booked.zone}`);
}

/** Staff learn that something waits, or how much, and nothing of anybody. */
function wrongToStaff({ clinicId, zone }: PlayedStaff, message: Caught, { people }: Truth): string[] {
  const found: string[] = [];
  const word = NEVER.exec(message.words);
  if (word) found.push(`says "${word[0]}"`);
  const names = people.flatMap((person) => [person.email, person.phone, person.id, person.givenName]);
  if (names.some((name) => message.words.includes(name))) found.push('names somebody');
  const wall = wallTimeAt(message.at, zone);
  if (isMorning(message)) {
    if (wall.slice(11) < '07:30' || wall.slice(11) > '11:30') found.push('no morning');
  } else if (message.subject.endsWith(': urgent item in the queue')) {
    const flags = people.filter((person) => person.clinicId === clinicId).flatMap((person) => person.flags);
    if (!flags.some(({ from, to }) => from <= message.at && (!to || message.at <= to))) found.push('no flag is open');
  } else found.push('nothing for staff');
  return found;
}

function isMorning({ subject }: Caught): boolean {
  return subject.endsWith(': this morning');
}

/** Mornings of days with a visit that had long been booked, on which somebody of the clinic was told nothing. */
export function silentMornings(caught: readonly Caught[], { visits, staff, downs }: Truth, end: Date): string[] {
  const told = new Set(
    staff.flatMap(({ email, zone }) =>
      caught
        .filter((mail) => mail.to === email && isMorning(mail))
        .map(({ at }) => `${wallTimeAt(at, zone).slice(0, 10)} ${email}`),
    ),
  );
  const wanted = visits.flatMap(({ person, starts, cancelledAt }) => {
    const { from, localStart } = starts.at(-1)!;
    if (cancelledAt) return [];
    return staff
      .filter(({ clinicId, roles }) => clinicId === person.clinicId && !roles.includes('operator'))
      .filter(({ zone }) => {
        const half = instantOf(`${localStart.slice(0, 10)}T07:30`, zone).getTime();
        const isCalm = !downs.some(
          (down) => down.from.getTime() < half + DAY / 4 && half - DAY / 4 < down.to.getTime(),
        );
        return isCalm && half < end.getTime() && from.getTime() < half - DAY / 4;
      })
      .map(({ email }) => `${localStart.slice(0, 10)} ${email}`);
  });
  return [...new Set(wanted)].filter((morning) => !told.has(morning)).sort();
}
