import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ScreeningInvited, ScreeningReleased } from '@stillwater/contracts';
import { freshId } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';
import { screeningInvited, screeningReleased, screeningSubmitted } from './facts.rules.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

afterAll(() => fixture?.stop());

function invitation(): ScreeningInvited {
  const invitedAt = fixture.service.clock.now();
  const event: ScreeningInvited = {
    screeningId: freshId(),
    personId: freshId(),
    inquiryId: freshId(),
    invitedAt: invitedAt.toISOString(),
    expiresAt: new Date(invitedAt.getTime() + 7 * 86_400_000).toISOString(),
  };
  fixture.addresses.screenings.set(event.screeningId, {
    linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA',
    expiresAt: event.expiresAt,
    state: 'invited',
  });
  return event;
}

async function invited(clinic: string, event = invitation()): Promise<ScreeningInvited> {
  const at = new Date(event.invitedAt);
  const progress = { screeningId: event.screeningId, moment: 'invited', at, fact: screeningInvited(event) } as const;
  await fixture.screenings.note(progress, fixture.delivery(clinic));
  return event;
}

async function submitted(clinic: string, { screeningId, personId }: ScreeningInvited): Promise<void> {
  const at = fixture.service.clock.now();
  const reviewDueAt = new Date(at.getTime() + 2 * 86_400_000).toISOString();
  const fact = screeningSubmitted({ screeningId, personId, submittedAt: at.toISOString(), reviewDueAt });
  await fixture.screenings.note({ screeningId, moment: 'over', at, fact }, fixture.delivery(clinic));
}

const subjects = () => fixture.sink.mails.map(({ parsed }) => parsed.subject);
const waiting = async (clinic: string) =>
  (await fixture.timersOf(clinic)).filter(({ state }) => state === 'due').map(({ name }) => name);

async function passTo(instant: string): Promise<void> {
  fixture.service.clock.set(instant);
  await fixture.runDue();
}

describe('an invitation', () => {
  it('sends the link to the address of the inquiry, until when it works, and nothing of what it is', async () => {
    const clinic = await fixture.clinic();
    const { inquiryId } = await invited(clinic);
    await fixture.sendDue();
    expect(fixture.addresses.asked.at(-1)).toMatchObject({ inquiryId, channel: 'email' });
    const { parsed } = fixture.sink.mails[0]!;
    expect(parsed.text).toContain('https://care.example.com/s#q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA');
    expect(parsed.text).toContain('until Monday, March 9, 2026, 11:00 AM (Eastern Time)');
  });

  it('is followed by a word after one and three days, and a last one on the sixth', async () => {
    const clinic = await fixture.clinic();
    await invited(clinic);
    await fixture.sendDue();
    for (const instant of ['2026-03-03T15:00:00Z', '2026-03-05T15:00:00Z', '2026-03-08T15:00:00Z'])
      await passTo(instant);
    expect(subjects()).toEqual([
      'A few questions before we meet',
      'Your page is waiting for you',
      'Your page is waiting for you',
      'Your link is about to end',
    ]);
  });

  it('sent while nothing ran for days: one word in other words, none twice, and the last one', async () => {
    const clinic = await fixture.clinic();
    await invited(clinic);
    await fixture.sendDue();
    await passTo('2026-03-06T20:00:00Z');
    expect(subjects().slice(1)).toEqual(['Your link is about to end']);
    expect((await fixture.messages(clinic, 'N08')).map(({ step, state }) => `${step} ${state}`).toSorted()).toEqual([
      'one_day suppressed',
      'three_days sent',
    ]);
  });

  it.each([
    ['expired', undefined],
    ['submitted', 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA'],
  ] as const)('whose owner says %s is not sent', async (state, linkToken) => {
    const clinic = await fixture.clinic();
    const { screeningId, expiresAt } = await invited(clinic);
    fixture.addresses.screenings.set(screeningId, { state, expiresAt, ...(linkToken ? { linkToken } : {}) });
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N07')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
  });

  it('that was submitted before it was heard of is not sent, nor followed', async () => {
    const clinic = await fixture.clinic();
    const event = invitation();
    await submitted(clinic, event);
    await invited(clinic, event);
    expect(await fixture.message(clinic, 'N07')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
    await passTo('2026-03-03T15:00:00Z');
    expect(fixture.sink.mails).toEqual([]);
  });
});

describe('a submitted screening', () => {
  it('ends the words, shows those who judge a notice with its date, and resolves it when one has', async () => {
    const clinic = await fixture.clinic();
    const event = await invited(clinic);
    await fixture.sendDue();
    await submitted(clinic, event);
    expect(await waiting(clinic)).toEqual([]);
    const [notice] = await fixture.service.db.query(
      `select rule, roles, subject_kind, person_id, due_at, priority from staff_notice where clinic_id = $1`,
      [clinic],
    );
    expect(notice).toEqual({
      rule: 'N09',
      roles: ['therapist', 'prescriber'],
      subject_kind: 'screening',
      person_id: event.personId,
      due_at: new Date('2026-03-04T15:00:00Z'),
      priority: 'routine',
    });
    const at = fixture.service.clock.now();
    await fixture.screenings.note({ screeningId: event.screeningId, moment: 'decided', at }, fixture.delivery(clinic));
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N09', priority: 'routine', resolution: 'decided' }]);
  });

  it('that was decided before it was heard of shows no notice', async () => {
    const clinic = await fixture.clinic();
    const event = invitation();
    const at = fixture.service.clock.now();
    await fixture.screenings.note({ screeningId: event.screeningId, moment: 'decided', at }, fixture.delivery(clinic));
    await submitted(clinic, event);
    expect(await fixture.notices(clinic)).toEqual([]);
  });
});

describe('a flag on a screening', () => {
  it.each(['non_acute', 'acute'] as const)('%s ends the words, and makes the notice urgent', async (level) => {
    const clinic = await fixture.clinic();
    const event = await invited(clinic);
    await fixture.sendDue();
    const { screeningId: subjectId, personId } = event;
    await fixture.flagged(clinic, { personId, level, source: 'screening', subjectId });
    expect(await waiting(clinic)).toEqual([]);
    await submitted(clinic, event);
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N09', priority: 'urgent', resolution: null }]);
  });
});

describe('a release', () => {
  const linkToken = 'q7m2kx9d4r-8pWc1RtUz6yHq4LsEv9nKg';
  const releaseOf = (screeningId: string = freshId()): ScreeningReleased => {
    const at = fixture.service.clock.now();
    const expiresAt = new Date(at.getTime() + 7 * 86_400_000).toISOString();
    fixture.addresses.screenings.set(screeningId, { linkToken, expiresAt, state: 'decided' });
    const [personId, releaseId, releasedById] = [freshId(), freshId(), freshId()];
    return { screeningId, personId, inquiryId: freshId(), releaseId, releasedById, releasedAt: at.toISOString() };
  };
  const released = async (clinic: string, event = releaseOf(), version = 7): Promise<ScreeningReleased> => {
    const fact = screeningReleased(event, version);
    const progress = { screeningId: event.screeningId, moment: 'released', at: fact.at, fact } as const;
    await fixture.screenings.note(progress, fixture.delivery(clinic));
    return event;
  };
  const read = (clinic: string, { screeningId }: ScreeningReleased, at = fixture.service.clock.now()): Promise<void> =>
    fixture.screenings.note({ screeningId, moment: 'read', at }, fixture.delivery(clinic));

  it('tells the person that there is an update, where, and nothing else', async () => {
    const clinic = await fixture.clinic();
    const { inquiryId } = await released(clinic);
    await fixture.sendDue();
    expect(fixture.addresses.asked.at(-1)).toMatchObject({ inquiryId, channel: 'email' });
    const { parsed } = fixture.sink.mails[0]!;
    expect(parsed.subject).toBe('There is an update for you');
    expect(parsed.text).toContain(`https://care.example.com/s#${linkToken}`);
    expect(parsed.text).toContain('until Monday, March 9, 2026, 11:00 AM (Eastern Time)');
    expect(parsed.text).not.toMatch(/clinician|decid|visit|treatment/i);
  });

  it('waits for the morning of the person, and is not told of when it was read by then', async () => {
    const clinic = await fixture.clinic();
    fixture.service.clock.set('2026-03-03T03:00:00.000Z');
    const event = await released(clinic);
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    await read(clinic, event);
    await passTo('2026-03-03T15:00:00Z');
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N10')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
  });

  it('that was read before it was heard of is not told of; a newer one is, though the older was read', async () => {
    const clinic = await fixture.clinic();
    const first = releaseOf();
    await read(clinic, first);
    await released(clinic, first);
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    fixture.service.clock.move({ hours: 1 });
    await released(clinic, releaseOf(first.screeningId), 9);
    await fixture.sendDue();
    expect(subjects()).toEqual(['There is an update for you']);
  });

  it.each([
    ['in their order', [7, 9]],
    ['the newer one first', [9, 7]],
  ])('after another one in the same night, heard %s, is told of once', async (_, versions) => {
    const clinic = await fixture.clinic();
    const first = releaseOf();
    const night = Date.parse('2026-03-03T03:00:00.000Z');
    fixture.service.clock.set(new Date(night).toISOString());
    for (const version of versions) {
      const releasedAt = new Date(night - (9 - version) * 60_000).toISOString();
      await released(clinic, { ...first, releaseId: freshId(), releasedAt }, version);
      await fixture.sendDue();
    }
    await passTo('2026-03-03T15:00:00Z');
    expect(subjects()).toEqual(['There is an update for you']);
  });

  it('heard twice is told of once', async () => {
    const clinic = await fixture.clinic();
    const event = await released(clinic);
    await released(clinic, event);
    await fixture.sendDue();
    expect(subjects()).toEqual(['There is an update for you']);
  });

  it('is held back by an acute flag: staff are asked to call', async () => {
    const clinic = await fixture.clinic();
    const event = releaseOf();
    const { personId, screeningId: subjectId } = event;
    await fixture.flagged(clinic, { personId, level: 'acute', source: 'screening', subjectId });
    await released(clinic, event);
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N10')).toMatchObject({ state: 'suppressed', reason: 'open_acute_flag' });
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N10', priority: 'ready', resolution: null }]);
  });

  it.each([
    ['has no link for it any more', { state: 'decided' }],
    ['says that questions are open', { state: 'in_progress', linkToken }],
  ] as const)('whose owner %s is not told of', async (_what, answer) => {
    const clinic = await fixture.clinic();
    const event = await released(clinic);
    fixture.addresses.screenings.set(event.screeningId, { ...answer, expiresAt: '2026-03-09T15:00:00.000Z' });
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N10')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
  });
});

describe('an offer to choose a time', () => {
  const offered = async (clinic: string) => {
    const subjectId = freshId();
    fixture.addresses.offers.set(subjectId, {
      state: 'open',
      serviceCode: 'CONSULT',
      expiresAt: '2026-03-09T15:00:00.000Z',
      linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
    });
    const fact = { type: 'booking.offered.v1', subjectKind: 'booking_offer', occurrence: 1, choices: {} } as const;
    const at = fixture.service.clock.now();
    await fixture.offers.made({ ...fact, subjectId, personId: freshId(), at }, fixture.delivery(clinic));
    return subjectId;
  };

  it('sends its link', async () => {
    const clinic = await fixture.clinic();
    await offered(clinic);
    await fixture.sendDue();
    expect(subjects()).toEqual(['Choose a time']);
    expect(fixture.sink.mails[0]?.parsed.text).toContain('/a#q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg');
  });

  it('that has ended is not sent', async () => {
    const clinic = await fixture.clinic();
    const offerId = await offered(clinic);
    const endedAt = fixture.service.clock.now().toISOString();
    await fixture.offers.ended({ offerId, endedAt }, fixture.delivery(clinic));
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N36')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
  });
});
