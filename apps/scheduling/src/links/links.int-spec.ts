import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Scope } from '@stillwater/platform';
import {
  eventually,
  expectNothingHappened,
  freshClinic,
  freshId,
  saidBy,
  scopeFor,
  serviceActor,
} from '@stillwater/testing';
import { Client } from 'pg';
import { QUEUE_FOR_HOLDS } from '../booking/allocation.statements.js';
import { scheduling } from '../index.js';
import {
  consult,
  MONDAY_MORNING,
  openClinic,
  schedulingParts,
  TUESDAY_TEN,
  type OpenClinic,
  type SchedulingParts,
} from '../scheduling.fixture.js';
import { ArrangeByLinkUseCase } from './arrange-by-link.js';
import { BookByLinkUseCase } from './book-by-link.js';
import { ExpireOfferUseCase } from './expire-offer.js';
import { GiveLinkUseCase } from './give-link.js';
import { OfferBookingUseCase } from './offer-booking.js';
import { ShowBookingUseCase } from './show-booking.js';

let parts: SchedulingParts;
let clinic: OpenClinic;
let offers: OfferBookingUseCase;
let links: GiveLinkUseCase;
let showing: ShowBookingUseCase;
let booking: BookByLinkUseCase;
let arranging: ArrangeByLinkUseCase;

beforeAll(async () => {
  parts = await schedulingParts(scheduling);
  const { unitOfWork, calendars, find, people, take, service } = parts;
  offers = new OfferBookingUseCase(unitOfWork, calendars, service.keys, people);
  links = new GiveLinkUseCase(unitOfWork, service.keys);
  showing = new ShowBookingUseCase(unitOfWork, calendars, find);
  booking = new BookByLinkUseCase(take, showing);
  arranging = new ArrangeByLinkUseCase(take, showing);
});
beforeEach(async () => {
  parts.service.clock.set(MONDAY_MORNING);
  clinic = await openClinic(parts);
});
afterAll(() => parts?.service.drop());

const visitorBy = (clinicId = clinic.clinicId): Scope =>
  scopeFor(clinicId, { kind: 'person', id: 'link-0123456789abcdef', roles: [] }, 'booking');
const notifier = () => scopeFor(clinic.clinicId, serviceActor('notifications'), 'message');
const refused = (work: () => Promise<unknown>, code: string) =>
  expectNothingHappened(parts.service.db, () => expect(work()).rejects.toMatchObject({ code }));
const types = async () => (await saidBy(parts.service.db, clinic.clinicId)).map(({ type }) => type);

async function offered() {
  const offer = await offers.offer({ personId: freshId(), serviceCode: 'CONSULT', inquiryId: freshId() }, clinic.desk);
  const { linkToken } = await links.offer({ offerId: offer.offerId }, notifier());
  return { offer, linkToken };
}

async function bookedByLink() {
  const { offer, linkToken } = await offered();
  const held = await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
  const { appointmentId } = held.appointment!;
  const page = await booking.book({ linkToken, appointmentId, version: held.version }, visitorBy());
  return { offer, linkToken, appointmentId, page };
}

describe('an offer', () => {
  it('is made to nobody whom the clinic does not know', async () => {
    const personId = freshId();
    parts.owner.unknown.add(personId);
    await refused(() => offers.offer({ personId, serviceCode: 'CONSULT' }, clinic.desk), 'person.unknown');
  });

  it('answers no inquiry of somebody else, and leaves the earlier one open', async () => {
    const { linkToken, offer } = await offered();
    const [personId, inquiryId] = [offer.personId, freshId()];
    parts.owner.unknown.add(inquiryId);
    const again = { personId, inquiryId, serviceCode: 'CONSULT' as const };
    await refused(() => offers.offer(again, clinic.desk), 'inquiry.unknown');
    expect((await showing.show({ linkToken }, visitorBy())).kind).toBe('offer');
  });

  it('was looked up when it was made: nobody is asked anew for a time', async () => {
    const { linkToken, offer } = await offered();
    parts.owner.unknown.add(offer.inquiryId!);
    await parts.service.db.query('delete from known_inquiry where inquiry_id = $1', [offer.inquiryId]);
    const held = await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
    expect(held.appointment).toMatchObject({ startsAt: TUESDAY_TEN });
  });
});

describe('the link of an offer', () => {
  it('shows the visit and its free times, without who would hold it', async () => {
    const { linkToken, offer } = await offered();
    expect(await showing.show({ linkToken }, visitorBy())).toEqual({
      kind: 'offer',
      shownAt: MONDAY_MORNING,
      serviceCode: 'CONSULT',
      durationMinutes: 20,
      modes: ['phone', 'video'],
      zone: 'America/New_York',
      policyHours: 24,
      offerExpiresAt: offer.expiresAt,
      abilities: ['book'],
      version: 1,
    });
    const { groups } = await showing.find({ linkToken, from: '2026-03-03', days: 1 }, visitorBy());
    expect(groups).toEqual([{ date: '2026-03-03', utcOffset: '-05:00', times: expect.any(Array) }]);
    expect(groups[0]!.times.slice(0, 2)).toEqual(['09:00', '09:15']);
  });

  it('keeps one time at once', async () => {
    const { linkToken } = await offered();
    const first = await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
    expect(first).toMatchObject({ kind: 'offer', abilities: ['book'], appointment: { state: 'held' } });
    const startsAt = '2026-03-03T15:15:00.000Z';
    const second = await booking.hold({ linkToken, startsAt, mode: 'video' }, visitorBy());
    expect(second.appointment).toMatchObject({ startsAt, mode: 'video' });
    expect((await parts.booking.book(consult('2026-03-03T14:30:00.000Z'), clinic.desk)).state).toBe('booked');
    await refused(() => parts.booking.book(consult(startsAt), clinic.desk), 'slot.taken');
  });

  it('waits for its turn before it gives a time back: whoever is before it may want that one', async () => {
    const { linkToken } = await offered();
    await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
    const other = new Client(parts.service.db.adminUrl);
    await other.connect();
    try {
      await other.query('begin');
      await other.query(QUEUE_FOR_HOLDS.text, [clinic.clinicId]);
      const moving = booking.hold({ linkToken, startsAt: '2026-03-03T15:15:00.000Z', mode: 'phone' }, visitorBy());
      const outcome = moving.then(
        () => 'kept',
        (error: unknown) => error,
      );
      await eventually(async () =>
        expect(
          await parts.service.db.query(
            `select from pg_locks where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database())`,
          ),
        ).toHaveLength(1),
      );
      const { rows } = await other.query('select from allocation where clinic_id = $1 for update skip locked', [
        clinic.clinicId,
      ]);
      expect(rows).toHaveLength(2);
      await other.query('commit');
      expect(await outcome).toBe('kept');
    } finally {
      await other.end();
    }
  });

  it('keeps the time it had when the other one is gone, and is not told whose it is', async () => {
    const { linkToken } = await offered();
    await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
    const startsAt = '2026-03-03T16:00:00.000Z';
    await parts.booking.book(consult(startsAt), clinic.desk);
    await refused(() => booking.hold({ linkToken, startsAt, mode: 'phone' }, visitorBy()), 'slot.taken');
    const problem = await booking
      .hold({ linkToken, startsAt, mode: 'phone' }, visitorBy())
      .catch((error: { extensions: { alternatives: object[] } }) => error);
    for (const slot of (problem as { extensions: { alternatives: object[] } }).extensions.alternatives)
      expect(Object.keys(slot)).toEqual(['startsAt', 'localStart']);
  });

  it('in two browsers at once keeps one time and books one visit', async () => {
    const { linkToken } = await offered();
    const times = [TUESDAY_TEN, '2026-03-03T15:30:00.000Z'];
    const pages = await Promise.all(
      times.map((startsAt) => booking.hold({ linkToken, startsAt, mode: 'phone' }, visitorBy())),
    );
    const booked = await Promise.allSettled(
      pages.map(({ appointment, version }) =>
        booking.book({ linkToken, appointmentId: appointment!.appointmentId, version }, visitorBy()),
      ),
    );
    expect(booked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { reason } = booked.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(['hold.expired', 'offer.booked']).toContain((reason as { code: string }).code);
    const states = await parts.service.db.query<{ state: string }>(
      'select state from appointment where clinic_id = $1 order by state',
      [clinic.clinicId],
    );
    expect(states).toEqual([{ state: 'booked' }, { state: 'expired' }]);
    expect((await types()).filter((type) => type === 'appointment.booked.v1')).toHaveLength(1);
  });

  it('becomes the link of the appointment that was booked by it', async () => {
    const { linkToken, appointmentId, page, offer } = await bookedByLink();
    expect(page).toMatchObject({
      kind: 'appointment',
      appointment: { appointmentId, state: 'booked' },
      policyEndsAt: '2026-03-02T15:00:00.000Z',
      abilities: ['confirm', 'move', 'cancel'],
      version: 2,
    });
    expect(await showing.show({ linkToken }, visitorBy())).toEqual(page);
    expect(await types()).toEqual(['booking.offered.v1', 'appointment.booked.v1', 'booking.offer_ended.v1']);
    const message = await links.appointment({ appointmentId }, notifier());
    expect(message).toMatchObject({ linkToken, state: 'booked', version: 2, confirmed: false });
    expect(await links.offer({ offerId: offer.offerId }, notifier())).toMatchObject({ state: 'booked', linkToken });
    expect(await parts.service.db.query('select 1 from timer where clinic_id = $1', [clinic.clinicId])).toEqual([]);
    await refused(() => booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy()), 'offer.booked');
  });

  it('is spent when the front desk books the time that is kept by it', async () => {
    const { linkToken, offer } = await offered();
    const held = await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
    const { appointmentId } = held.appointment!;
    await parts.arranging.book({ appointmentId, version: held.version }, clinic.desk);
    const { kind, appointment } = await showing.show({ linkToken }, visitorBy());
    expect({ kind, appointmentId: appointment?.appointmentId }).toEqual({ kind: 'appointment', appointmentId });
    const another = { linkToken, startsAt: '2026-03-03T16:00:00.000Z', mode: 'phone' as const };
    await refused(() => booking.hold(another, visitorBy()), 'offer.booked');
    expect(await types()).toEqual(['booking.offered.v1', 'appointment.booked.v1', 'booking.offer_ended.v1']);
    const [ended] = await parts.service.db.query('select state, appointment_id from booking_offer where id = $1', [
      offer.offerId,
    ]);
    expect(ended).toEqual({ state: 'booked', appointment_id: appointmentId });
  });

  it('that is over leaves the time to the front desk, and the visit gets a link of its own', async () => {
    const { linkToken, offer } = await offered();
    const held = await booking.hold({ linkToken, startsAt: TUESDAY_TEN, mode: 'phone' }, visitorBy());
    const { appointmentId } = held.appointment!;
    await offers.offer({ personId: offer.personId, serviceCode: 'CONSULT' }, clinic.desk);
    await parts.arranging.book({ appointmentId, version: held.version }, clinic.desk);
    const own = await links.appointment({ appointmentId }, notifier());
    expect((await showing.show({ linkToken: own.linkToken }, visitorBy())).kind).toBe('appointment');
    await refused(() => showing.show({ linkToken }, visitorBy()), 'link.expired');
  });

  it('books nothing that ran out, or was never kept', async () => {
    const { linkToken } = await offered();
    const { appointment, version } = await booking.hold(
      { linkToken, startsAt: TUESDAY_TEN, mode: 'phone' },
      visitorBy(),
    );
    const { appointmentId } = appointment!;
    await refused(() => booking.book({ linkToken, appointmentId: freshId(), version }, visitorBy()), 'hold.expired');
    await refused(() => booking.book({ linkToken, appointmentId, version: 7 }, visitorBy()), 'appointment.changed');
    parts.service.clock.move({ minutes: 10 });
    await refused(() => booking.book({ linkToken, appointmentId, version }, visitorBy()), 'hold.expired');
    expect((await showing.show({ linkToken }, visitorBy())).appointment).toBeUndefined();
  });

  it('ends after a week, or when another one takes its place; only one is open', async () => {
    const { linkToken, offer } = await offered();
    const { personId } = offer;
    const again = await offers.offer({ personId, serviceCode: 'CONSULT' }, clinic.desk);
    await refused(() => showing.show({ linkToken }, visitorBy()), 'link.expired');
    const second = await links.offer({ offerId: again.offerId }, notifier());
    expect(second.linkToken).not.toBe(linkToken);
    parts.service.clock.move({ days: 7 });
    await refused(() => showing.show({ linkToken: second.linkToken }, visitorBy()), 'link.expired');
    await new ExpireOfferUseCase(parts.unitOfWork).expire(again.offerId, clinic.heard);
    expect(await types()).toEqual([
      'booking.offered.v1',
      'booking.offer_ended.v1',
      'booking.offered.v1',
      'booking.offer_ended.v1',
    ]);
  });

  it('is unknown when invented, and in another clinic', async () => {
    const { linkToken } = await offered();
    const invented = `q7m2kx9d4r-${'A'.repeat(22)}`;
    await refused(() => showing.show({ linkToken: invented }, visitorBy()), 'link.unknown');
    await refused(() => showing.show({ linkToken }, visitorBy(freshClinic())), 'link.unknown');
    await refused(() => arranging.cancel({ linkToken, version: 1 }, visitorBy()), 'appointment.illegal_transition');
  });

  it('is not given without a signed decision where one is needed', async () => {
    await refused(() => offers.offer({ personId: freshId(), serviceCode: 'PREP' }, clinic.desk), 'slot.not_bookable');
  });
});

describe('the link of an appointment', () => {
  async function soon() {
    const startsAt = '2026-03-04T15:00:00.000Z';
    const { appointmentId } = await parts.booking.book(consult(startsAt), clinic.desk);
    const { linkToken } = await links.appointment({ appointmentId }, notifier());
    return { appointmentId, linkToken };
  }

  it('confirms, moves and cancels, and keeps working', async () => {
    const { linkToken, appointmentId } = await soon();
    expect(await arranging.confirm({ linkToken, version: 1 }, visitorBy())).toMatchObject({
      appointment: { state: 'confirmed' },
      abilities: ['move', 'cancel'],
    });
    const { groups } = await showing.find({ linkToken, from: '2026-03-04', days: 1 }, visitorBy());
    expect(groups[0]!.times).toContain('10:15');
    const startsAt = '2026-03-05T16:00:00.000Z';
    const moved = await arranging.move({ linkToken, version: 2, startsAt }, visitorBy());
    expect(moved).toMatchObject({ appointment: { appointmentId, startsAt, state: 'booked' }, version: 3 });
    const cancelled = await arranging.cancel({ linkToken, version: 3 }, visitorBy());
    expect(cancelled).toMatchObject({ appointment: { state: 'cancelled' }, abilities: [], version: 4 });
    const said = await saidBy(parts.service.db, clinic.clinicId);
    expect(said.at(-1)).toMatchObject({ type: 'appointment.cancelled.v1', data: { by: 'person', late: false } });
    expect(said.at(-2)).toMatchObject({ type: 'appointment.rescheduled.v1', data: { by: 'person' } });
  });

  it('moves and cancels nothing in the last day before the visit, and names the window', async () => {
    const { linkToken } = await soon();
    parts.service.clock.set('2026-03-03T15:00:00.000Z');
    const window = { policyHours: 24, policyEndsAt: '2026-03-03T15:00:00.000Z' };
    const move = () => arranging.move({ linkToken, version: 1, startsAt: '2026-03-05T16:00:00.000Z' }, visitorBy());
    await refused(move, 'appointment.policy_window');
    await expect(move()).rejects.toMatchObject({ extensions: window });
    await refused(() => arranging.cancel({ linkToken, version: 1 }, visitorBy()), 'appointment.policy_window');
    expect((await showing.show({ linkToken }, visitorBy())).abilities).toEqual(['confirm']);
    expect((await arranging.confirm({ linkToken, version: 1 }, visitorBy())).appointment?.state).toBe('confirmed');
  });

  it('is over when the visit has ended', async () => {
    const { linkToken } = await soon();
    parts.service.clock.set('2026-03-04T15:19:00.000Z');
    expect((await showing.show({ linkToken }, visitorBy())).abilities).toEqual([]);
    parts.service.clock.set('2026-03-04T15:20:00.000Z');
    await refused(() => showing.show({ linkToken }, visitorBy()), 'link.expired');
  });
});
