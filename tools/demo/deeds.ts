import {
  AddContactPoint,
  AssignInquiry,
  BookHeldSlot,
  BookingOffer,
  BookingPage,
  BookSlot,
  AppointmentView,
  ConfirmAppointment,
  ConfirmMyAppointment,
  FindBookingSlots,
  FindSlots,
  HoldBookingSlot,
  InquiryDetail,
  InquiryReceipt,
  LogContact,
  OfferBooking,
  PersonFile,
  ReceiveInquiry,
  RescheduleAppointment,
  ShowAppointment,
  ShowBooking,
  ShowInquiry,
  ShowPerson,
  SlotPage,
} from '@stillwater/contracts';
import type { ConsentGiven, ConsentKind, Intent, ServiceCode, VisitMode } from '@stillwater/contracts';
import type { Life } from './life.ts';

/** A person as the clinic knows them from their first message on. */
export interface Known {
  readonly inquiryId: string;
  readonly personId: string;
}

export interface Visit {
  readonly appointmentId: string;
  readonly startsAt: string;
}

interface Words {
  readonly intent: Intent;
  readonly message: string;
  readonly inDanger?: boolean;
}

/** The person writes on the clinic's page. */
export function writes(life: Life, { intent, message, inDanger = false }: Words): Promise<Known> {
  return life.once('writes', async (key) => {
    const { givenName, familyName, email, phone, state, consents } = life.person;
    const inquiry: ReceiveInquiry = {
      intent,
      givenName,
      familyName,
      ...(email && { email }),
      ...(phone && { phone }),
      stateOfResidence: state,
      message,
      inDanger,
      consents: consentsTo(consents),
      zone: life.zone,
      language: 'en-US',
      form: 'clinic_page',
    };
    const visitor = life.stage.voices.visitor(life.clinicId);
    const { inquiryId } = await visitor(ReceiveInquiry, inquiry, InquiryReceipt, key);
    const { personId } = await life.staff('intake')(ShowInquiry, { inquiryId }, InquiryDetail);
    return { inquiryId, personId };
  });
}

/**
 * The front desk takes the inquiry on and reaches the person by phone. What the person agrees to on the phone holds for
 * whatever concerns them; what they ticked on the page holds for that inquiry.
 */
export async function isCalled(life: Life, { inquiryId, personId }: Known, note: string): Promise<void> {
  const intake = life.staff('intake');
  const assigneeId = life.colleague('intake').staffId!;
  const version = async () => (await intake(ShowInquiry, { inquiryId }, InquiryDetail)).version;
  await life.once('is taken on', async (key) => {
    await intake(AssignInquiry, { inquiryId, version: await version(), assigneeId }, InquiryDetail, key);
  });
  await life.once('is called', async (key) => {
    const contact = { channel: 'phone', reached: true, note } as const;
    await intake(LogContact, { inquiryId, version: await version(), ...contact }, InquiryDetail, key);
  });
  await life.once('agrees to be written to', async (key) => {
    const { email, phone, consents } = life.person;
    const point = email ? { email } : { phone: phone! };
    const said = { ...point, consents: consentsTo(consents) };
    const person = await intake(ShowPerson, { personId }, PersonFile);
    await intake(AddContactPoint, { personId, version: person.version, ...said }, PersonFile, key);
  });
}

/** The front desk books the first free time from this moment on. */
export function isBooked(
  life: Life,
  { personId, inquiryId }: Known,
  what: { step: string; serviceCode: ServiceCode; wished: number; mode: VisitMode },
): Promise<Visit> {
  const { step, serviceCode, wished, mode } = what;
  return life.once(step, async (key) => {
    const intake = life.staff('intake');
    const search = { serviceCode, from: life.dateOf(wished), days: 14, mode, personId };
    const startsAt = firstFrom(await intake(FindSlots, search, SlotPage), wished);
    const wish = { serviceCode, startsAt, mode, personId, ...(serviceCode === 'CONSULT' ? { inquiryId } : {}) };
    const { appointmentId } = await intake(BookSlot, wish, AppointmentView, key);
    return { appointmentId, startsAt };
  });
}

/** The front desk sends a link, by which the person chooses a time. */
export function isOffered(life: Life, { personId, inquiryId }: Known, serviceCode: ServiceCode): Promise<void> {
  return life.once(`is offered ${serviceCode}`, async (key) => {
    await life.staff('intake')(OfferBooking, { personId, inquiryId, serviceCode }, BookingOffer, key);
  });
}

/** The person follows the link and takes the first free time from this moment on. */
export function chooses(life: Life, wished: number, mode: VisitMode): Promise<Visit> {
  return life.once('chooses a time', async (key) => {
    const linkToken = await life.stage.caught.linkTo(life.person, 'a');
    const person = life.stage.voices.holder(life.clinicId, linkToken);
    const search = { linkToken, from: life.dateOf(wished), days: 14, mode };
    const startsAt = firstFrom(await person(FindBookingSlots, search, SlotPage), wished);
    const held = await person(HoldBookingSlot, { linkToken, startsAt, mode }, BookingPage, `${key}, holds it`);
    const { appointmentId } = held.appointment!;
    await person(BookHeldSlot, { linkToken, appointmentId, version: held.version }, BookingPage, key);
    return { appointmentId, startsAt };
  });
}

/** The person says by the link of their newest message that they will come. */
export function confirms(life: Life, step: string): Promise<void> {
  return life.once(step, async (key) => {
    const linkToken = await life.stage.caught.linkTo(life.person, 'a');
    const person = life.stage.voices.holder(life.clinicId, linkToken);
    const { version, abilities } = await person(ShowBooking, { linkToken }, BookingPage);
    if (abilities.includes('confirm')) await person(ConfirmMyAppointment, { linkToken, version }, BookingPage, key);
  });
}

/** The person says on the phone that they will come. */
export function confirmsByPhone(life: Life, step: string, { appointmentId }: Visit): Promise<void> {
  return life.once(step, async (key) => {
    const intake = life.staff('intake');
    const { version } = await intake(ShowAppointment, { appointmentId }, AppointmentView);
    await intake(ConfirmAppointment, { appointmentId, version }, AppointmentView, key);
  });
}

/** The clinic moves a visit to the first free time from this moment on. */
export function isMoved(life: Life, { appointmentId }: Visit, wished: number): Promise<Visit> {
  return life.once('is moved', async (key) => {
    const intake = life.staff('intake');
    const { serviceCode, mode, personId, version } = await intake(ShowAppointment, { appointmentId }, AppointmentView);
    const search = { serviceCode, from: life.dateOf(wished), days: 14, mode, personId };
    const startsAt = firstFrom(await intake(FindSlots, search, SlotPage), wished);
    await intake(RescheduleAppointment, { appointmentId, version, startsAt }, AppointmentView, key);
    return { appointmentId, startsAt };
  });
}

function consentsTo(kinds: readonly ConsentKind[]): ConsentGiven[] {
  return kinds.map((kind) => ({ kind, textVersion: `${kind}.1.en-US` }));
}

function firstFrom({ groups }: SlotPage, wished: number): string {
  const instants = groups.flatMap(({ date, utcOffset, times }) =>
    times.map((time) => Date.parse(`${date}T${time}:00${utcOffset}`)),
  );
  const slot = instants.toSorted((a, b) => a - b).find((instant) => instant >= wished) ?? instants.at(-1);
  if (slot === undefined) throw new Error(`The demo has no free time from ${new Date(wished).toISOString()} on.`);
  return new Date(slot).toISOString();
}
