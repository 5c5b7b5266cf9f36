import { describe, expect, it } from '@jest/globals';
import { violations } from './played-check.fixture.js';
import { missing } from './played-missing.fixture.js';
import type { Caught, PlayedDocument, PlayedPerson, PlayedVisit, Truth } from './played-truth.fixture.js';

const zone = 'America/New_York';
const END = new Date('2026-07-01T00:00:00Z');
const TIME = 'Friday, June 19, 2026, 10:00 AM (Eastern Time)';
const EARLY = new Date('2026-06-01T14:00:00Z');

/** One paper before a visit on the nineteenth, at ten in New York; nobody has signed it. */
function unsigned(fields: Partial<PlayedVisit> = {}, person: Partial<PlayedPerson> = {}): Truth {
  const somebody: PlayedPerson = {
    id: '01980000-0000-7000-8000-000000000001',
    inquiryId: '01980000-0000-7000-8000-000000000002',
    clinicId: '01980000-0000-7000-8000-000000000003',
    zone,
    ownZone: false,
    language: 'en',
    givenName: 'Avery',
    email: 'avery@example.com',
    phone: '+18285550101',
    consent: { email: {}, sms: {} },
    acts: [],
    flags: [],
    words: [],
    contacts: [],
    signed: [],
    ...person,
  };
  const visit: PlayedVisit = {
    person: somebody,
    booked: {
      appointmentId: '01980000-0000-7000-8000-000000000004',
      personId: somebody.id,
      serviceCode: 'PREP',
      mode: 'video',
      startsAt: '2026-06-19T14:00:00.000Z',
      endsAt: '2026-06-19T15:00:00.000Z',
      localStart: '2026-06-19T10:00',
      zone,
      bookedAt: '2026-06-10T14:00:00.000Z',
    },
    version: 1,
    token: 'q7m2kx9d4r-visit',
    bookedAt: new Date('2026-06-10T14:00:00Z'),
    starts: [startFrom('2026-06-10T14:00:00Z')],
    papers: { token: 'q7m2kx9d4r-papers', documents: [treatment(1, EARLY)], looks: [] },
    ...fields,
  };
  return { people: [somebody], visits: [visit], links: [], staff: [], downs: [] };
}

const startFrom = (from: string): PlayedVisit['starts'][number] => ({
  from: new Date(from),
  startsAt: new Date('2026-06-19T14:00:00Z'),
  localStart: '2026-06-19T10:00',
});
const treatment = (version: number, from: Date): PlayedDocument => ({
  kind: 'treatment',
  version,
  from,
  heardAt: from,
});
const signedAt = (at: string): Partial<PlayedPerson> => ({
  signed: [{ kind: 'treatment', version: 1, at: new Date(at), heardAt: new Date(at) }],
});
const word = (at: string, fields: Partial<Caught> = {}): Caught => {
  const text = `Forms before ${TIME}: https://care.example.com/f#q7m2kx9d4r-papers`;
  const subject = 'Before your appointment';
  return { at: new Date(at), channel: 'email', to: 'avery@example.com', subject, text, words: text, ...fields };
};
const lookedAt = (at: string, isAsked: boolean): Partial<PlayedVisit> => {
  const documents = [treatment(1, EARLY)];
  return { papers: { token: 'q7m2kx9d4r-papers', documents, looks: [{ at: new Date(at), isAsked }] } };
};
const wrong = (caught: Caught[], truth: Truth) => violations(caught, truth).map((one) => one.split(':')[0]);
const papers = (caught: Caught[], truth: Truth) =>
  missing(caught, truth, END)
    .filter((one) => /papers|staff/.test(one))
    .map((one) => one.split(/: | before/)[0]);

const [THREE_DAYS, ONE_DAY] = ['2026-06-16T14:00:00Z', '2026-06-18T14:00:00Z'];

describe('a word of papers', () => {
  it('comes three days and one day before, while they are missing', () => {
    const both = [word(THREE_DAYS), word(ONE_DAY)];
    expect(wrong(both, unsigned())).toEqual([]);
    expect(wrong(both, unsigned({}, signedAt('2026-06-17T12:00:00Z')))).toEqual(['papers that are signed']);
    expect(wrong([word('2026-06-15T14:00:00Z')], unsigned())).toEqual(['papers too early']);
    expect(wrong([...both, word('2026-06-18T15:00:00Z')], unsigned())).toEqual(['papers for the third time']);
    expect(wrong([word('2026-06-19T14:00:00Z')], unsigned())).toEqual(['after it began']);
    expect(wrong([word('2026-06-10T13:59:00Z')], unsigned())).toEqual(['papers before the visit was booked']);
  });

  it('is asked for anew in a newer version', () => {
    const documents = [
      { ...treatment(1, EARLY), until: new Date('2026-06-17T20:00:00Z') },
      treatment(2, new Date('2026-06-17T20:00:00Z')),
    ];
    const renewed = unsigned(
      { papers: { token: 'q7m2kx9d4r-papers', documents, looks: [] } },
      signedAt('2026-06-17T12:00:00Z'),
    );
    expect(wrong([word('2026-06-17T15:00:00Z')], renewed)).toEqual(['papers that are signed']);
    expect(wrong([word(ONE_DAY)], renewed)).toEqual([]);
    expect(papers([word(THREE_DAYS)], renewed)).toEqual(['no word of papers since 2026-06-18T14:00:00.000Z']);
  });

  it('is of nobody else, and of no visit that is off; a text has no room for the time', () => {
    const other = { ...unsigned().people[0]!, email: 'blake@example.com' };
    const truth = { ...unsigned(), people: [other] };
    expect(wrong([word(ONE_DAY, { to: other.email })], truth)).toEqual(['of somebody else']);
    const off = unsigned({ cancelledAt: new Date('2026-06-17T12:00:00Z') });
    expect(wrong([word(ONE_DAY)], off)).toEqual(['a visit that is off']);
    const text = { channel: 'sms' as const, to: '+18285550101', subject: '', text: 'Forms: /f#q7m2kx9d4r-papers' };
    expect(wrong([word(ONE_DAY, text)], unsigned())).toEqual([]);
  });

  it('is missed when it does not come', () => {
    const [three, one] = ['2026-06-16', '2026-06-18'].map((day) => `no word of papers since ${day}T14:00:00.000Z`);
    expect(papers([], unsigned())).toEqual([three, one]);
    expect(papers([word(THREE_DAYS)], unsigned())).toEqual([one]);
    expect(papers([word(THREE_DAYS)], unsigned({}, signedAt('2026-06-17T12:00:00Z')))).toEqual([]);
    expect(papers([word('2026-06-17T04:01:00Z'), word(ONE_DAY)], unsigned())).toEqual([three]);
    expect(papers([], unsigned({}, { flags: [{ from: EARLY }] }))).toEqual([]);
  });

  it('is missed soon after a visit is booked so late that its time is past', () => {
    const late = unsigned({ starts: [startFrom('2026-06-18T15:00:00Z')] });
    expect(papers([], late)).toEqual(['no word of papers since 2026-06-18T15:00:00.000Z']);
    expect(papers([word('2026-06-18T15:05:00Z')], late)).toEqual([]);
    expect(papers([], unsigned({ starts: [startFrom('2026-06-18T23:00:00Z')] }))).toEqual([]);
  });
});

describe('what the front desk sees', () => {
  const told = [word(THREE_DAYS), word(ONE_DAY)];
  const look = (at: string, isAsked: boolean, person: Partial<PlayedPerson> = {}) =>
    papers(told, unsigned(lookedAt(at, isAsked), person));

  it('is asked for what is missing, from three days before, and for nothing that is signed', () => {
    const signed = signedAt('2026-06-18T16:00:00Z');
    expect(look('2026-06-16T18:01:00Z', true)).toEqual([]);
    expect(look('2026-06-16T18:01:00Z', false)).toEqual(['staff are not asked']);
    expect(look('2026-06-16T13:00:00Z', false)).toEqual([]);
    expect(look('2026-06-18T17:00:00Z', true, signed)).toEqual(['staff are asked for what is signed']);
    expect(look('2026-06-18T17:00:00Z', false, signed)).toEqual([]);
  });
});
