import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReplyReceived } from '@stillwater/contracts';
import { expectNothingHappened, freshId } from '@stillwater/testing';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

const reply = (fields: Partial<ReplyReceived>): ReplyReceived => ({
  replyId: freshId(),
  personId: freshId(),
  channel: 'sms',
  meaning: 'other',
  urgency: 'routine',
  receivedAt: fixture.service.clock.now().toISOString(),
  ...fields,
});

describe('somebody writes back', () => {
  it.each([
    ['stop', 'you will get no more texts from us'],
    ['stop_cancel', 'you will get no more texts from us'],
    ['help', 'questions? Call 828-555-0142'],
  ] as const)('%s: is answered once where it came from', async (meaning, words) => {
    const clinic = await fixture.clinic();
    fixture.addresses.answer = { ...avery, address: '+18285550111' };
    const said = reply({ meaning });
    await fixture.replies.note(said, fixture.delivery(clinic));
    await fixture.sendDue();
    const { replyId, personId } = said;
    expect(fixture.addresses.asked.at(-1)).toEqual({ personId, replyId, channel: 'sms', purpose: 'reply' });
    expect(fixture.carrier.texts).toMatchObject([{ to: '+18285550111', text: expect.stringContaining(words) }]);
  });

  it.each([
    ['other', 'routine', [{ rule: 'N39', priority: 'ready' }]],
    ['stop_cancel', 'routine', [{ rule: 'N39', priority: 'ready' }]],
    ['confirm', 'routine', [{ rule: 'N39', priority: 'routine' }]],
    ['other', 'review', [{ rule: 'N40', priority: 'urgent' }]],
    ['stop', 'routine', []],
    ['help', 'routine', []],
  ] as const)('%s, %s: staff see %j', async (meaning, urgency, notices) => {
    const clinic = await fixture.clinic();
    await fixture.replies.note(reply({ meaning, urgency }), fixture.delivery(clinic));
    expect(await fixture.notices(clinic)).toMatchObject(notices);
  });

  it('whom nobody knows: staff see it, and nothing is sent', async () => {
    const clinic = await fixture.clinic();
    const { personId: _personId, ...stranger } = reply({ meaning: 'other' });
    await fixture.replies.note(stranger, fixture.delivery(clinic));
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N39' }]);
    expect(await fixture.sendDue()).toEqual([]);
  });

  it('and the event comes twice: nothing more happens', async () => {
    const clinic = await fixture.clinic();
    const said = reply({ meaning: 'stop_cancel' });
    const delivery = fixture.delivery(clinic);
    await fixture.replies.note(said, delivery);
    await expectNothingHappened(fixture.service.db, () =>
      expect(fixture.replies.note(said, delivery)).rejects.toThrow('handled'),
    );
  });

  it('too long ago for an answer: it stays unsent, and nobody is asked to call', async () => {
    const clinic = await fixture.clinic();
    fixture.addresses.answer = { allowed: false, refusal: 'opted_out', language: 'en-US' };
    await fixture.replies.note(reply({ meaning: 'stop' }), fixture.delivery(clinic));
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N33')).toMatchObject({ state: 'suppressed', reason: 'opted_out' });
    expect(await fixture.notices(clinic)).toEqual([]);
  });
});
