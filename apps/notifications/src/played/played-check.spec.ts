import { describe, expect, it } from '@jest/globals';
import { violations } from './played-check.fixture.js';
import { missing } from './played-missing.fixture.js';
import type { Caught, PlayedLink, PlayedPerson, PlayedVisit, Truth } from './played-truth.fixture.js';

const zone = 'America/New_York';
const person: PlayedPerson = {
  id: '01980000-0000-7000-8000-000000000001',
  inquiryId: '01980000-0000-7000-8000-000000000002',
  clinicId: '01980000-0000-7000-8000-000000000003',
  zone,
  ownZone: false,
  language: 'en',
  givenName: 'Avery',
  email: 'avery@example.com',
  phone: '+18285550101',
  consent: { email: {}, sms: { until: new Date('2026-06-20T00:00:00Z') } },
  acts: [new Date('2026-06-11T01:00:00Z')],
  flags: [{ from: new Date('2026-06-15T00:00:00Z'), to: new Date('2026-06-16T00:00:00Z') }],
  words: [{ meaning: 'help', at: new Date('2026-06-14T02:00:00Z') }],
  contacts: [],
  signed: [],
};
const visit: PlayedVisit = {
  person,
  booked: {
    appointmentId: '01980000-0000-7000-8000-000000000004',
    personId: person.id,
    serviceCode: 'MED_EVAL',
    mode: 'video',
    startsAt: '2026-06-19T14:00:00.000Z',
    endsAt: '2026-06-19T15:00:00.000Z',
    localStart: '2026-06-19T10:00',
    zone,
    bookedAt: '2026-06-10T14:00:00.000Z',
  },
  version: 2,
  token: 'q7m2kx9d4r-token',
  bookedAt: new Date('2026-06-10T14:00:00Z'),
  starts: [
    {
      from: new Date('2026-06-10T14:00:00Z'),
      startsAt: new Date('2026-06-18T14:00:00Z'),
      localStart: '2026-06-18T10:00',
    },
    {
      from: new Date('2026-06-12T14:00:00Z'),
      startsAt: new Date('2026-06-19T14:00:00Z'),
      localStart: '2026-06-19T10:00',
    },
  ],
};
const NEW_TIME = 'Friday, June 19, 2026, 10:00 AM (Eastern Time)';
const OLD_TIME = 'Thursday, June 18, 2026, 10:00 AM (Eastern Time)';

function mail(fields: Partial<Caught> & { at: Date }): Caught {
  const subject = fields.subject ?? 'Reminder';
  const text = fields.text ?? 'Hello';
  return { channel: 'email', to: person.email, subject, text, words: `${subject}\n${text}`, ...fields };
}
const text = (at: string, words = 'JT Office: hello'): Caught =>
  mail({ at: new Date(at), channel: 'sms', to: person.phone, subject: '', text: words, words });
const day = (time: string): Date => new Date(`2026-06-17T${time}:00Z`);
const about = (when: string): string => `Your appointment: ${when}. https://care.example.com/a#q7m2kx9d4r-token`;

describe('what was caught', () => {
  it.each<[string, Caught[], string[]]>([
    ['nothing', [], []],
    ['a mail by day', [mail({ at: day('15:00') })], []],
    ['a mail before nine', [mail({ at: day('12:59') })], ['in quiet hours']],
    ['a mail from eight in the evening on', [mail({ at: new Date('2026-06-18T00:00:00Z') })], ['in quiet hours']],
    ['an answer within ten minutes', [mail({ at: new Date('2026-06-11T01:10:00Z') })], []],
    ['an answer after eleven', [mail({ at: new Date('2026-06-11T01:11:00Z') })], ['in quiet hours']],
    [
      'the first answer at night',
      [mail({ at: new Date('2026-06-11T05:00:00Z'), subject: 'We received your message' })],
      [],
    ],
    ['somebody else', [mail({ at: day('15:00'), to: 'blake@example.com' })], ['to nobody']],
    ['a text after its consent', [text('2026-06-20T15:00:00Z')], ['without consent']],
    ['a mail under a flag', [mail({ at: new Date('2026-06-15T15:00:00Z') })], ['under an acute flag']],
    ['a word in the subject', [mail({ at: day('15:00'), subject: 'Your ketamine visit' })], ['says "ketamin"']],
    ['a word in the head or a file', [mail({ at: day('15:00'), words: 'SUMMARY:Dosing' })], ['says "Dosing"']],
    ['two texts within a day', [text('2026-06-10T15:00:00Z'), text('2026-06-11T14:59:00Z')], ['second text in a day']],
    ['two texts a day apart', [text('2026-06-10T15:00:00Z'), text('2026-06-11T15:00:00Z')], []],
    [
      'four texts within a week',
      ['10', '11', '12', '13'].map((date) => text(`2026-06-${date}T15:00:00Z`)),
      ['fourth text in a week'],
    ],
    ['a long text', [text('2026-06-10T15:00:00Z', 'x'.repeat(161))], ['longer than one text']],
    ['the visit as it is', [mail({ at: day('15:00'), text: about(NEW_TIME) })], []],
    ['the visit as it was', [mail({ at: day('15:00'), text: about(OLD_TIME) })], ['at another time', 'an old time']],
    ['the old time then', [mail({ at: new Date('2026-06-11T15:00:00Z'), text: about(OLD_TIME) })], []],
    [
      'both times in the word that it was moved',
      [mail({ at: day('15:00'), subject: 'Your appointment has moved', text: about(`${NEW_TIME}, not ${OLD_TIME}`) })],
      [],
    ],
    [
      'a visit that has begun',
      [mail({ at: new Date('2026-06-19T14:00:00Z'), text: about(NEW_TIME) })],
      ['after it began'],
    ],
    [
      'an end that is none',
      [mail({ at: day('15:00'), subject: 'Cancelled', text: about(NEW_TIME) })],
      ['off, and it is not'],
    ],
  ])('%s', (_, caught, expected) => {
    const found = violations(caught, { people: [person], visits: [visit], links: [], staff: [], downs: [] });
    expect(found.map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('of a visit that is off is its end and nothing else', () => {
    const off = { ...visit, cancelledAt: new Date('2026-06-13T14:00:00Z') };
    const check = (subject: string): string[] =>
      violations([mail({ at: day('15:00'), subject, text: about(NEW_TIME) })], {
        people: [person],
        visits: [off],
        links: [],
        staff: [],
        downs: [],
      });
    expect(check('Your appointment is cancelled')).toEqual([]);
    expect(check('Reminder')).toEqual([expect.stringContaining('a visit that is off')]);
  });
});

describe('an answer to a word by text', () => {
  const helped = (at: string) => text(at, 'JT Office: questions? In danger? Call 911, or call or text 988.');
  const found = (caught: Caught[]) =>
    violations(caught, { people: [person], visits: [], links: [], staff: [], downs: [] }).map(
      (one) => one.split(':')[0],
    );

  it('comes at any hour, under any cap and flag, once, within ten minutes, and to nothing else', () => {
    const two = [text('2026-06-13T15:00:00Z'), helped('2026-06-14T02:10:00Z')];
    expect(found(two)).toEqual([]);
    expect(found([...two, helped('2026-06-14T02:10:00Z')])).toEqual(['answers twice']);
    expect(found([helped('2026-06-14T02:11:00Z')])).toEqual(['answers nothing']);
    expect(found([text('2026-06-14T02:05:00Z', 'you will get no more texts from us')])).toEqual(['answers nothing']);
  });

  it('is missed when it was heard at once', () => {
    const at = new Date('2026-06-14T02:00:00Z');
    const asked = { ...person, words: [{ meaning: 'help' as const, at, heardAt: at }] };
    const truth = { people: [asked], visits: [], links: [], staff: [], downs: [] };
    const end = new Date('2026-07-01T00:00:00Z');
    expect(missing([helped('2026-06-14T02:01:00Z')], truth, end)).toEqual([]);
    expect(missing([], truth, end)).toEqual(['no answer to help at 2026-06-14T02:00:00.000Z']);
  });
});

describe('a link', () => {
  const link: PlayedLink = {
    person,
    what: 'update',
    token: 'q7m2kx9d4r-update',
    from: new Date('2026-06-16T22:00:00Z'),
    over: new Date('2026-06-18T14:00:00Z'),
    most: 1,
  };
  const sent = (at: string) =>
    mail({ at: new Date(at), text: 'Read it: https://care.example.com/s#q7m2kx9d4r-update' });
  const truth = { people: [{ ...person, flags: [] }], visits: [], links: [{ ...link, person }], staff: [], downs: [] };
  const [calm] = truth.people;
  const own = { ...truth, links: [{ ...link, person: calm! }] };

  it.each<[string, Caught[], string[]]>([
    ['next morning', [sent('2026-06-17T13:00:00Z')], []],
    ['before it was there', [sent('2026-06-16T21:00:00Z')], ['a link to update before there was one']],
    ['after it was read', [sent('2026-06-18T14:00:00Z')], ['a link to update that nobody needs']],
    ['twice', [sent('2026-06-17T13:00:00Z'), sent('2026-06-17T14:00:00Z')], ['a link to update for the 2th time']],
  ])('that comes %s', (_, caught, expected) => {
    expect(violations(caught, own).map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('that is not theirs, or never comes', () => {
    expect(violations([sent('2026-06-17T13:00:00Z')], truth)).toEqual([expect.stringMatching(/^of somebody else/)]);
    const end = new Date('2026-07-01T00:00:00Z');
    expect(missing([sent('2026-06-17T13:00:00Z')], own, end)).toEqual([]);
    expect(missing([], own, end)).toEqual([expect.stringMatching(/^no link to update since/)]);
  });
});

describe('a word that somebody was missed', () => {
  const noted = new Date('2026-06-19T14:10:00Z');
  const missed: PlayedVisit = { ...visit, missed: { at: noted, heardAt: noted } };
  const word = (at: string, when = NEW_TIME) =>
    mail({ at: new Date(at), subject: 'We missed you', text: `We missed you: ${when}` });
  const check = (
    caught: Caught[],
    { visits = [missed], contacts = [] }: { visits?: PlayedVisit[]; contacts?: Date[] } = {},
  ) => {
    const somebody = { ...person, flags: [], contacts: contacts.map((at) => ({ at, heardAt: at })) };
    const own = visits.map((one) => ({ ...one, person: somebody }));
    const truth = { people: [somebody], visits: own, links: [], staff: [], downs: [] };
    const end = new Date('2026-07-01T00:00:00Z');
    return [...violations(caught, truth), ...missing(caught, truth, end)].map((one) => one.split(/: | at /)[0]);
  };

  it('comes twenty minutes after the start, once, and about the visit that it was', () => {
    expect(check([word('2026-06-19T14:20:00Z')])).toEqual([]);
    expect(check([word('2026-06-19T14:19:00Z')])).toEqual(['missed too early']);
    expect(check([word('2026-06-19T14:20:00Z'), word('2026-06-19T15:20:00Z')])).toEqual(['missed twice']);
    expect(check([word('2026-06-19T14:20:00Z', OLD_TIME)])).toEqual(['a visit that nobody missed']);
    expect(check([word('2026-06-20T13:15:00Z')])).toEqual([]);
    expect(check([word('2026-06-20T13:16:00Z')])).toEqual(['missed long ago']);
    expect(check([])).toEqual(['nobody was missed']);
  });

  it('does not come to whoever came, or was spoken to', () => {
    const came = { ...missed, cameAt: new Date('2026-06-19T14:15:00Z') };
    expect(check([word('2026-06-19T14:20:00Z')], { visits: [came] })).toEqual(['a visit that nobody missed']);
    const contacts = [new Date('2026-06-19T14:15:00Z')];
    expect(check([word('2026-06-19T14:20:00Z')], { contacts })).toEqual(['missed and found']);
    expect(check([], { contacts })).toEqual([]);
    expect(check([], { visits: [visit] })).toEqual([]);
  });
});

describe('what was not caught', () => {
  const calm = { ...visit, person: { ...person, flags: [] }, starts: [visit.starts[0]!] };
  const truth = { people: [person], visits: [calm], links: [], staff: [], downs: [] };
  const end = new Date('2026-07-01T00:00:00Z');

  it('is missed when it was a reminder two days before', () => {
    const reminder = mail({ at: new Date('2026-06-16T14:00:00Z'), text: about(OLD_TIME) });
    expect(missing([reminder], truth, end)).toEqual([]);
    expect(missing([], truth, end)).toEqual(['no reminder of MED_EVAL of 2026-06-18T10:00 in America/New_York']);
    expect(missing([mail({ at: new Date('2026-06-10T15:00:00Z'), text: about(OLD_TIME) })], truth, end)).toHaveLength(
      1,
    );
  });
});

describe('what staff were told', () => {
  const dana = { email: 'dana@example.com', clinicId: person.clinicId, zone, roles: ['intake', 'prescriber'] as const };
  const long = { ...visit, booked: { ...visit.booked, serviceCode: 'DOSE_IM' as const } };
  const noted = new Date('2026-06-19T14:10:00Z');
  const truth = {
    people: [person],
    visits: [visit, { ...long, missed: { at: noted, heardAt: noted } }],
    links: [],
    staff: [dana],
    downs: [],
  };
  const ALARM = 'JT Office: urgent item in the queue';
  const told = (at: string, subject: string, words = ''): Caught =>
    mail({ at: new Date(at), to: dana.email, subject, text: words, words: `${subject}\n${words}` });
  const morning = (at: string, words = 'Visits today: 1'): Caught => told(at, 'JT Office: this morning', words);

  it.each<[string, Caught[], string[]]>([
    ['a digest in the morning', [morning('2026-06-19T11:30:00Z')], []],
    ['a digest at night', [morning('2026-06-19T11:29:00Z')], ['no morning']],
    ['a digest in the afternoon', [morning('2026-06-19T15:31:00Z')], ['no morning']],
    ['a digest on a Saturday', [morning('2026-06-20T11:30:00Z')], ['on a day off']],
    ['two in a morning', [morning('2026-06-19T11:30:00Z'), morning('2026-06-19T12:30:00Z')], ['two mornings']],
    ['a name', [morning('2026-06-19T11:30:00Z', 'Avery waits')], ['names somebody']],
    ['a word', [morning('2026-06-19T11:30:00Z', 'Screenings: 1')], ['says "Screening"']],
    ['an alarm while there is one', [told('2026-06-15T00:00:00Z', ALARM)], []],
    ['an alarm after it', [told('2026-06-16T00:00:01Z', ALARM)], ['an alarm about nothing']],
    [
      'more alarms than there were',
      ['00', '05', '10'].map((minute) => told(`2026-06-15T00:${minute}:00Z`, ALARM)),
      ['more alarms'],
    ],
    [
      'an alarm about a long visit that was missed',
      [told('2026-06-15T00:00:00Z', ALARM), told('2026-06-19T14:10:00Z', ALARM)],
      [],
    ],
    ['something else', [told('2026-06-15T15:00:00Z', 'Hello')], ['nothing for staff']],
  ])('%s', (_, caught, expected) => {
    const found = violations(caught, truth);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('is missed when a working day has visits and nobody is told in the morning', () => {
    const end = new Date('2026-07-01T00:00:00Z');
    const alarms = [told('2026-06-15T00:01:00Z', ALARM), told('2026-06-19T14:24:00Z', ALARM)];
    const find = (caught: Caught[], downs: Truth['downs'] = []) =>
      missing([...alarms, ...caught], { ...truth, downs }, end);
    expect(find([morning('2026-06-19T11:31:00Z')])).toEqual([]);
    expect(find([morning('2026-06-18T11:31:00Z')])).toEqual(['2026-06-19 dana@example.com']);
    expect(find([], [{ from: new Date('2026-06-19T11:00:00Z'), to: new Date('2026-06-19T13:00:00Z') }])).toEqual([]);
  });

  it('is missed when something is urgent and nobody is told within minutes', () => {
    const end = new Date('2026-06-19T00:00:00Z');
    const late = [told('2026-06-15T00:16:00Z', ALARM), told('2026-06-19T14:20:00Z', ALARM)];
    expect(missing(late, truth, end)).toEqual(['no alarm of 2026-06-15T00:00:00.000Z to dana@example.com']);
    const quick = told('2026-06-15T00:14:00Z', ALARM);
    expect(missing([quick], truth, end)).toEqual(['no alarm of 2026-06-19T14:10:00.000Z to dana@example.com']);
  });
});
