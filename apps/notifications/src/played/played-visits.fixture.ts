import type { AppointmentBooked, ServiceCode, VisitMode } from '@stillwater/contracts';
import { addDays, instantOf, wallTimeAt } from '@stillwater/platform';
import { appointmentCancelled, appointmentNoShow, appointmentTimed } from '../flows/facts.rules.js';
import type { PlayedPapers } from './played-papers.fixture.js';
import type { PlayedStage } from './played-stage.fixture.js';
import type { PlayedPerson, PlayedVisit } from './played-truth.fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const SERVICES: readonly ServiceCode[] = [
  'CONSULT',
  'MED_EVAL',
  'PREP',
  'PREP',
  'DOSE_IM',
  'DOSE_LOZ',
  'INTEG',
  'REVIEW',
];
const MODES: readonly VisitMode[] = ['phone', 'video', 'in_person'];

/** Visits are booked, moved, cancelled, confirmed and missed; somebody who was missed may have come after all. */
export class PlayedVisits {
  constructor(
    private readonly stage: PlayedStage,
    private readonly papers: PlayedPapers,
    private readonly calls: (person: PlayedPerson) => void,
  ) {}

  books(person: PlayedPerson, zone: string): void {
    const { stage } = this;
    const { chance, fixture } = stage;
    const now = stage.now();
    const booked = fixture.appointment({
      personId: person.id,
      inquiryId: person.inquiryId,
      serviceCode: chance.oneOf(SERVICES),
      mode: chance.oneOf(MODES),
      ...this.timeAfter(now, zone),
      bookedAt: now.toISOString(),
      by: this.acts(person),
    });
    const token = `q7m2kx9d4r-${booked.appointmentId.replaceAll('-', '').slice(-22)}`;
    const visit: PlayedVisit = { person, booked, version: 1, token, bookedAt: now, starts: [] };
    stage.visits.push(visit);
    this.papers.before(visit);
    this.hasTime(visit);
    this.tell(visit, 'appointment.booked.v1');
    for (let move = chance.whole(-2, 2); move > 0; move -= 1)
      stage.scene(stage.later(now, 0, 24 * 12), () => this.moves(visit));
    if (chance.happens(0.15)) stage.scene(stage.later(now, 0, 24 * 12), () => this.cancels(visit));
    if (chance.happens(0.3)) stage.scene(stage.later(now, 0, 24 * 12), () => this.confirms(visit));
  }

  private moves(visit: PlayedVisit): void {
    if (this.isOver(visit)) return;
    visit.booked = {
      ...visit.booked,
      ...this.timeAfter(this.stage.now(), visit.booked.zone),
      by: this.acts(visit.person),
    };
    visit.version += 1;
    delete visit.confirmedAt;
    this.hasTime(visit);
    this.tell(visit, 'appointment.rescheduled.v1');
  }

  private cancels(visit: PlayedVisit): void {
    if (this.isOver(visit)) return;
    const { stage } = this;
    visit.version += 1;
    visit.cancelledAt = stage.now();
    this.ownerKnows(visit);
    const { appointmentId, personId, serviceCode, startsAt } = visit.booked;
    const by = this.acts(visit.person);
    const cancelledAt = stage.now().toISOString();
    const event = { appointmentId, personId, serviceCode, startsAt, by, late: false, cancelledAt };
    const fact = appointmentCancelled(event, visit.version);
    const scope = stage.fixture.delivery(visit.person.clinicId);
    stage.deliver(() => stage.fixture.appointments.cancelled(fact, scope));
  }

  private confirms(visit: PlayedVisit): void {
    if (this.isOver(visit)) return;
    const { stage } = this;
    visit.version += 1;
    visit.confirmedAt = stage.now();
    this.ownerKnows(visit);
    const event = { appointmentId: visit.booked.appointmentId, version: visit.version };
    const scope = stage.fixture.delivery(visit.person.clinicId);
    stage.deliver(() => stage.fixture.appointments.confirmed(event, scope));
  }

  /** Staff note it when the visit has begun, as a rule within the hour; some call, and some take it back. */
  private isMissed(visit: PlayedVisit, startsAt: string): void {
    if (visit.cancelledAt || visit.booked.startsAt !== startsAt) return;
    const { stage } = this;
    const { chance, fixture } = stage;
    const { person } = visit;
    const noShowAt = stage.now();
    visit.version += 1;
    visit.missed = { at: noShowAt };
    this.ownerKnows(visit);
    const { appointmentId, personId, serviceCode, zone } = visit.booked;
    const event = { appointmentId, personId, serviceCode, startsAt, zone, noShowAt: noShowAt.toISOString() };
    const fact = appointmentNoShow(event, visit.version);
    const scope = fixture.delivery(person.clinicId);
    stage.deliver(
      () => fixture.noShows.missed(fact, scope),
      () => (visit.missed!.heardAt = stage.now()),
    );
    if (chance.happens(0.4)) stage.scene(stage.later(noShowAt, 0, 20), () => this.calls(person));
    if (chance.happens(0.25)) stage.scene(stage.later(noShowAt, 0, 2), () => this.comesAfterAll(visit));
  }

  private comesAfterAll(visit: PlayedVisit): void {
    const { stage } = this;
    visit.version += 1;
    visit.cameAt = stage.now();
    this.ownerKnows(visit);
    const withdrawn = { appointmentId: visit.booked.appointmentId, version: visit.version };
    const scope = stage.fixture.delivery(visit.person.clinicId);
    stage.deliver(() => stage.fixture.noShows.withdrawn(withdrawn, scope));
  }

  private isOver({ cancelledAt, booked }: PlayedVisit): boolean {
    return cancelledAt !== undefined || new Date(booked.startsAt) <= this.stage.now();
  }

  /** A visit that was made or moved is a contact, too. */
  private tell(
    { person, booked, version }: PlayedVisit,
    type: 'appointment.booked.v1' | 'appointment.rescheduled.v1',
  ): void {
    const { stage } = this;
    const at = stage.now();
    const fact = appointmentTimed(type, booked, at.toISOString(), version);
    const scope = stage.fixture.delivery(person.clinicId);
    stage.deliver(
      () => stage.fixture.appointments.timed(fact, scope),
      () => void person.contacts.push({ at, heardAt: stage.now() }),
    );
  }

  private hasTime(visit: PlayedVisit): void {
    const { startsAt, localStart } = visit.booked;
    const [from, start] = [this.stage.now(), new Date(startsAt)];
    visit.starts.push({ from, startsAt: start, localStart });
    this.ownerKnows(visit);
    this.papers.ahead(visit, start);
    if (!this.stage.chance.happens(0.25)) return;
    const minutes = this.stage.chance.happens(0.9)
      ? this.stage.chance.whole(1, 90)
      : this.stage.chance.whole(90, 1_500);
    this.stage.scene(new Date(start.getTime() + minutes * MINUTE), () => this.isMissed(visit, startsAt));
  }

  private ownerKnows({ booked, version, token, cancelledAt, confirmedAt, missed, cameAt }: PlayedVisit): void {
    const state = cancelledAt ? 'cancelled' : missed && !cameAt ? 'no_show' : confirmedAt ? 'confirmed' : 'booked';
    this.stage.fixture.ownerKnows(booked, { version, linkToken: token, state, confirmed: confirmedAt !== undefined });
  }

  private acts(person: PlayedPerson): 'person' | 'clinic' {
    if (this.stage.chance.happens(0.5)) return 'clinic';
    person.acts.push(this.stage.now());
    return 'person';
  }

  /** From early in the morning to the evening, on the wall of the clinic. */
  private timeAfter(now: Date, zone: string): Pick<AppointmentBooked, 'startsAt' | 'endsAt' | 'localStart' | 'zone'> {
    const { chance } = this.stage;
    const day = addDays(wallTimeAt(now, zone).slice(0, 10), chance.whole(1, 20));
    const localStart = `${day}T${String(chance.whole(7, 19)).padStart(2, '0')}:${chance.oneOf(['00', '30'])}`;
    const startsAt = instantOf(localStart, zone);
    const endsAt = new Date(startsAt.getTime() + HOUR);
    return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), localStart, zone };
  }
}
