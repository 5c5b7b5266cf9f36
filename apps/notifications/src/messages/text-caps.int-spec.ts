import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshId } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;
let clinic: string;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

/** Eleven in the morning in Asheville. */
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-06-01T15:00:00.000Z');
  clinic = await fixture.clinic();
});

const PHONE = '+18285550101';

function somebody({ mayBeMailed }: { mayBeMailed: boolean }): string {
  const personId = freshId();
  fixture.addresses.people.set(personId, ({ channel }) => {
    if (channel === 'sms') return { ...avery, address: PHONE };
    return mayBeMailed ? avery : { allowed: false, refusal: 'no_consent', language: 'en-US' };
  });
  return personId;
}

/** A reminder of a visit of their own, and what became of it. */
async function reminded(personId: string): Promise<string[]> {
  const [visit] = await fixture.reminders(clinic, 1, { as: 'text', personId });
  while ((await fixture.sendDue()).length > 0);
  const rows = await fixture.service.db.query<{ channel: string; state: string; reason: string | null }>(
    `select channel, state, reason from message where clinic_id = $1 and subject_id = $2 order by id`,
    [clinic, visit],
  );
  return rows.map(({ channel, state, reason }) => [channel, state, reason ?? ''].join(' ').trim()).sort();
}

const after = (hours: number) => fixture.service.clock.move({ minutes: 60 * hours });

describe('texts to one person', () => {
  it('are one in a day: the second goes by mail, and the next day is another', async () => {
    const person = somebody({ mayBeMailed: true });
    expect(await reminded(person)).toEqual(['sms sent']);
    after(2);
    expect(await reminded(person)).toEqual(['email sent', 'sms suppressed daily_cap']);
    after(22);
    expect(await reminded(person)).toEqual(['sms sent']);
  });

  it('are three in a week: the fourth goes by mail, until the first is a week old', async () => {
    const person = somebody({ mayBeMailed: true });
    for (let day = 0; day < 3; day += 1) {
      expect(await reminded(person)).toEqual(['sms sent']);
      after(48);
    }
    expect(await reminded(person)).toEqual(['email sent', 'sms suppressed weekly_cap']);
    after(24);
    expect(await reminded(person)).toEqual(['sms sent']);
  });

  it('are counted when one is to go out, not when it is looked at the evening before', async () => {
    const personId = somebody({ mayBeMailed: false });
    expect(await reminded(personId)).toEqual(['sms sent']);
    const visit = fixture.appointment({
      personId,
      startsAt: '2026-06-02T18:00:00.000Z',
      endsAt: '2026-06-02T19:00:00.000Z',
      localStart: '2026-06-02T14:00',
    });
    await fixture.booked(clinic, visit);
    const reminder = async () =>
      (await fixture.messages(clinic, 'N12')).filter(({ dueAt }) => dueAt >= new Date('2026-06-02T02:00:00.000Z'));
    fixture.service.clock.set('2026-06-02T02:00:00.000Z');
    await fixture.runDue();
    expect(await reminder()).toMatchObject([
      { step: 'two_hours', channel: 'sms', state: 'pending', dueAt: new Date('2026-06-02T16:00:00.000Z') },
    ]);
    fixture.service.clock.set('2026-06-02T16:00:00.000Z');
    await fixture.runDue();
    expect(await reminder()).toMatchObject([{ channel: 'sms', state: 'sent' }]);
  });

  it('that are too many become a notice for staff where no mail may be sent', async () => {
    const person = somebody({ mayBeMailed: false });
    await reminded(person);
    expect(await fixture.notices(clinic)).toEqual([]);
    after(2);
    expect(await reminded(person)).toEqual(['email suppressed no_consent', 'sms suppressed daily_cap']);
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N12', priority: 'ready', resolution: null }]);
  });

  it('count when they may have arrived, though nobody has heard so', async () => {
    const person = somebody({ mayBeMailed: true });
    fixture.carrier.next = { kind: 'refused', failure: 'unknown', reason: 'sms_no_answer' };
    expect(await reminded(person)).toEqual(['sms pending']);
    fixture.carrier.next = { kind: 'accepted' };
    expect(await reminded(person)).toEqual(['email sent', 'sms suppressed daily_cap']);
  });

  it.each(['stop', 'help'] as const)('never keep a word from its answer: %s', async (meaning) => {
    const person = somebody({ mayBeMailed: true });
    for (let day = 0; day < 3; day += 1) {
      expect(await reminded(person)).toEqual(['sms sent']);
      after(25);
    }
    const [replyId, receivedAt] = [freshId(), fixture.service.clock.now().toISOString()];
    const reply = { replyId, personId: person, channel: 'sms', meaning, urgency: 'routine', receivedAt } as const;
    await fixture.replies.note(reply, fixture.delivery(clinic));
    await fixture.sendDue();
    expect(fixture.carrier.texts).toHaveLength(4);
    expect(await fixture.message(clinic, meaning === 'stop' ? 'N33' : 'N38')).toMatchObject({ state: 'sent' });
  });

  it('are counted for each of them alone', async () => {
    expect(await reminded(somebody({ mayBeMailed: true }))).toEqual(['sms sent']);
    expect(await reminded(somebody({ mayBeMailed: true }))).toEqual(['sms sent']);
  });
});
