import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshClinic, scopeFor, staff } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

const show = (clinic: string, actor = staff('operator')) =>
  fixture.metrics.show({}, scopeFor(clinic, actor, 'show-message-metrics'));

describe('how sending goes', () => {
  it('counts what is due and since when, and what became of the rest, by day and by week', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    fixture.sink.troubles.push({ code: 550, at: 'recipient' });
    await fixture.reminders(clinic, 1, { as: 'text' });
    await fixture.sendDue();
    await fixture.sendDue();
    fixture.carrier.next = { kind: 'accepted' };
    fixture.service.clock.move({ days: 2 });
    await fixture.reminders(clinic, 2, { as: 'text' });
    await fixture.sendDue();
    await fixture.reminders(clinic, 4);
    fixture.service.clock.move({ seconds: 3 });
    await fixture.timers.fireDue();
    const dueSince = fixture.service.clock.now().toISOString();
    await fixture.reminders(clinic, 3);
    fixture.service.clock.move({ minutes: 5 });
    const { timers, messages, stuck, windows } = await show(clinic);
    expect(timers).toEqual({ due: 3, oldestDueAt: dueSince });
    expect(messages.due).toBe(4);
    expect(stuck).toBe(2);
    const lag = { timersFired: 4, lagP50Ms: 3000, lagP99Ms: 3000 };
    const today = [
      { channel: 'sms', state: 'pending', count: 4 },
      { channel: 'sms', state: 'sent', count: 2 },
    ];
    expect(windows[0]).toEqual({ hours: 24, counts: today, ...lag });
    expect(windows[1]).toMatchObject({ hours: 168, ...lag });
    expect(windows[1]!.counts).toEqual(
      expect.arrayContaining([
        ...today,
        { channel: 'sms', state: 'failed', reason: 'undeliverable', count: 1 },
        { channel: 'email', state: 'failed', reason: 'undeliverable', count: 1 },
      ]),
    );
  });

  it('is nothing in a clinic where nothing happens, whatever happens in others', async () => {
    await fixture.reminders(await fixture.clinic(), 2);
    expect(await show(freshClinic())).toMatchObject({
      timers: { due: 0 },
      messages: { due: 0 },
      stuck: 0,
      windows: [
        { hours: 24, counts: [], timersFired: 0 },
        { hours: 168, counts: [], timersFired: 0 },
      ],
    });
  });

  it('is for managers, operators and auditors, and tells an operator of no flag', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.flagged(clinic, { personId: inquiry.personId });
    await fixture.received(clinic, inquiry);
    expect(JSON.stringify(await show(clinic))).toContain('call_a_clinician');
    expect(JSON.stringify(await show(clinic))).not.toContain('acute');
    expect(JSON.stringify(await show(clinic, staff('manager')))).toContain('open_acute_flag');
    await expectNothingHappened(fixture.service.db, () =>
      expect(show(clinic, staff('intake'))).rejects.toMatchObject({ code: 'message.denied' }),
    );
  });
});
