import { describe, expect, it } from '@jest/globals';
import { instantOf, wallTimeAt } from '@stillwater/platform';
import fc from 'fast-check';
import { sendingTime } from './quiet-hours.rules.js';

const NEW_YORK = 'America/New_York';
const PHOENIX = 'America/Phoenix';
const LOS_ANGELES = 'America/Los_Angeles';
const BERLIN = 'Europe/Berlin';
/** Its clocks change by half an hour. */
const LORD_HOWE = 'Australia/Lord_Howe';

/** The wall time at which it is sent, when looked at in time. */
function sentAt(wanted: string, zone: string, start?: string): string {
  const [at, startsAt] = [instantOf(wanted, zone), start ? instantOf(start, zone) : undefined];
  const long = new Date(at.getTime() - 48 * 3_600_000);
  const sending = sendingTime(at, long, zone, startsAt);
  return sending.kind === 'wait' ? wallTimeAt(sending.until, zone) : sending.kind;
}

describe('a message without an appointment', () => {
  it.each([
    ['2026-06-10T09:00', '2026-06-10T09:00'],
    ['2026-06-10T19:59', '2026-06-10T19:59'],
    ['2026-06-10T20:00', '2026-06-11T09:00'],
    ['2026-06-10T23:30', '2026-06-11T09:00'],
    ['2026-06-10T00:00', '2026-06-10T09:00'],
    ['2026-06-10T08:59', '2026-06-10T09:00'],
  ])('wanted at %s goes at %s', (wanted, sent) => {
    for (const zone of [NEW_YORK, PHOENIX, LOS_ANGELES]) expect(sentAt(wanted, zone)).toBe(sent);
  });
});

describe('over the nights in which clocks change', () => {
  it.each([
    [NEW_YORK, '2026-10-31T21:00', '2026-11-01T14:00:00.000Z'],
    [LOS_ANGELES, '2026-10-31T21:00', '2026-11-01T17:00:00.000Z'],
    [PHOENIX, '2026-10-31T21:00', '2026-11-01T16:00:00.000Z'],
    [NEW_YORK, '2026-11-01T01:30', '2026-11-01T14:00:00.000Z'],
    [NEW_YORK, '2027-03-13T21:00', '2027-03-14T13:00:00.000Z'],
    [LOS_ANGELES, '2027-03-13T21:00', '2027-03-14T16:00:00.000Z'],
    [PHOENIX, '2027-03-13T21:00', '2027-03-14T16:00:00.000Z'],
    [NEW_YORK, '2027-03-14T03:30', '2027-03-14T13:00:00.000Z'],
    [BERLIN, '2026-10-24T21:00', '2026-10-25T08:00:00.000Z'],
    [BERLIN, '2026-10-25T02:30', '2026-10-25T08:00:00.000Z'],
    [BERLIN, '2027-03-27T21:00', '2027-03-28T07:00:00.000Z'],
    [LORD_HOWE, '2026-10-03T21:00', '2026-10-03T22:00:00.000Z'],
    [LORD_HOWE, '2027-04-03T21:00', '2027-04-03T22:30:00.000Z'],
  ])('in %s, wanted at %s, it waits for nine in the morning, %s', (zone, wanted, until) => {
    const at = instantOf(wanted, zone);
    expect(sendingTime(at, at, zone, undefined)).toEqual({ kind: 'wait', until: new Date(until), moved: true });
  });
});

describe('a reminder two hours before an appointment', () => {
  it.each([
    ['2026-06-10T12:00', '2026-06-10T10:00'],
    ['2026-06-10T11:00', '2026-06-10T09:00'],
    ['2026-06-10T10:30', '2026-06-10T09:00'],
    ['2026-06-10T10:00', '2026-06-10T09:00'],
    ['2026-06-10T09:59', '2026-06-09T19:00'],
    ['2026-06-10T08:00', '2026-06-09T19:00'],
    ['2026-06-10T01:00', '2026-06-09T19:00'],
    ['2026-06-10T22:30', '2026-06-10T19:00'],
    ['2026-11-01T09:30', '2026-10-31T19:00'],
    ['2027-03-14T09:30', '2027-03-13T19:00'],
  ])('start %s: it goes at %s', (start, sent) => {
    for (const zone of [NEW_YORK, PHOENIX, LOS_ANGELES]) {
      const wanted = wallTimeAt(instantOf(start, zone).getTime() - 2 * 3_600_000, zone);
      expect(sentAt(wanted, zone, start)).toBe(sent);
    }
  });

  it('follows the clock of the person, who may be elsewhere', () => {
    const startsAt = instantOf('2026-06-10T12:00', NEW_YORK);
    const wanted = instantOf('2026-06-10T10:00', NEW_YORK);
    const sending = sendingTime(wanted, new Date(wanted.getTime() - 86_400_000), LOS_ANGELES, startsAt);
    expect(sending).toMatchObject({ kind: 'wait', moved: true });
    expect(sending.kind === 'wait' && wallTimeAt(sending.until, LOS_ANGELES)).toBe('2026-06-09T19:00');
  });

  it('is too late in a night after which it would help nobody', () => {
    const startsAt = instantOf('2026-06-10T09:30', NEW_YORK);
    const wanted = instantOf('2026-06-10T07:30', NEW_YORK);
    const now = (wall: string) => sendingTime(wanted, instantOf(wall, NEW_YORK), NEW_YORK, startsAt).kind;
    expect(now('2026-06-09T19:20')).toBe('now');
    expect(now('2026-06-09T20:20')).toBe('too_late');
    expect(now('2026-06-10T08:00')).toBe('too_late');
  });
});

describe('a word twenty minutes after the start', () => {
  it.each([
    ['2026-06-10T12:00', '2026-06-10T12:20'],
    ['2026-06-10T19:45', '2026-06-11T09:00'],
    ['2026-06-10T08:00', '2026-06-10T09:00'],
    ['2026-10-31T19:50', '2026-11-01T09:00'],
    ['2027-03-13T19:50', '2027-03-14T09:00'],
  ])('start %s: it goes at %s, never before it is wanted', (start, sent) => {
    for (const zone of [NEW_YORK, PHOENIX, LOS_ANGELES]) {
      const wanted = wallTimeAt(instantOf(start, zone).getTime() + 20 * 60_000, zone);
      expect(sentAt(wanted, zone, start)).toBe(sent);
    }
  });
});

describe('whatever is wanted', () => {
  it('is never sent in quiet hours, and never dropped without an appointment that forces it', () => {
    const instant = fc.date({
      min: new Date('2026-10-25T00:00:00Z'),
      max: new Date('2027-03-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom(NEW_YORK, PHOENIX, LOS_ANGELES);
    fc.assert(
      fc.property(instant, instant, zone, (wanted, now, where) => {
        const sending = sendingTime(wanted, now, where, undefined);
        expect(sending.kind).not.toBe('too_late');
        const time = wallTimeAt(sending.kind === 'wait' ? sending.until : now, where).slice(11);
        expect(time >= '09:00' && time < '20:00').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
