import { describe, expect, it } from '@jest/globals';
import type { PersonStep, StopCondition } from '../flows/flow.rules.js';
import { n12 } from '../flows/n12.flow.js';
import { expected, type Ahead, type Around } from './planned.rules.js';

const [, twoDays, twoHours] = n12.steps as [PersonStep, PersonStep, PersonStep];
const now = new Date('2026-03-02T15:00:00Z');
const allowed = { allowed: true, zone: 'America/New_York' } as const;
const around: Around = { now, jumps: [], contacts: { email: allowed, sms: allowed }, clinicZone: 'America/Phoenix' };

const ahead = (fields: Partial<Ahead> = {}): Ahead => ({
  subjectKind: 'appointment',
  occurrence: 1,
  step: twoDays,
  channel: null,
  wantedAt: new Date('2026-03-08T14:00:00Z'),
  dueAt: null,
  inReply: false,
  factAt: now,
  subject: { startsAt: new Date('2026-03-10T14:00:00Z'), timeVersion: 1 },
  standing: new Set<StopCondition>(),
  ...fields,
});

describe('what lies ahead', () => {
  it('goes out at its time, on the clock of the person', () => {
    expect(expected(ahead(), around)).toEqual({
      channel: 'email',
      channels: [{ channel: 'email' }, { channel: 'sms' }],
      wantedAt: '2026-03-08T14:00:00.000Z',
      sendAt: '2026-03-08T14:00:00.000Z',
      // The clock has sprung forward that night.
      localTime: '2026-03-08T10:00',
      zone: 'America/New_York',
      movedByQuietHours: false,
      risks: [...twoDays.stopWhen, 'consent_taken_back', 'too_late'],
    });
  });

  it.each([
    ['the night', '2026-03-08T07:00:00Z', '2026-03-08T09:00', true],
    ['the late evening', '2026-03-06T02:30:00Z', '2026-03-06T09:00', true],
    ['the day', '2026-03-05T20:00:00Z', '2026-03-05T15:00', false],
  ])('wanted in %s keeps quiet hours', (_, wanted, localTime, movedByQuietHours) => {
    expect(expected(ahead({ wantedAt: new Date(wanted) }), around)).toMatchObject({ localTime, movedByQuietHours });
  });

  it('shortly before an early visit goes the evening before', () => {
    const early = ahead({
      step: twoHours,
      wantedAt: new Date('2026-03-10T10:30:00Z'),
      subject: { startsAt: new Date('2026-03-10T12:30:00Z'), timeVersion: 1 },
    });
    expect(expected(early, around)).toMatchObject({ localTime: '2026-03-09T19:00', movedByQuietHours: true });
  });

  it.each([
    [
      'the next channel when the first is closed',
      { email: { allowed: false, refusal: 'opted_out' } },
      'sms',
      undefined,
    ],
    [
      'nobody when all are',
      { email: { allowed: false }, sms: { allowed: false, refusal: 'no_consent' } },
      undefined,
      'no_consent',
    ],
  ] as const)('takes %s', (_, contacts, channel, reason) => {
    const found = expected(ahead(), { ...around, contacts: { ...around.contacts, ...contacts } });
    expect(found.channel).toBe(channel);
    expect(found.reason).toBe(reason);
  });

  it('by text may be one too many', () => {
    expect(expected(ahead({ step: twoHours }), around).risks).toContain('text_caps');
    expect(expected(ahead(), around).risks).not.toContain('text_caps');
  });

  it('in another channel already goes on from there', () => {
    expect(expected(ahead({ channel: 'sms' }), around)).toMatchObject({
      channel: 'sms',
      channels: [{ channel: 'sms' }],
    });
  });

  it.each([
    ['a flag is open', { standing: new Set<StopCondition>(['open_acute_flag']) }, 'open_acute_flag'],
    ['the visit was moved', { subject: { startsAt: null, timeVersion: 2 } }, 'superseded'],
    ['its time is long past', { wantedAt: new Date('2026-03-02T08:00:00Z'), dueAt: now }, 'lapsed'],
  ] as const)('will not go out when %s', (_, fields, reason) => {
    expect(expected(ahead(fields), around).reason).toBe(reason);
  });

  it('waits for its next try, and for the morning when that falls into the night', () => {
    const retried = ahead({
      step: { ...twoDays, late: { graceMinutes: 60, beyond: 'send' } },
      channel: 'email',
      wantedAt: now,
    });
    expect(expected({ ...retried, dueAt: new Date('2026-03-02T15:30:00Z') }, around).localTime).toBe(
      '2026-03-02T10:30',
    );
    expect(expected({ ...retried, dueAt: new Date('2026-03-03T01:30:00Z') }, around).localTime).toBe(
      '2026-03-03T09:00',
    );
  });

  it("goes by the clinic's clock where the person's is not known", () => {
    const contacts = { email: { allowed: true }, sms: { allowed: true } };
    expect(expected(ahead(), { ...around, contacts })).toMatchObject({
      zone: 'America/Phoenix',
      localTime: '2026-03-08T09:00',
    });
  });
});
