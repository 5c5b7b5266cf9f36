import { describe, expect, it } from '@jest/globals';
import {
  inRounds,
  isReply,
  knowsAlready,
  leadsOn,
  overtaken,
  overtakenByOwner,
  textCap,
  type AppointmentNow,
} from './sending.rules.js';

const startsAt = new Date('2026-03-10T14:00:00Z');
const now: AppointmentNow = { state: 'booked', startsAt, mode: 'video', confirmed: false };
const known = { startsAt, mode: 'video' };
const later = new Date('2026-03-11T14:00:00Z');

describe('overtaken', () => {
  it.each([
    ['appointment', 2, 3, true],
    ['appointment', 3, 3, false],
    ['appointment', 4, 3, false],
    ['appointment', 1, null, false],
    ['screening', 1, 3, false],
  ])('%s, version %d where %j is heard: %j', (subjectKind, occurrence, timeVersion, result) => {
    expect(overtaken({ subjectKind, occurrence }, { timeVersion })).toBe(result);
  });
});

describe('overtakenByOwner', () => {
  const reminder = { stopsWhenConfirmed: true };
  const told = { calendar: 'request', stopsWhenConfirmed: false } as const;
  const missed = { stopsWhenConfirmed: false, ofNoShow: true };
  const off = { calendar: 'cancel', stopsWhenConfirmed: false } as const;

  it.each([
    [reminder, now, undefined],
    [reminder, { ...now, state: 'confirmed', confirmed: true }, 'confirmed'],
    [told, { ...now, state: 'confirmed', confirmed: true }, undefined],
    [reminder, { ...now, startsAt: later }, 'superseded'],
    [told, { ...now, mode: 'phone' }, 'superseded'],
    [told, { ...now, state: 'cancelled' }, 'cancelled'],
    [told, { ...now, state: 'expired' }, 'cancelled'],
    [off, { ...now, state: 'cancelled' }, undefined],
    [off, now, 'superseded'],
    [missed, { ...now, state: 'no_show' }, undefined],
    [missed, now, 'superseded'],
    [missed, { ...now, state: 'completed' }, 'superseded'],
    [told, { ...now, state: 'no_show' }, 'cancelled'],
  ])('%j with %j: %s', (step, owner, reason) => {
    expect(overtakenByOwner(step, known, owner)).toBe(reason);
  });
});

describe('knowsAlready', () => {
  it.each([
    [1, startsAt, 'video', true],
    [0, startsAt, 'video', false],
    [1, later, 'video', false],
    [1, startsAt, 'phone', false],
    [null, null, null, false],
  ])('told %j, %s, %s: %j', (toldVersion, toldStartsAt, toldMode, result) => {
    const row = { toldVersion, toldStartsAt, toldMode } as Parameters<typeof knowsAlready>[0];
    expect(knowsAlready(row, now)).toBe(result);
  });
});

describe('limits', () => {
  it.each([
    [0, 0, undefined],
    [0, 2, undefined],
    [1, 1, 'daily_cap'],
    [0, 3, 'weekly_cap'],
  ])('%d texts today and %d this week: %s', (textsToday, textsThisWeek, reason) => {
    expect(textCap({ textsToday, textsThisWeek })).toBe(reason);
  });

  it('a reply is one for ten minutes, to what the person did', () => {
    const after = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
    expect(isReply({ inReply: true, factAt: startsAt }, after(10))).toBe(true);
    expect(isReply({ inReply: true, factAt: startsAt }, after(10.1))).toBe(false);
    expect(isReply({ inReply: false, factAt: startsAt }, after(1))).toBe(false);
  });
});

describe('rounds', () => {
  const about = (subjectId: string, personId: string | null = null, staffId: string | null = null) => ({
    message: { subjectId, personId, staffId },
  });

  it.each([
    ['two people and two things', [about('a', 'x'), about('b', 'y')], 2],
    ['one thing', [about('a', 'x'), about('a', 'y')], 1],
    ['one person', [about('a', 'x'), about('b', 'x')], 1],
    ['one thing, told to two of the staff', [about('a', null, 'p'), about('a', null, 'q')], 2],
    ['one thing, told twice to one of the staff', [about('a', null, 'p'), about('a', null, 'p')], 1],
  ])('%s', (_, all, atOnce) => {
    const rounds = inRounds(all);
    expect(rounds.now).toHaveLength(atOnce);
    expect([...rounds.now, ...rounds.later]).toEqual(all);
  });
});

describe('another message may be due', () => {
  it.each([
    ['person', null, 'suppressed', true],
    ['person', null, 'failed', true],
    ['person', null, 'sent', false],
    ['person', null, 'postponed', false],
    ['staff', null, 'sent', true],
    ['staff', 'p', 'sent', false],
    ['staff', null, 'suppressed', false],
  ])('after one to %s %s that was %s: %s', (audience, staffId, kind, expected) => {
    expect(leadsOn({ audience, staffId }, { kind })).toBe(expected);
  });
});
