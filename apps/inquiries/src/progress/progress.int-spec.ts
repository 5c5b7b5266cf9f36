import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  AppointmentBooked,
  AppointmentCancelled,
  ClinicChanged,
  ScreeningDecided,
  ScreeningExpired,
  ScreeningInvited,
} from '@stillwater/contracts';
import { AlreadyHandled } from '@stillwater/platform';
import { freshClinic, freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { InquiryQueries } from '../inquiries.queries.js';
import { LogContactUseCase } from '../log-contact.js';
import { CloseInquiryUseCase } from '../close-inquiry.js';
import { deliveryOf, startPeople, type People } from '../people/people.fixture.js';
import { FollowInvitationUseCase } from './follow-invitation.js';
import { FollowVisitUseCase } from './follow-visit.js';
import { ProgressReactions } from './progress.reactions.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { RememberScreeningUseCase } from './remember-screening.js';

let people: People;
let reactions: ProgressReactions;
let inquiries: InquiryQueries;
let clinic: string;

beforeAll(async () => {
  people = await startPeople();
  const { unitOfWork, keys } = people.service;
  inquiries = new InquiryQueries(unitOfWork, keys);
  reactions = new ProgressReactions(
    new FollowInvitationUseCase(unitOfWork),
    new RememberScreeningUseCase(unitOfWork),
    new FollowVisitUseCase(unitOfWork),
    new RememberClinicUseCase(unitOfWork),
  );
});

afterAll(() => people?.service.drop());

beforeEach(() => {
  clinic = freshClinic();
});

const asIntake = () => scopeFor(clinic, staff('intake'), 'test');
const now = () => people.service.clock.now();
const at = () => now().toISOString();

type Heard = () => Promise<void>;

function booked(
  personId: string,
  inquiryId: string,
  appointmentId = freshId(),
  serviceCode: 'CONSULT' | 'PREP' = 'CONSULT',
) {
  const event: AppointmentBooked = {
    appointmentId,
    personId,
    inquiryId,
    serviceCode,
    mode: 'phone',
    startsAt: '2026-03-04T15:00:00.000Z',
    endsAt: '2026-03-04T15:20:00.000Z',
    localStart: '2026-03-04T10:00',
    zone: 'America/New_York',
    bookedAt: at(),
  };
  const delivery = deliveryOf(AppointmentBooked, event, { clinicId: clinic, aggregateId: appointmentId, time: now() });
  return () => reactions.followBooking(event, delivery);
}

function cancelled(personId: string, appointmentId: string): Heard {
  const event: AppointmentCancelled = {
    appointmentId,
    personId,
    serviceCode: 'CONSULT',
    startsAt: '2026-03-04T15:00:00.000Z',
    by: 'person',
    late: false,
    cancelledAt: at(),
  };
  const delivery = deliveryOf(AppointmentCancelled, event, {
    clinicId: clinic,
    aggregateId: appointmentId,
    time: now(),
  });
  return () => reactions.followCancellation(event, delivery);
}

function invited(personId: string, inquiryId?: string, screeningId = freshId()): Heard {
  const event: ScreeningInvited = {
    screeningId,
    personId,
    ...(inquiryId ? { inquiryId } : {}),
    invitedAt: at(),
    expiresAt: at(),
  };
  const delivery = deliveryOf(ScreeningInvited, event, { clinicId: clinic, aggregateId: screeningId, time: now() });
  return () => reactions.followInvitation(event, delivery);
}

function decided(personId: string, screeningId: string, bookable: boolean, decidedAt: string): Heard {
  const event: ScreeningDecided = {
    screeningId,
    personId,
    decisionId: freshId(),
    bookable,
    ...(bookable ? { validUntil: '2026-03-03' } : {}),
    decidedById: freshId(),
    decidedAt,
  };
  const delivery = deliveryOf(ScreeningDecided, event, { clinicId: clinic, aggregateId: screeningId, time: now() });
  return () => reactions.rememberDecision(event, delivery);
}

const stateOf = async (inquiryId: string) => (await inquiries.show({ inquiryId }, asIntake())).state;
const patient = async (personId: string) => (await people.show(clinic, personId)).patientState;
const progress = async () =>
  (await saidBy(people.service.db, clinic))
    .filter(({ type }) => type === 'inquiry.progressed.v1')
    .map(({ data, aggregateVersion }) => `${(data as { state: string }).state} ${aggregateVersion}`);

describe('an inquiry', () => {
  test('follows its intro call: booked, called off, booked again', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    const first = freshId();
    await booked(personId, inquiryId, first)();
    expect(await stateOf(inquiryId)).toBe('consult_booked');
    await cancelled(personId, first)();
    expect(await stateOf(inquiryId)).toBe('new');
    const contact = new LogContactUseCase(people.service.unitOfWork, inquiries);
    await contact.log({ inquiryId, version: 3, channel: 'phone', reached: true }, asIntake());
    const second = freshId();
    await booked(personId, inquiryId, second)();
    await cancelled(personId, second)();
    expect(await stateOf(inquiryId)).toBe('contacted');
    expect(await progress()).toEqual(['consult_booked 2', 'new 3', 'consult_booked 5', 'contacted 6']);
  });

  test('is where it is in whatever order a booking and its end are heard', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    const [kept, gone] = [freshId(), freshId()];
    await cancelled(personId, gone)();
    await booked(personId, inquiryId, gone)();
    expect(await stateOf(inquiryId)).toBe('new');
    await Promise.all([
      booked(personId, inquiryId, kept)(),
      booked(personId, inquiryId, gone)(),
      cancelled(personId, gone)(),
    ]);
    expect(await stateOf(inquiryId)).toBe('consult_booked');
    expect(await progress()).toEqual(['consult_booked 2']);
  });

  test('takes no notice of a second delivery, of other visits, or of other clinics', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    await booked(personId, inquiryId, freshId(), 'PREP')();
    const once = booked(personId, inquiryId);
    await once();
    await expect(once()).rejects.toBeInstanceOf(AlreadyHandled);
    expect(await progress()).toEqual(['consult_booked 2']);
    const mine = clinic;
    clinic = freshClinic();
    await booked(personId, inquiryId)();
    await invited(personId, inquiryId)();
    expect(await progress()).toEqual([]);
    clinic = mine;
    expect(await stateOf(inquiryId)).toBe('consult_booked');
  });

  test('is moved by its own person’s visits only, whichever inquiry a booking names', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    const other = await people.receive(clinic, { email: 'kit@example.com' });
    const mistaken = freshId();
    await booked(other.personId, inquiryId, mistaken)();
    await invited(other.personId, inquiryId)();
    expect(await stateOf(inquiryId)).toBe('new');
    const own = freshId();
    await booked(personId, inquiryId, own)();
    await cancelled(other.personId, mistaken)();
    expect(await stateOf(inquiryId)).toBe('consult_booked');
    await booked(other.personId, inquiryId)();
    await cancelled(personId, own)();
    expect(await stateOf(inquiryId)).toBe('new');
    expect(await progress()).toEqual(['consult_booked 2', 'new 3']);
  });

  test('is converted by the invitation that follows from it, for good', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    const call = freshId();
    await booked(personId, inquiryId, call)();
    await invited(personId, inquiryId)();
    expect(await stateOf(inquiryId)).toBe('converted');
    await cancelled(personId, call)();
    await invited(personId, inquiryId)();
    expect(await stateOf(inquiryId)).toBe('converted');
    expect(await progress()).toEqual(['consult_booked 2', 'converted 3']);
  });

  test('that nobody named is converted once it was answered, and a closed one is left alone', async () => {
    const waiting = await people.receive(clinic);
    const answered = await people.receive(clinic);
    const closed = await people.receive(clinic);
    const { unitOfWork } = people.service;
    await new LogContactUseCase(unitOfWork, inquiries).log(
      { inquiryId: answered.inquiryId, version: 1, channel: 'phone', reached: true },
      asIntake(),
    );
    await new CloseInquiryUseCase(unitOfWork, inquiries).close(
      { inquiryId: closed.inquiryId, version: 1, reason: 'duplicate' },
      asIntake(),
    );
    await invited(waiting.personId)();
    expect(await stateOf(waiting.inquiryId)).toBe('new');
    expect(await stateOf(answered.inquiryId)).toBe('converted');
    expect(await stateOf(closed.inquiryId)).toBe('closed');
  });

  test('that is urgent stays in the inbox until a human has answered', async () => {
    const { personId, inquiryId } = await people.receive(clinic, { inDanger: true });
    await invited(personId, inquiryId)();
    expect(await stateOf(inquiryId)).toBe('new');
  });
});

describe('a patient', () => {
  test('comes from prospect to preparation, and is held when the decision has run out in the clinic', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    const screeningId = freshId();
    await decided(personId, screeningId, false, '2026-03-01T10:00:00.000Z')();
    await decided(personId, screeningId, true, '2026-03-02T10:00:00.000Z')();
    await decided(personId, screeningId, false, '2026-03-01T12:00:00.000Z')();
    await invited(personId, inquiryId, screeningId)();
    expect(await patient(personId)).toBe('eligible');
    await booked(personId, inquiryId, freshId(), 'PREP')();
    expect(await patient(personId)).toBe('in_preparation');

    // Past midnight in UTC, still the last valid day in the clinic once its zone is known.
    people.service.clock.set('2026-03-04T03:00:00.000Z');
    expect(await patient(personId)).toBe('on_hold');
    await hearClinic('America/New_York', 2);
    await hearClinic('Asia/Tokyo', 1);
    expect(await patient(personId)).toBe('in_preparation');
    people.service.clock.set('2026-03-02T15:00:00.000Z');
  });

  test('is a prospect again when the link has run out, also if that is heard first', async () => {
    const { personId } = await people.receive(clinic);
    const screeningId = freshId();
    const expired = { screeningId, personId, expiredAt: at() };
    await reactions.rememberExpiry(
      expired,
      deliveryOf(ScreeningExpired, expired, { clinicId: clinic, aggregateId: screeningId, time: now() }),
    );
    await invited(personId, undefined, screeningId)();
    expect(await patient(personId)).toBe('prospect');
    await invited(personId)();
    expect(await patient(personId)).toBe('in_screening');
    const { items } = await people.queries.list({}, asIntake());
    expect(items).toMatchObject([{ personId, patientState: 'in_screening' }]);
  });
});

async function hearClinic(zone: string, profileVersion: number): Promise<void> {
  const event: ClinicChanged = {
    clinicId: clinic,
    organisationId: freshId(),
    code: 'q7m2kx9d4r',
    slug: 'asheville',
    zone,
    senderName: 'JT Office',
    phone: '+18285550142',
    postalAddress: '18 Wall Street, Asheville, NC 28801',
    language: 'en-US',
    hours: [],
    profileVersion,
    changedAt: at(),
  };
  const delivery = deliveryOf(ClinicChanged, event, { clinicId: clinic, aggregateId: clinic, time: now() });
  await reactions.rememberClinic(event, delivery);
}
