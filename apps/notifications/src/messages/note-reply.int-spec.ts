import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InquiryContacted, ReplyReceived } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { expectNothingHappened, freshId } from '@stillwater/testing';
import { inquiryContacted } from '../flows/facts.rules.js';
import { avery, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.addresses.yeses.length = 0;
  fixture.addresses.yes = { confirmed: true };
});

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
  ] as const)('%s: is answered once where it came from, also who asked for discretion', async (meaning, words) => {
    const clinic = await fixture.clinic();
    fixture.addresses.answer = { ...avery, address: '+18285550111', discreet: true };
    const said = reply({ meaning });
    await fixture.replies.note(said, fixture.delivery(clinic));
    await fixture.sendDue();
    const { replyId, personId } = said;
    expect(fixture.addresses.asked.at(-1)).toEqual({ personId, replyId, channel: 'sms', purpose: 'reply' });
    expect(fixture.carrier.texts).toMatchObject([{ to: '+18285550111', text: expect.stringContaining(words) }]);
  });

  it('is answered also on a day of many other messages', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    for (let count = 0; count < 3; count += 1) await fixture.received(clinic, fixture.inquiry({ personId }));
    await fixture.replies.note(reply({ personId, meaning: 'help' }), fixture.delivery(clinic));
    await fixture.sendDue();
    expect(fixture.carrier.texts).toMatchObject([{ text: expect.stringContaining('questions? Call') }]);
  });

  it.each(['other', 'stop'] as const)('%s: is asked no more whether they are still there', async (meaning) => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    const { inquiryId, personId } = inquiry;
    await fixture.received(clinic, inquiry);
    const contactedAt = fixture.service.clock.now().toISOString();
    const fact = inquiryContacted({ inquiryId, personId, reached: false, contactedAt } as InquiryContacted, 2);
    await fixture.progress.note({ inquiryId, contactedAt, fact }, fixture.delivery(clinic));
    const nudges = async () => (await fixture.timersOf(clinic)).map(({ name }) => name);
    expect(await nudges()).toEqual(['N05/two_days', 'N05/five_days', 'N05/ten_days', 'N05S/fourteen_days']);
    await fixture.replies.note(reply({ personId, meaning }), fixture.delivery(clinic));
    expect(await nudges()).toEqual(['N05S/fourteen_days']);
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

  it('from a number that nobody gave, for help: is told whom to call and nothing else, however often the event comes', async () => {
    const clinic = await fixture.clinic({ language: 'es-US' });
    const { personId: _personId, ...stranger } = reply({ meaning: 'help' });
    fixture.addresses.strangers.set(stranger.replyId, '+18285550119');
    const delivery = fixture.delivery(clinic);
    await fixture.replies.note(stranger, delivery);
    await expectNothingHappened(fixture.service.db, () =>
      expect(fixture.replies.note(stranger, delivery)).rejects.toThrow('handled'),
    );
    await fixture.sendDue();
    expect(await fixture.sendDue()).toEqual([]);
    expect(fixture.carrier.texts).toMatchObject([
      { to: '+18285550119', text: expect.stringContaining('JT Office: ¿preguntas? Llame al 828-555-0142') },
    ]);
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('from there for help again on the same day: gets no answer', async () => {
    const clinic = await fixture.clinic();
    const { personId: _personId, ...stranger } = reply({ meaning: 'help' });
    await fixture.replies.note(stranger, fixture.delivery(clinic));
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N38')).toMatchObject({ state: 'suppressed', reason: 'daily_cap' });
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('from a number on file for help again on the same day: gets no answer either', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    fixture.addresses.answer = { ...avery, address: '+18285550111' };
    for (let count = 0; count < 2; count += 1)
      await fixture.replies.note(reply({ personId, meaning: 'help' }), fixture.delivery(clinic));
    await fixture.sendDue();
    expect(fixture.carrier.texts).toHaveLength(1);
    expect(await fixture.messages(clinic, 'N38')).toMatchObject([{ state: 'sent' }, { reason: 'daily_cap' }]);
  });

  it('for help many times at once: gets one answer', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    const replies = Array.from({ length: 6 }, () => reply({ personId, meaning: 'help' }));
    await fixture.together(() => replies.map((one) => fixture.replies.note(one, fixture.delivery(clinic))));
    await fixture.sendDue();
    expect(fixture.carrier.texts).toHaveLength(1);
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

describe('a yes by text', () => {
  const SENT_AT = '2026-03-08T16:00:00.000Z';
  const noon = {
    startsAt: '2026-03-10T16:00:00.000Z',
    endsAt: '2026-03-10T17:00:00.000Z',
    localStart: '2026-03-10T12:00',
  };

  beforeEach(() => {
    fixture.service.clock.set('2026-03-05T15:00:00.000Z');
    fixture.addresses.byChannel.set('email', { allowed: false, refusal: 'no_consent', language: 'en-US' });
    fixture.addresses.byChannel.set('sms', { ...avery, address: '+18285550111' });
  });

  /** Somebody who was asked by text, two days before, whether they will come. */
  async function asked(clinic: string, personId = freshId(), visit: Partial<typeof noon> = {}) {
    const booked = fixture.appointment({ ...noon, ...visit, personId });
    await fixture.booked(clinic, booked);
    fixture.service.clock.move({ minutes: 2 });
    await runAll();
    return booked;
  }

  /** Also what comes in another's place. */
  async function runAll(): Promise<void> {
    for (let round = 0; round < 3; round++) await fixture.runDue();
  }

  async function reminded(clinic: string) {
    fixture.service.clock.set(SENT_AT);
    await runAll();
    const texts = (await fixture.messages(clinic, 'N12')).filter(({ channel }) => channel === 'sms');
    fixture.service.clock.move({ minutes: 20 });
    return texts;
  }

  const say = (clinic: string, personId: string, scope = fixture.delivery(clinic)) => {
    const said = reply({ personId, meaning: 'confirm' });
    return fixture.replies.note(said, scope).then(() => said);
  };

  it('confirms the visit that it was asked about, and asks nobody for anything', async () => {
    const clinic = await fixture.clinic();
    const { appointmentId, personId, startsAt } = await asked(clinic);
    expect(await reminded(clinic)).toMatchObject([{ step: 'two_days', state: 'sent' }]);
    const before = fixture.carrier.texts.length;
    const { replyId } = await say(clinic, personId);
    expect(fixture.addresses.yeses).toEqual([{ appointmentId, personId, startsAt, replyId }]);
    expect(await fixture.notices(clinic)).toEqual([]);
    await fixture.sendDue();
    expect(fixture.carrier.texts).toHaveLength(before);
  });

  it('counts also where the answer of the carrier was lost: who answers a text has got it', async () => {
    const clinic = await fixture.clinic();
    const { personId } = await asked(clinic);
    fixture.carrier.next = { kind: 'refused', failure: 'unknown', reason: 'sms_no_answer' };
    expect(await reminded(clinic)).toMatchObject([{ state: 'pending', attempts: 1 }]);
    await say(clinic, personId);
    expect(fixture.addresses.yeses).toHaveLength(1);
  });

  it('heard twice has one effect', async () => {
    const clinic = await fixture.clinic();
    const { personId } = await asked(clinic);
    await reminded(clinic);
    const delivery = fixture.delivery(clinic);
    await say(clinic, personId, delivery);
    await expectNothingHappened(fixture.service.db, () =>
      expect(say(clinic, personId, delivery)).rejects.toThrow('handled'),
    );
  });

  const dayAfter = {
    startsAt: '2026-03-11T16:00:00.000Z',
    endsAt: '2026-03-11T17:00:00.000Z',
    localStart: '2026-03-11T12:00',
  };

  it.each<[string, (clinic: string, personId: string) => Promise<unknown>, number]>([
    [
      'between two visits',
      (clinic, personId) => asked(clinic, personId, dayAfter).then(() => askedAboutBoth(clinic)),
      0,
    ],
    ['to a visit that scheduling knows to have moved', async () => (fixture.addresses.yes = { confirmed: false }), 1],
    ['to a visit that is gone', async () => (fixture.addresses.yes = Problem.notFound('appointment.unknown')), 1],
    [
      'to a time that is no more',
      async (clinic, personId) => {
        const [visit] = [...fixture.addresses.appointments.keys()].slice(-1);
        await fixture.moved(clinic, fixture.appointment({ ...dayAfter, appointmentId: visit!, personId }), 2);
      },
      0,
    ],
  ])('%s is for staff, and no guess', async (_, turn, questions) => {
    const clinic = await fixture.clinic();
    const { personId } = await asked(clinic);
    await reminded(clinic);
    await turn(clinic, personId);
    await say(clinic, personId);
    expect(fixture.addresses.yeses).toHaveLength(questions);
    const notices = await fixture.notices(clinic);
    expect(notices.filter(({ rule }) => rule === 'N39')).toMatchObject([{ resolution: null }]);
  });

  async function askedAboutBoth(clinic: string): Promise<void> {
    fixture.service.clock.set('2026-03-09T16:00:00.000Z');
    await runAll();
    const texts = (await fixture.messages(clinic, 'N12')).filter(({ channel }) => channel === 'sms');
    expect(texts).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    fixture.service.clock.move({ minutes: 20 });
  }

  it('while scheduling is away waits, with nothing written', async () => {
    const clinic = await fixture.clinic();
    const { personId } = await asked(clinic);
    await reminded(clinic);
    fixture.addresses.yes = Problem.unavailable('service.unavailable', 'Nobody answers.');
    await expectNothingHappened(fixture.service.db, () =>
      expect(say(clinic, personId)).rejects.toMatchObject({ code: 'service.unavailable' }),
    );
  });

  it('in another clinic, or by somebody else, confirms nothing', async () => {
    const [clinic, elsewhere] = [await fixture.clinic(), await fixture.clinic()];
    const { personId } = await asked(clinic);
    await reminded(clinic);
    await say(elsewhere, personId);
    await say(clinic, freshId());
    expect(fixture.addresses.yeses).toEqual([]);
  });
});
