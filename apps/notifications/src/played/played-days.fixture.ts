import type { AppointmentBooked, ClinicChanged, ServiceCode, StaffRole, VisitMode } from '@stillwater/contracts';
import { addDays, AlreadyHandled, instantOf, wallTimeAt } from '@stillwater/platform';
import { freshId } from '@stillwater/testing';
import {
  appointmentCancelled,
  appointmentTimed,
  inquiryContacted,
  safetyFlagRaised,
  screeningInvited,
} from '../flows/facts.rules.js';
import type { NotificationsFixture } from '../notifications.fixture.js';
import { Chance } from './chance.fixture.js';
import type { Caught, PlayedPerson, PlayedStaff, PlayedVisit, Truth } from './played-truth.fixture.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const CLINIC_ZONES = ['America/New_York', 'America/Phoenix', 'America/Los_Angeles'] as const;
const OTHER_ZONES = ['Pacific/Honolulu', 'Europe/Berlin', 'America/Chicago'] as const;
/** Some visitors write a word into the field of the name that no message may say. */
const NAMES = ['Avery', 'Blake', 'Casey', 'Ketamine Kate', 'Devon', 'Your therapy', 'Emery', 'Finley', 'Dose'] as const;
const SERVICES: readonly ServiceCode[] = ['CONSULT', 'MED_EVAL', 'PREP', 'DOSE_IM', 'DOSE_LOZ', 'INTEG', 'REVIEW'];
const MODES: readonly VisitMode[] = ['phone', 'video', 'in_person'];

export interface PlayedPlan {
  seed: number;
  people: number;
  from: string;
  days: number;
}

interface Scene {
  at: Date;
  play: () => void | Promise<void>;
}

/**
 * Days of several clinics: people write, are invited, book, move, cancel and confirm visits, take consent back and are in
 * danger, at any hour; events come late, in another order and twice; the mail server refuses now and then, and the service
 * is down for hours. Flows, timers, database and mail server are real; the other owners answer as things are.
 */
export class PlayedDays {
  private readonly chance: Chance;
  private readonly start: Date;
  private readonly end: Date;
  private readonly scenes: Scene[] = [];
  private readonly people: PlayedPerson[] = [];
  private readonly visits: PlayedVisit[] = [];
  private readonly staff: PlayedStaff[] = [];
  private readonly caught: Caught[] = [];
  private readonly downs: { from: Date; to: Date }[] = [];
  private downUntil = new Date(0);

  constructor(
    private readonly fixture: NotificationsFixture,
    private readonly plan: PlayedPlan,
  ) {
    this.chance = new Chance(plan.seed);
    this.start = new Date(plan.from);
    this.end = new Date(this.start.getTime() + plan.days * DAY);
  }

  async play(): Promise<{ caught: readonly Caught[]; truth: Truth; end: Date }> {
    const { clock } = this.fixture.service;
    clock.set(this.start);
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));
    const clinics: { id: string; zone: string }[] = [];
    for (const zone of CLINIC_ZONES) clinics.push(await this.opens(zone, hours));
    for (let index = 0; index < this.plan.people; index += 1) this.person(index, this.chance.oneOf(clinics));
    for (let day = 3; day < this.plan.days; day += this.chance.whole(5, 15)) this.trouble(day);
    for (let now = await this.next(); now && now < this.end; now = await this.next()) {
      if (now > clock.now()) clock.set(now);
      while (this.scenes[0] && this.scenes[0].at <= clock.now()) await this.scenes.shift()!.play();
      if (clock.now() >= this.downUntil) await this.fixture.runDue();
      this.collect();
    }
    return {
      caught: this.caught,
      truth: { people: this.people, visits: this.visits, staff: this.staff, downs: this.downs },
      end: this.end,
    };
  }

  private async opens(zone: string, hours: ClinicChanged['hours']): Promise<{ id: string; zone: string }> {
    const clinicId = await this.fixture.clinic({ zone, hours }, { mornings: true });
    const people: [name: string, roles: StaffRole[]][] = [
      ['front', ['intake', 'manager']],
      ['clinician', ['prescriber']],
      ['operator', ['operator']],
    ];
    const staff = people.map(([name, roles]) => ({
      staffId: freshId(),
      email: `${name}-${clinicId}@example.com`,
      roles,
    }));
    this.fixture.addresses.staff.set(clinicId, staff);
    this.staff.push(...staff.map(({ email, roles }) => ({ email, roles, clinicId, zone })));
    return { id: clinicId, zone };
  }

  private async next(): Promise<Date | undefined> {
    const up = Math.max(this.downUntil.getTime(), this.fixture.service.clock.now().getTime() + 1);
    const due = [await this.fixture.timerClaims.nextDue(), await this.fixture.claims.nextDue()];
    const times = due.flatMap((at) => (at ? [Math.max(at.getTime(), up)] : []));
    if (this.scenes[0]) times.push(this.scenes[0].at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
  }

  private scene(at: Date, play: Scene['play']): void {
    const index = this.scenes.findIndex((other) => other.at > at);
    this.scenes.splice(index < 0 ? this.scenes.length : index, 0, { at, play });
  }

  /** An event reaches the service: at once, or later, or twice, and never while the service is down. */
  private deliver(handle: () => Promise<unknown>): void {
    const now = this.now();
    const late = this.chance.happens(0.1) ? this.chance.whole(1, 180) * 60_000 : 0;
    const at = new Date(Math.max(now.getTime() + late, this.downUntil.getTime()));
    this.scene(at, async () => void (await handle()));
    if (!this.chance.happens(0.1)) return;
    this.scene(new Date(at.getTime() + this.chance.whole(0, 60) * 60_000), () =>
      handle().then(
        () => Promise.reject(new Error('a second delivery was handled')),
        (error: unknown) => (error instanceof AlreadyHandled ? undefined : Promise.reject(error)),
      ),
    );
  }

  private now(): Date {
    return this.fixture.service.clock.now();
  }

  private later(from: Date, hoursFrom: number, hoursTo: number): Date {
    return new Date(from.getTime() + this.chance.whole(hoursFrom * 60, hoursTo * 60) * 60_000);
  }

  private trouble(day: number): void {
    const at = new Date(this.start.getTime() + day * DAY + this.chance.whole(0, 1439) * 60_000);
    if (this.chance.happens(0.5)) {
      const hours = this.chance.whole(1, 30);
      this.scene(at, () => {
        this.downUntil = new Date(at.getTime() + hours * HOUR);
        this.downs.push({ from: at, to: this.downUntil });
      });
    } else {
      this.scene(
        at,
        () => void this.fixture.sink.troubles.push({ code: 451, at: 'data' }, { code: 421, at: 'recipient' }),
      );
    }
  }

  private person(index: number, clinic: { id: string; zone: string }): void {
    const { chance } = this;
    const ownZone = chance.happens(0.4);
    const wrote = this.later(this.start, 0, this.plan.days * 12);
    const person: PlayedPerson = {
      id: freshId(),
      inquiryId: freshId(),
      clinicId: clinic.id,
      zone: ownZone ? chance.oneOf([...CLINIC_ZONES, ...OTHER_ZONES]) : clinic.zone,
      ownZone,
      language: chance.oneOf(['en', 'en', 'es']),
      givenName: chance.oneOf(NAMES),
      email: `played-${this.plan.seed}-${index}@example.com`,
      phone: `+1828555${String(100 + (index % 100)).padStart(4, '0')}${index >= 100 ? String(index) : ''}`,
      consent: { ...(chance.happens(0.9) ? { email: {} } : {}), ...(chance.happens(0.6) ? { sms: {} } : {}) },
      acts: [],
      flags: [],
    };
    this.people.push(person);
    this.answerFor(person);
    this.scene(wrote, () => this.writes(person));
    if (chance.happens(0.5)) this.scene(this.later(wrote, 1, 72), () => this.isCalled(person));
    if (chance.happens(0.6)) this.scene(this.later(wrote, 12, 96), () => this.isInvited(person));
    for (let visit = chance.whole(0, 5); visit > 0; visit -= 1)
      this.scene(this.later(wrote, 72, 24 * 40), () => this.books(person, clinic.zone));
    for (const channel of ['email', 'sms'] as const) {
      const consent = person.consent[channel];
      if (!consent || !chance.happens(0.25)) continue;
      consent.until = this.later(wrote, 1, 24 * 40);
    }
    if (chance.happens(0.15)) this.scene(this.later(wrote, 1, 24 * 30), () => this.isInDanger(person));
  }

  private answerFor(person: PlayedPerson): void {
    const { language, givenName, zone, ownZone } = person;
    this.fixture.addresses.people.set(person.id, (channel) => {
      const consent = person.consent[channel];
      const common = { language, ...(ownZone ? { zone } : {}) };
      if (!consent) return { allowed: false, refusal: 'no_consent', ...common };
      if (consent.until && consent.until <= this.now()) return { allowed: false, refusal: 'opted_out', ...common };
      return { allowed: true, address: channel === 'email' ? person.email : person.phone, givenName, ...common };
    });
  }

  private writes(person: PlayedPerson): void {
    const intent = this.chance.oneOf(['question', 'ready_to_schedule'] as const);
    const inquiry = this.fixture.inquiry({ inquiryId: person.inquiryId, personId: person.id, intent });
    person.acts.push(this.now());
    const scope = this.fixture.delivery(person.clinicId);
    this.deliver(() => this.fixture.received(person.clinicId, inquiry, scope));
  }

  private isCalled(person: PlayedPerson): void {
    const reached = this.chance.happens(0.4);
    const contactedAt = this.now().toISOString();
    const { id: personId, inquiryId, clinicId } = person;
    const event = { inquiryId, personId, byId: freshId(), channel: 'phone', reached, contactedAt } as const;
    const progress = { inquiryId, contactedAt, ...(reached ? { reachedAt: contactedAt } : {}) };
    const scope = this.fixture.delivery(clinicId);
    this.deliver(() => this.fixture.progress.note({ ...progress, fact: inquiryContacted(event, 2) }, scope));
  }

  private isInvited(person: PlayedPerson): void {
    const screeningId = freshId();
    const at = this.now();
    const expiresAt = new Date(at.getTime() + 7 * DAY).toISOString();
    const linkToken = `q7m2kx9d4r-${screeningId.replaceAll('-', '').slice(-22)}`;
    const { screenings } = this.fixture.addresses;
    screenings.set(screeningId, { linkToken, expiresAt, state: 'invited' });
    const fact = screeningInvited({
      screeningId,
      personId: person.id,
      inquiryId: person.inquiryId,
      invitedAt: at.toISOString(),
      expiresAt,
    });
    const [invited, over] = [this.fixture.delivery(person.clinicId), this.fixture.delivery(person.clinicId)];
    this.deliver(() => this.fixture.screenings.note({ screeningId, moment: 'invited', at, fact }, invited));
    const ends = this.chance.happens(0.6) ? this.later(at, 1, 150) : new Date(expiresAt);
    this.scene(ends, () => {
      screenings.set(screeningId, { expiresAt, state: ends < new Date(expiresAt) ? 'submitted' : 'expired' });
      this.deliver(() => this.fixture.screenings.note({ screeningId, moment: 'over', at: ends }, over));
    });
  }

  /** A flag is heard at once: until then nobody can know of it. */
  private async isInDanger(person: PlayedPerson): Promise<void> {
    const flag: PlayedPerson['flags'][number] = { from: this.now() };
    person.flags.push(flag);
    const { id: personId, clinicId } = person;
    const flagId = await this.fixture.flagged(clinicId, { personId });
    const raised = { flagId, personId, level: 'acute', source: 'inquiry', subjectId: person.inquiryId } as const;
    const fact = safetyFlagRaised({ ...raised, raisedAt: flag.from.toISOString() });
    await this.fixture.flags.raised(fact, this.fixture.delivery(clinicId));
    this.scene(this.later(flag.from, 2, 240), async () => {
      flag.to = this.now();
      await this.fixture.resolved(clinicId, { flagId, personId });
      const resolved = { flagId, level: 'acute', resolvedAt: flag.to.toISOString() } as const;
      await this.fixture.flags.resolved(resolved, this.fixture.delivery(clinicId));
    });
  }

  private books(person: PlayedPerson, zone: string): void {
    const time = this.timeAfter(this.now(), zone);
    const booked = this.fixture.appointment({
      personId: person.id,
      inquiryId: person.inquiryId,
      serviceCode: this.chance.oneOf(SERVICES),
      mode: this.chance.oneOf(MODES),
      ...time,
      bookedAt: this.now().toISOString(),
      by: this.acts(person),
    });
    const token = `q7m2kx9d4r-${booked.appointmentId.replaceAll('-', '').slice(-22)}`;
    const visit: PlayedVisit = { person, booked, version: 1, token, bookedAt: this.now(), starts: [] };
    this.visits.push(visit);
    this.hasTime(visit);
    this.tell(visit, appointmentTimed('appointment.booked.v1', booked, booked.bookedAt, 1));
    for (let move = this.chance.whole(-2, 2); move > 0; move -= 1)
      this.scene(this.later(this.now(), 0, 24 * 12), () => this.moves(visit));
    if (this.chance.happens(0.15)) this.scene(this.later(this.now(), 0, 24 * 12), () => this.cancels(visit));
    if (this.chance.happens(0.3)) this.scene(this.later(this.now(), 0, 24 * 12), () => this.confirms(visit));
  }

  private moves(visit: PlayedVisit): void {
    if (this.isOver(visit)) return;
    const { person } = visit;
    visit.booked = { ...visit.booked, ...this.timeAfter(this.now(), visit.booked.zone), by: this.acts(person) };
    visit.version += 1;
    delete visit.confirmedAt;
    this.hasTime(visit);
    this.tell(
      visit,
      appointmentTimed('appointment.rescheduled.v1', visit.booked, this.now().toISOString(), visit.version),
    );
  }

  private cancels(visit: PlayedVisit): void {
    if (this.isOver(visit)) return;
    visit.version += 1;
    visit.cancelledAt = this.now();
    this.ownerKnows(visit);
    const { appointmentId, personId, serviceCode, startsAt } = visit.booked;
    const by = this.acts(visit.person);
    const cancelledAt = this.now().toISOString();
    const event = { appointmentId, personId, serviceCode, startsAt, by, late: false, cancelledAt };
    const fact = appointmentCancelled(event, visit.version);
    const scope = this.fixture.delivery(visit.person.clinicId);
    this.deliver(() => this.fixture.appointments.cancelled(fact, scope));
  }

  private confirms(visit: PlayedVisit): void {
    if (this.isOver(visit)) return;
    visit.version += 1;
    visit.confirmedAt = this.now();
    this.ownerKnows(visit);
    const event = { appointmentId: visit.booked.appointmentId, version: visit.version };
    const scope = this.fixture.delivery(visit.person.clinicId);
    this.deliver(() => this.fixture.appointments.confirmed(event, scope));
  }

  private isOver({ cancelledAt, booked }: PlayedVisit): boolean {
    return cancelledAt !== undefined || new Date(booked.startsAt) <= this.now();
  }

  private tell({ person }: PlayedVisit, fact: ReturnType<typeof appointmentTimed>): void {
    const scope = this.fixture.delivery(person.clinicId);
    this.deliver(() => this.fixture.appointments.timed(fact, scope));
  }

  private hasTime(visit: PlayedVisit): void {
    const { startsAt, localStart } = visit.booked;
    visit.starts.push({ from: this.now(), startsAt: new Date(startsAt), localStart });
    this.ownerKnows(visit);
  }

  private ownerKnows({ booked, version, token, cancelledAt, confirmedAt }: PlayedVisit): void {
    this.fixture.ownerKnows(booked, {
      version,
      linkToken: token,
      state: cancelledAt ? 'cancelled' : confirmedAt ? 'confirmed' : 'booked',
      confirmed: confirmedAt !== undefined,
    });
  }

  private acts(person: PlayedPerson): 'person' | 'clinic' {
    if (this.chance.happens(0.5)) return 'clinic';
    person.acts.push(this.now());
    return 'person';
  }

  /** From early in the morning to the evening, on the wall of the clinic. */
  private timeAfter(now: Date, zone: string): Pick<AppointmentBooked, 'startsAt' | 'endsAt' | 'localStart' | 'zone'> {
    const day = addDays(wallTimeAt(now, zone).slice(0, 10), this.chance.whole(1, 20));
    const localStart = `${day}T${String(this.chance.whole(7, 19)).padStart(2, '0')}:${this.chance.oneOf(['00', '30'])}`;
    const startsAt = instantOf(localStart, zone);
    const endsAt = new Date(startsAt.getTime() + HOUR);
    return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), localStart, zone };
  }

  private collect(): void {
    const at = this.now();
    for (const { to, parsed, raw } of this.fixture.sink.mails.splice(0)) {
      const [text, html] = [parsed.text ?? '', parsed.html === false ? '' : parsed.html];
      const files = parsed.attachments.map(({ content }) => content.toString('utf8'));
      const { subject = '' } = parsed;
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      const words = [head, subject, text, html, ...files].join('\n').replaceAll(/#\S+/g, ' ');
      this.caught.push({ at, channel: 'email', to: to[0] ?? '', subject, words, text });
    }
    for (const { to, text } of this.fixture.carrier.texts.splice(0))
      this.caught.push({ at, channel: 'sms', to, subject: '', words: text.replaceAll(/#\S+/g, ' '), text });
  }
}
