import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@stillwater/platform';
import fc from 'fast-check';
import { sendingTime } from './quiet-hours.rules.js';
import { catchesUp, lookAt, wantedAt } from './step-time.rules.js';

const NEW_YORK = 'America/New_York';
const PHOENIX = 'America/Phoenix';
const LOS_ANGELES = 'America/Los_Angeles';
const BERLIN = 'Europe/Berlin';
/** Its clocks change by half an hour. */
const LORD_HOWE = 'Australia/Lord_Howe';
const at = new Date('2026-09-01T12:00:00Z');

function visit(localStart: string, zone: string) {
  return { localStart, zone, startsAt: instantOf(localStart, zone) };
}

describe('two days before', () => {
  it.each([
    // Clocks go back on 1 November 2026: two days of the wall clock are 49 hours.
    ['2026-11-02T09:00', NEW_YORK, '2026-10-31T13:00:00.000Z'],
    ['2026-11-02T09:00', LOS_ANGELES, '2026-10-31T16:00:00.000Z'],
    ['2026-11-02T09:00', PHOENIX, '2026-10-31T16:00:00.000Z'],
    ['2026-11-01T09:00', NEW_YORK, '2026-10-30T13:00:00.000Z'],
    ['2026-11-01T09:00', LOS_ANGELES, '2026-10-30T16:00:00.000Z'],
    ['2026-11-01T09:00', PHOENIX, '2026-10-30T16:00:00.000Z'],
    ['2026-11-03T01:30', NEW_YORK, '2026-11-01T05:30:00.000Z'],
    // Clocks go forward on 14 March 2027: 47 hours.
    ['2027-03-15T09:00', NEW_YORK, '2027-03-13T14:00:00.000Z'],
    ['2027-03-15T09:00', LOS_ANGELES, '2027-03-13T17:00:00.000Z'],
    ['2027-03-15T09:00', PHOENIX, '2027-03-13T16:00:00.000Z'],
    ['2027-03-14T09:00', NEW_YORK, '2027-03-12T14:00:00.000Z'],
    ['2027-03-14T09:00', LOS_ANGELES, '2027-03-12T17:00:00.000Z'],
    ['2027-03-14T09:00', PHOENIX, '2027-03-12T16:00:00.000Z'],
    ['2026-10-26T09:00', BERLIN, '2026-10-24T07:00:00.000Z'],
    ['2026-10-25T09:00', BERLIN, '2026-10-23T07:00:00.000Z'],
    ['2027-03-29T09:00', BERLIN, '2027-03-27T08:00:00.000Z'],
    ['2027-03-28T09:00', BERLIN, '2027-03-26T08:00:00.000Z'],
    ['2026-10-05T09:00', LORD_HOWE, '2026-10-02T22:30:00.000Z'],
    ['2027-04-05T09:00', LORD_HOWE, '2027-04-02T22:00:00.000Z'],
    // Half past two doesn't exist that day.
    ['2027-03-16T02:30', NEW_YORK, '2027-03-14T07:30:00.000Z'],
  ])('%s in %s it is %s: the same time of day', (localStart, zone, wanted) => {
    const found = wantedAt({ from: 'appointment_start', hours: -48 }, { at, appointment: visit(localStart, zone) });
    expect(found?.toISOString()).toBe(wanted);
  });
});

describe('two hours before', () => {
  it.each([
    ['2026-11-01T03:00', NEW_YORK, '2026-11-01T06:00:00.000Z'],
    ['2026-11-01T10:00', LOS_ANGELES, '2026-11-01T16:00:00.000Z'],
    ['2026-11-01T10:00', PHOENIX, '2026-11-01T15:00:00.000Z'],
    ['2027-03-14T03:30', NEW_YORK, '2027-03-14T05:30:00.000Z'],
    ['2027-03-14T10:00', LOS_ANGELES, '2027-03-14T15:00:00.000Z'],
    ['2027-03-14T10:00', PHOENIX, '2027-03-14T15:00:00.000Z'],
    ['2026-10-25T03:30', BERLIN, '2026-10-25T00:30:00.000Z'],
    ['2027-03-28T03:30', BERLIN, '2027-03-27T23:30:00.000Z'],
    ['2026-10-04T03:00', LORD_HOWE, '2026-10-03T14:00:00.000Z'],
    ['2027-04-04T02:30', LORD_HOWE, '2027-04-03T14:00:00.000Z'],
  ])('%s in %s it is %s: two hours that pass', (localStart, zone, wanted) => {
    const found = wantedAt({ from: 'appointment_start', hours: -2 }, { at, appointment: visit(localStart, zone) });
    expect(found?.toISOString()).toBe(wanted);
  });
});

describe('twenty minutes after', () => {
  const wait = { from: 'appointment_start', minutes: 20 } as const;

  it.each([
    ['2026-11-01T00:50', NEW_YORK, '2026-11-01T05:10:00.000Z'],
    ['2026-11-02T09:00', LOS_ANGELES, '2026-11-02T17:20:00.000Z'],
    ['2027-03-14T01:50', NEW_YORK, '2027-03-14T07:10:00.000Z'],
    ['2027-03-14T01:50', PHOENIX, '2027-03-14T09:10:00.000Z'],
  ])('%s in %s it is %s, and looked at no sooner', (localStart, zone, wanted) => {
    const appointment = visit(localStart, zone);
    const found = wantedAt(wait, { at, appointment })!;
    expect(found.toISOString()).toBe(wanted);
    expect(lookAt(found, appointment.startsAt)).toEqual(found);
  });

  it('is wanted also when that had passed as the fact happened', () => {
    const appointment = visit('2026-11-02T09:00', NEW_YORK);
    for (const later of ['2026-11-02T14:05:00Z', '2026-11-02T20:00:00Z'])
      expect(wantedAt(wait, { at: new Date(later), appointment })).toEqual(new Date('2026-11-02T14:20:00Z'));
  });
});

describe('at six in the evening before', () => {
  it.each([
    ['2026-11-02T09:00', NEW_YORK, '2026-11-01T23:00:00.000Z'],
    ['2026-11-01T09:00', NEW_YORK, '2026-10-31T22:00:00.000Z'],
    ['2026-11-02T09:00', LOS_ANGELES, '2026-11-02T02:00:00.000Z'],
    ['2026-11-01T09:00', LOS_ANGELES, '2026-11-01T01:00:00.000Z'],
    ['2026-11-02T09:00', PHOENIX, '2026-11-02T01:00:00.000Z'],
    ['2026-11-01T09:00', PHOENIX, '2026-11-01T01:00:00.000Z'],
    ['2026-10-26T09:00', BERLIN, '2026-10-25T17:00:00.000Z'],
    ['2026-10-25T09:00', BERLIN, '2026-10-24T16:00:00.000Z'],
    ['2027-03-15T09:00', NEW_YORK, '2027-03-14T22:00:00.000Z'],
    ['2027-03-14T09:00', NEW_YORK, '2027-03-13T23:00:00.000Z'],
    ['2027-03-15T09:00', LOS_ANGELES, '2027-03-15T01:00:00.000Z'],
    ['2027-03-15T09:00', PHOENIX, '2027-03-15T01:00:00.000Z'],
    ['2027-03-29T09:00', BERLIN, '2027-03-28T16:00:00.000Z'],
    ['2027-03-28T09:00', BERLIN, '2027-03-27T17:00:00.000Z'],
    ['2027-03-14T09:00', LOS_ANGELES, '2027-03-14T02:00:00.000Z'],
    ['2027-03-14T09:00', PHOENIX, '2027-03-14T01:00:00.000Z'],
    ['2026-10-04T09:00', LORD_HOWE, '2026-10-03T07:30:00.000Z'],
    ['2026-10-05T09:00', LORD_HOWE, '2026-10-04T07:00:00.000Z'],
    ['2027-04-05T09:00', LORD_HOWE, '2027-04-04T07:30:00.000Z'],
  ])('%s in %s it is %s', (localStart, zone, wanted) => {
    const wait = { from: 'appointment_day', days: -1, at: '18:00' } as const;
    expect(wantedAt(wait, { at, appointment: visit(localStart, zone) })?.toISOString()).toBe(wanted);
  });

  it('is years ahead as right as it is tomorrow', () => {
    const wait = { from: 'appointment_day', days: 730, at: '09:00' } as const;
    expect(wantedAt(wait, { at, appointment: visit('2026-11-01T09:00', NEW_YORK) })).toEqual(
      instantOf('2028-10-31T09:00', NEW_YORK),
    );
  });
});

describe('wantedAt', () => {
  it('counts from the event', () => {
    expect(wantedAt({ from: 'event', minutes: 4320 }, { at })?.toISOString()).toBe('2026-09-04T12:00:00.000Z');
  });

  it('never comes when its moment had passed as the fact happened, or follows on its heels', () => {
    const appointment = visit('2026-11-02T09:00', NEW_YORK);
    const wait = { from: 'appointment_start', hours: -48 } as const;
    const booked = (instant: string) => wantedAt(wait, { at: new Date(instant), appointment });
    expect(booked('2026-10-31T13:00:01Z')).toBeUndefined();
    expect(booked('2026-10-31T12:30:00Z')).toBeUndefined();
    expect(booked('2026-10-31T12:00:00Z')).toEqual(new Date('2026-10-31T13:00:00Z'));
    expect(wantedAt(wait, { at })).toBeUndefined();
  });
});

describe('a moment before the visit for which there is another', () => {
  const wait = { from: 'appointment_start', hours: -48, elseMinutes: 5 } as const;
  const appointment = visit('2026-11-02T09:00', NEW_YORK);

  it.each([
    ['2026-10-31T12:00:00Z', '2026-10-31T13:00:00.000Z', false],
    ['2026-10-31T12:00:01Z', '2026-10-31T12:05:01.000Z', true],
    ['2026-11-02T13:58:00Z', '2026-11-02T14:03:00.000Z', true],
  ])('booked at %s it is wanted at %s', (booked, wanted, instead) => {
    const fact = { at: new Date(booked), appointment };
    expect(wantedAt(wait, fact)?.toISOString()).toBe(wanted);
    expect(catchesUp(wait, fact)).toBe(instead);
    expect(catchesUp({ ...wait, elseMinutes: undefined }, fact)).toBe(false);
  });
});

describe('lookAt', () => {
  it('is early enough for the evening before, in whatever zone the person is', () => {
    const zones = fc.constantFrom(NEW_YORK, PHOENIX, LOS_ANGELES, 'Pacific/Honolulu', 'Europe/Berlin', 'Asia/Kolkata');
    const start = fc.date({
      min: new Date('2026-10-25T00:00:00Z'),
      max: new Date('2027-03-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, zones, fc.integer({ min: 1, max: 23 }), (startsAt, zone, hours) => {
        const wanted = new Date(startsAt.getTime() - hours * 3_600_000);
        const looked = lookAt(wanted, startsAt);
        const sending = sendingTime(wanted, looked, zone, startsAt);
        expect(sending.kind).not.toBe('too_late');
        if (sending.kind === 'wait') expect(sending.until.getTime()).toBeGreaterThan(looked.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the time itself when nothing can bring it forward', () => {
    const startsAt = new Date('2026-11-02T14:00:00Z');
    const wanted = new Date('2026-10-31T13:00:00Z');
    expect(lookAt(wanted, startsAt)).toEqual(wanted);
    expect(lookAt(wanted, undefined)).toEqual(wanted);
  });
});
