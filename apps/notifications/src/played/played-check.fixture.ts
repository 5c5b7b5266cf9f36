import { wallTimeAt } from '@stillwater/platform';
import { named, NEVER } from './played-words.fixture.js';
import { wrongAboutMissed, wrongAboutVisit } from './played-visit-check.fixture.js';
import { wrongAboutPapers } from './played-papers-check.fixture.js';
import { wrongToStaff } from './played-staff-check.fixture.js';
import type { Caught, PlayedLink, PlayedPerson, PlayedVisit, PlayedWord, Truth } from './played-truth.fixture.js';

/** They answer a visitor who has just written to the clinic, at whatever hour that is. */
const FIRST_ANSWER = ['We received your message', 'Recibimos su mensaje'];

/** They answer a word by text, also when that was that there shall be no more texts. */
const ANSWERS: readonly [PlayedWord['meaning'], RegExp][] = [
  ['stop', /you will get no more texts|ya no le enviaremos textos/],
  ['help', /In danger\? Call 911|En peligro\? Llame al 911/],
];

const MISSED = /we missed you|no pudimos verle/i;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REPLY_MS = 10 * MINUTE;

/** What was sent before, as far as it counts. */
interface Before {
  texts: Map<PlayedPerson, Date[]>;
  firstAnswers: Set<PlayedPerson>;
  answered: Set<PlayedWord>;
  links: Map<PlayedLink, number>;
  missed: Set<PlayedVisit>;
  papers: Map<PlayedVisit['starts'][number], number>;
}

/** Everything that should never have been sent, and why. */
export function violations(caught: readonly Caught[], truth: Truth): string[] {
  const before: Before = {
    texts: new Map(),
    firstAnswers: new Set(),
    answered: new Set(),
    links: new Map(),
    missed: new Set(),
    papers: new Map(),
  };
  const toStaff: Caught[] = [];
  const found = caught.flatMap((message) => {
    const person = truth.people.find(
      ({ email, phone }) => message.to === (message.channel === 'email' ? email : phone),
    );
    if (!person && truth.staff.some(({ email }) => email === message.to)) toStaff.push(message);
    const wrong = person ? wrongToPerson(message, person, { truth, before }) : [];
    if (!person && !toStaff.includes(message)) wrong.push('to nobody we know');
    return wrong.map((what) => `${what}: ${named(message)}`);
  });
  return [...found, ...wrongToStaff(toStaff, truth)];
}

function wrongToPerson(
  message: Caught,
  person: PlayedPerson,
  { truth, before }: { truth: Truth; before: Before },
): string[] {
  const found: string[] = [];
  const { at, channel, text } = message;
  const word = NEVER.exec(message.words);
  if (word) found.push(`says "${word[0]}"`);
  if (channel === 'sms' && text.length > 160) found.push('longer than one text');
  const [answers] = ANSWERS.find(([, words]) => channel === 'sms' && words.test(text)) ?? [];
  if (answers)
    return [
      ...found,
      ...wrongAnswer(
        message,
        person.words.filter(({ meaning }) => meaning === answers),
        before,
      ),
    ];
  const isReply = person.acts.some((act) => act <= at && at.getTime() - act.getTime() <= REPLY_MS);
  const isFirst = FIRST_ANSWER.includes(message.subject);
  const hour = wallTimeAt(at, person.zone).slice(11);
  if ((hour < '09:00' || hour >= '20:00') && !isReply && !isFirst)
    found.push(`in quiet hours, at ${hour} in ${person.zone}`);
  const consent = person.consent[channel];
  if (!consent || (consent.until && consent.until <= at)) found.push('without consent');
  if (person.flags.some(({ from, to }) => from < at && (!to || at < to))) found.push('under an acute flag');
  if (isFirst && before.firstAnswers.has(person)) found.push('answers twice');
  if (isFirst) before.firstAnswers.add(person);
  if (channel === 'sms') found.push(...tooManyTexts(message, person, before));
  const visit = truth.visits.find(({ token }) => text.includes(token));
  if (visit) found.push(...wrongAboutVisit(visit, message));
  const asked = truth.visits.find(({ papers }) => papers && text.includes(papers.token));
  if (asked) found.push(...wrongAboutPapers(asked, message, before.papers));
  if ((visit ?? asked ?? { person }).person !== person) found.push('of somebody else');
  if (MISSED.test(`${message.subject} ${text}`))
    found.push(...wrongAboutMissed(message, person, { truth, told: before.missed }));
  const link = truth.links.find(({ token }) => text.includes(token));
  if (link) found.push(...wrongLink(message, person, { link, before }));
  return found;
}

function tooManyTexts({ at }: Caught, person: PlayedPerson, { texts }: Before): string[] {
  const earlier = texts.get(person) ?? [];
  texts.set(person, [...earlier, at]);
  const within = (time: number): number => earlier.filter((one) => at.getTime() - one.getTime() < time).length;
  return [
    ...(within(DAY) >= 1 ? ['second text in a day'] : []),
    ...(within(7 * DAY) >= 3 ? ['fourth text in a week'] : []),
  ];
}

function wrongAnswer({ at }: Caught, words: readonly PlayedWord[], { answered }: Before): string[] {
  const word = words.findLast((one) => one.at <= at && at.getTime() - one.at.getTime() <= REPLY_MS);
  if (!word) return ['answers nothing'];
  if (answered.has(word)) return ['answers twice'];
  answered.add(word);
  return [];
}

function wrongLink(
  { at }: Caught,
  person: PlayedPerson,
  { link, before }: { link: PlayedLink; before: Before },
): string[] {
  const found: string[] = [];
  const count = (before.links.get(link) ?? 0) + 1;
  before.links.set(link, count);
  if (link.person !== person) found.push('of somebody else');
  if (at < link.from) found.push(`a link to ${link.what} before there was one`);
  if (link.over && link.over <= at) found.push(`a link to ${link.what} that nobody needs any more`);
  if (count > link.most) found.push(`a link to ${link.what} for the ${count}th time`);
  return found;
}
