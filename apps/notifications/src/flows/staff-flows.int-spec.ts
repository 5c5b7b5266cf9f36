import type { ClinicChanged, InquiryReceived } from '@stillwater/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshId } from '@stillwater/testing';
import { asheville, NotificationsFixture } from '../notifications.fixture.js';
import { inquiryContacted, safetyFlagRaised } from './facts.rules.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

/** Friday at half past three; the clinic closes at four. */
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-06-12T19:30:00.000Z');
});

const hours = (closes: string): ClinicChanged['hours'] =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes }));

const now = () => fixture.service.clock.now().toISOString();

const noticesOf = (clinic: string, rule: string) =>
  fixture.service.db.query(
    `select priority, roles, subject_kind as "subjectKind", resolution from staff_notice where clinic_id = $1 and rule = $2`,
    [clinic, rule],
  );

const ahead = async (clinic: string, rule: string) =>
  (await fixture.timersOf(clinic, rule))
    .filter(({ state }) => state === 'due')
    .map(({ name, wantedAt }) => `${name.split('/')[1]} ${wantedAt.toISOString()}`);

async function passTo(instant: string): Promise<void> {
  fixture.service.clock.set(instant);
  await fixture.runDue();
}

describe('a safety flag', () => {
  async function raised(clinic: string, level: 'acute' | 'review'): Promise<string> {
    const flagId = freshId();
    const event = {
      flagId,
      personId: freshId(),
      level,
      source: 'inquiry',
      subjectId: freshId(),
      raisedAt: now(),
    } as const;
    await fixture.flags.raised(safetyFlagRaised(event), fixture.delivery(clinic));
    return flagId;
  }

  it('is shown to ever more people until somebody takes it on', async () => {
    const clinic = await fixture.clinic();
    const flagId = await raised(clinic, 'acute');
    const first = ['intake', 'therapist', 'prescriber', 'nurse'];
    const notice = { priority: 'urgent', subjectKind: 'safety_flag', resolution: null };
    expect(await noticesOf(clinic, 'N03')).toEqual([{ ...notice, roles: first }]);
    await passTo('2026-06-12T19:40:00.000Z');
    expect(await noticesOf(clinic, 'N03')).toEqual([{ ...notice, roles: [...first, 'manager'].sort() }]);
    await fixture.flags.acknowledged({ flagId, acknowledgedAt: now() }, fixture.delivery(clinic));
    expect(await ahead(clinic, 'N03')).toEqual([]);
    await passTo('2026-06-12T21:00:00.000Z');
    expect(await noticesOf(clinic, 'N03')).toMatchObject([
      { roles: [...first, 'manager'].sort(), resolution: 'acknowledged' },
    ]);
  });

  it('that was resolved before it was heard of asks nobody', async () => {
    const clinic = await fixture.clinic();
    const flagId = freshId();
    const resolved = { flagId, level: 'acute', resolvedAt: now() } as const;
    await fixture.flags.resolved(resolved, fixture.delivery(clinic));
    const event = {
      flagId,
      personId: freshId(),
      level: 'acute',
      source: 'inquiry',
      subjectId: freshId(),
      raisedAt: now(),
    } as const;
    await fixture.flags.raised(safetyFlagRaised(event), fixture.delivery(clinic));
    expect(await noticesOf(clinic, 'N03')).toEqual([]);
    await passTo('2026-06-13T19:30:00.000Z');
    expect(await noticesOf(clinic, 'N03')).toEqual([]);
  });

  it('of another clinic is not taken on by ours', async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    const flagId = await raised(theirs, 'review');
    await fixture.flags.acknowledged({ flagId, acknowledgedAt: now() }, fixture.delivery(ours));
    expect(await ahead(theirs, 'N03')).toHaveLength(2);
    expect(await noticesOf(theirs, 'N03')).toMatchObject([{ resolution: null }]);
  });
});

describe('an inquiry that nobody answers', () => {
  async function received(clinic: string, intent: InquiryReceived['intent']): Promise<InquiryReceived> {
    const inquiry = fixture.inquiry({ intent });
    await fixture.received(clinic, inquiry);
    return inquiry;
  }

  it('is shown after an open hour, and to the manager after another', async () => {
    const clinic = await fixture.clinic({ hours: hours('16:00') });
    await received(clinic, 'ready_to_schedule');
    await passTo('2026-06-15T12:29:00.000Z');
    expect(await noticesOf(clinic, 'N04')).toEqual([]);
    await passTo('2026-06-15T12:30:00.000Z');
    expect(await noticesOf(clinic, 'N04')).toMatchObject([{ priority: 'ready', roles: ['intake'] }]);
    await passTo('2026-06-15T13:30:00.000Z');
    expect(await noticesOf(clinic, 'N04')).toMatchObject([{ priority: 'urgent', roles: ['intake', 'manager'] }]);
  });

  it('whose notices are due at once is one notice for both, as urgent as the worse', async () => {
    const clinic = await fixture.clinic({ hours: hours('18:00') });
    const both = { priority: 'urgent', subjectKind: 'inquiry', resolution: null, roles: ['intake', 'manager'] };
    const inquiry = fixture.inquiry({ intent: 'ready_to_schedule' });
    fixture.service.clock.move({ hours: 5 });
    await fixture.received(clinic, inquiry);
    expect(await noticesOf(clinic, 'N04')).toEqual([both]);
    const other = await fixture.clinic({ hours: hours('18:00') });
    fixture.service.clock.set('2026-06-12T19:30:00.000Z');
    await received(other, 'ready_to_schedule');
    await passTo('2026-06-13T19:30:00.000Z');
    expect(await noticesOf(other, 'N04')).toEqual([both]);
  });

  it('is forgotten as soon as somebody has tried, or it is closed', async () => {
    const clinic = await fixture.clinic({ hours: hours('16:00') });
    const [tried, closed] = [await received(clinic, 'question'), await received(clinic, 'question')];
    await fixture.progress.note({ inquiryId: tried.inquiryId, contactedAt: now() }, fixture.delivery(clinic));
    await fixture.progress.note({ inquiryId: closed.inquiryId, closedAt: now() }, fixture.delivery(clinic));
    expect(await ahead(clinic, 'N04')).toEqual([]);
  });

  it('and was answered before it was heard of, asks nobody', async () => {
    const clinic = await fixture.clinic({ hours: hours('16:00') });
    const inquiry = fixture.inquiry();
    await fixture.progress.note({ inquiryId: inquiry.inquiryId, contactedAt: now() }, fixture.delivery(clinic));
    await fixture.received(clinic, inquiry);
    await passTo('2026-06-20T12:30:00.000Z');
    expect(await noticesOf(clinic, 'N04')).toEqual([]);
  });

  it('is counted anew when the clinic opens at other times, closes for a while or moves', async () => {
    const [clinic, other] = [
      await fixture.clinic({ hours: hours('16:00') }),
      await fixture.clinic({ hours: hours('16:00') }),
    ];
    await received(clinic, 'ready_to_schedule');
    await received(other, 'ready_to_schedule');
    const asked = ['ready 2026-06-15T12:30:00.000Z', 'ready_manager 2026-06-15T13:30:00.000Z'];
    expect(await ahead(clinic, 'N04')).toEqual(asked);
    const remember = (profileVersion: number, profile: Partial<ClinicChanged>) =>
      fixture.clinics.remember(
        { ...asheville, hours: hours('16:00'), ...profile, clinicId: clinic, profileVersion },
        fixture.scope(clinic),
      );
    await remember(2, { hours: hours('18:00') });
    expect(await ahead(clinic, 'N04')).toEqual([
      'ready 2026-06-12T20:30:00.000Z',
      'ready_manager 2026-06-12T21:30:00.000Z',
    ]);
    await remember(3, { closures: [{ from: '2026-06-15', to: '2026-06-16' }] });
    expect(await ahead(clinic, 'N04')).toEqual([
      'ready 2026-06-17T12:30:00.000Z',
      'ready_manager 2026-06-17T13:30:00.000Z',
    ]);
    await remember(4, { zone: 'America/Los_Angeles' });
    expect(await ahead(clinic, 'N04')).toEqual([
      'ready 2026-06-12T20:30:00.000Z',
      'ready_manager 2026-06-12T21:30:00.000Z',
    ]);
    await remember(2, { hours: hours('16:00') });
    expect(await ahead(clinic, 'N04')).toHaveLength(2);
    expect(await ahead(other, 'N04')).toEqual(asked);
  });

  it('and that somebody is just firing is not fired before its new time', async () => {
    const clinic = await fixture.clinic({ hours: hours('18:00') });
    await received(clinic, 'ready_to_schedule');
    fixture.service.clock.set('2026-06-12T20:30:00.000Z');
    const claimed = await fixture.timerClaims.claim(10);
    await fixture.clinics.remember(
      { ...asheville, hours: hours('16:00'), clinicId: clinic, profileVersion: 2 },
      fixture.scope(clinic),
    );
    await fixture.firing.fireAll(clinic, claimed);
    expect(await noticesOf(clinic, 'N04')).toEqual([]);
    await passTo('2026-06-15T12:30:00.000Z');
    expect(await noticesOf(clinic, 'N04')).toHaveLength(1);
  });
});

describe('a visitor who could not be reached', () => {
  const tried = (clinic: string, inquiryId: string, personId: string, version: number, reached = false) => {
    const event = { inquiryId, personId, byId: freshId(), channel: 'phone', reached, contactedAt: now() } as const;
    const progress = { inquiryId, contactedAt: now(), ...(reached ? { reachedAt: now() } : {}) };
    return fixture.progress.note({ ...progress, fact: inquiryContacted(event, version) }, fixture.delivery(clinic));
  };

  it('is written to after two days, counted from the last try, until they answer', async () => {
    const clinic = await fixture.clinic();
    const [inquiryId, personId] = [freshId(), freshId()];
    await tried(clinic, inquiryId, personId, 2);
    fixture.service.clock.set('2026-06-13T15:00:00.000Z');
    await tried(clinic, inquiryId, personId, 3);
    await passTo('2026-06-15T15:00:00.000Z');
    expect(fixture.sink.mails.map(({ parsed }) => parsed.subject)).toEqual(['We tried to reach you']);
    expect(await ahead(clinic, 'N05')).toEqual([
      'five_days 2026-06-18T15:00:00.000Z',
      'ten_days 2026-06-23T15:00:00.000Z',
    ]);
    await tried(clinic, inquiryId, personId, 4, true);
    expect([...(await ahead(clinic, 'N05')), ...(await ahead(clinic, 'N05S'))]).toEqual([]);
  });

  it('and stays silent is for staff to decide about after two weeks', async () => {
    const clinic = await fixture.clinic();
    await tried(clinic, freshId(), freshId(), 2);
    await passTo('2026-06-26T19:30:00.000Z');
    expect(await noticesOf(clinic, 'N05S')).toMatchObject([{ priority: 'routine', roles: ['intake', 'manager'] }]);
  });
});

describe('a visit that nobody has confirmed', () => {
  const visit = () =>
    fixture.appointment({
      startsAt: '2026-06-15T14:00:00.000Z',
      endsAt: '2026-06-15T15:00:00.000Z',
      localStart: '2026-06-15T10:00',
    });

  it('is shown to staff four hours before, and one that was confirmed is not', async () => {
    const clinic = await fixture.clinic();
    const [silent, sure] = [visit(), visit()];
    await fixture.booked(clinic, silent);
    await fixture.booked(clinic, sure);
    await fixture.appointments.confirmed({ appointmentId: sure.appointmentId, version: 2 }, fixture.delivery(clinic));
    await passTo('2026-06-15T10:00:00.000Z');
    expect(await noticesOf(clinic, 'N13')).toMatchObject([{ priority: 'ready', resolution: null }]);
    await fixture.appointments.confirmed({ appointmentId: silent.appointmentId, version: 2 }, fixture.delivery(clinic));
    expect(await noticesOf(clinic, 'N13')).toMatchObject([{ resolution: 'confirmed' }]);
  });
});

describe('the watchdog', () => {
  it('counts what is due and not done, and since when', async () => {
    const clinic = await fixture.clinic();
    const idle = { due: 0, oldestSeconds: 0 };
    expect(await fixture.watchdog.count()).toEqual({ timers: idle, messages: idle });
    await fixture.received(clinic, fixture.inquiry({ intent: 'ready_to_schedule' }));
    fixture.service.clock.set('2026-06-12T19:31:00.000Z');
    expect(await fixture.watchdog.count()).toEqual({ timers: idle, messages: { due: 1, oldestSeconds: 60 } });
    await fixture.sendDue();
    await fixture.reminders(clinic, 3);
    fixture.service.clock.move({ seconds: 90 });
    expect(await fixture.watchdog.count()).toEqual({ timers: { due: 3, oldestSeconds: 90 }, messages: idle });
    await fixture.runDue();
    expect(await fixture.watchdog.count()).toEqual({ timers: idle, messages: idle });
  });
});
