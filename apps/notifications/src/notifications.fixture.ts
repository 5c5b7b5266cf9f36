import { expect } from '@jest/globals';
import type { Class } from '@stillwater/contract-kit';
import {
  AddressOfStranger,
  AppointmentForMessage,
  BookingOfferForMessage,
  ConsentLinkForMessage,
  ContactPointForMessage,
  ScreeningLinkForMessage,
  StaffForNotice,
  TakeOptOut,
  TakeYes,
  type AppointmentBooked,
  type AppointmentMessage,
  type BookingOfferMessage,
  type ClinicChanged,
  type ConsentLink,
  type ContactPoint,
  type InquiryReceived,
  type SafetyFlagRaised,
  type SafetyFlagResolved,
  type ScreeningLink,
  type YesTaken,
  type StaffAddress,
} from '@stillwater/contracts';
import { Asker, type AskOptions } from '@stillwater/messaging';
import { Lifecycle, makeLogger, Problem, type Scope } from '@stillwater/platform';
import {
  createTestService,
  deliveryOf,
  eventually,
  freshClinic,
  freshId,
  MailSink,
  scopeFor,
  serviceActor,
  type TestService,
} from '@stillwater/testing';
import { appointmentCancelled, appointmentNoShow, appointmentTimed, inquiryReceived } from './flows/facts.rules.js';
import { AskForDetails } from './messages/ask-for-details.js';
import { AskOwners } from './messages/ask-owners.js';
import { AttemptMessage } from './messages/attempt-message.js';
import { CarryMessage } from './messages/carry-message.js';
import { ConfirmByText } from './messages/confirm-by-text.js';
import { ClaimDueMessages, type ClaimedMessage } from './messages/claim-due-messages.js';
import type { Handover } from './messages/delivery.rules.js';
import { FollowFlowsUseCase } from './flows/follow-flows.js';
import { HoldMessagesUseCase } from './flows/hold-messages.js';
import { notifications } from './index.js';
import { NoteAppointmentUseCase } from './flows/note-appointment.js';
import { NoteConsentsUseCase } from './flows/note-consents.js';
import { NoteInquiryProgressUseCase } from './flows/note-inquiry-progress.js';
import { NoteNoShowUseCase } from './flows/note-no-show.js';
import { NoteOfferUseCase } from './flows/note-offer.js';
import { NoteSafetyFlagUseCase } from './flows/note-safety-flag.js';
import { NoteScreeningUseCase } from './flows/note-screening.js';
import { ReleaseMessagesUseCase } from './flows/release-messages.js';
import { NotificationsConfig } from './notifications.config.js';
import { EndOutlivedNotices } from './notices/end-outlived-notices.js';
import { ChooseMorningMailUseCase } from './notices/choose-morning-mail.js';
import { WorkOnNoticeUseCase } from './notices/work-on-notice.js';
import { NotificationsQueries } from './notifications.queries.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { HandOverMessage } from './messages/hand-over-message.js';
import { LeaveMailsUseCase } from './messages/leave-mails.js';
import { NoteDeliveryUseCase } from './messages/note-delivery.js';
import { NoteReplyUseCase } from './messages/note-reply.js';
import { MessageDetailQueries } from './messages/message-detail.queries.js';
import { MessageLogQueries } from './messages/message-log.queries.js';
import { MessageMetricsQueries } from './messages/message-metrics.queries.js';
import { PlannedMessagesQueries } from './messages/planned-messages.queries.js';
import { RedriveMessageUseCase } from './messages/redrive-message.js';
import { RedriveMessagesUseCase } from './messages/redrive-messages.js';
import { SendDueMessages } from './messages/send-due-messages.js';
import { SendMessageUseCase } from './messages/send-message.js';
import { TellStaff } from './messages/tell-staff.js';
import { SendAccessCodeUseCase } from './messages/send-access-code.js';
import { SmsProvider, type TextMessage } from './messages/sms.client.js';
import { SmtpClient } from './messages/smtp.client.js';
import { ClaimDueTimers } from './timers/claim-due-timers.js';
import { FireDueTimers } from './timers/fire-due-timers.js';
import { FireTimerUseCase } from './timers/fire-timer.js';
import { FollowZoneData } from './timers/follow-zone-data.js';
import { WatchWhatIsDue } from './timers/watch-what-is-due.js';

/** Lets nobody write a message until all four connections of the service under test wait for that, or for each other. */
const HOLD_MESSAGES = `do $$ begin
  lock table message in share mode;
  while (select count(distinct pid) from pg_locks where not granted
          and database = (select oid from pg_database where datname = current_database())) < 4 loop
    perform pg_sleep(0.01);
  end loop;
end $$`;
const MESSAGES_HELD = `select 1 from pg_locks where granted and relation = 'message'::regclass and mode = 'ShareLock'`;

/** The owners, as far as these tests ask them: each one's next answer, and what the owner of addresses was asked. */
export class Owners extends Asker {
  readonly asked: ContactPointForMessage[] = [];
  readonly optedOut: TakeOptOut[] = [];
  readonly yeses: TakeYes[] = [];
  /** What a yes is answered with. */
  yes: YesTaken | Problem = { confirmed: true };
  answer: ContactPoint | Problem = avery;
  /** By channel, in place of `answer`. */
  readonly byChannel = new Map<string, ContactPoint>();
  /** By person, before all others. */
  readonly people = new Map<string, (asked: ContactPointForMessage) => ContactPoint>();
  readonly screenings = new Map<string, ScreeningLink>();
  readonly appointments = new Map<string, AppointmentMessage>();
  readonly offers = new Map<string, BookingOfferMessage>();
  /** By visit: what is missing before it. */
  readonly consents = new Map<string, ConsentLink>();

  /** By reply: where a stranger wrote from. */
  readonly strangers = new Map<string, string>();

  /** Who works in each clinic. */
  readonly staff = new Map<string, readonly StaffAddress[]>();
  staffAway = false;

  constructor() {
    super(undefined as never);
  }

  override async ask<T extends object, A extends object>(
    command: Class<T>,
    data: T,
    { scope }: AskOptions<A>,
  ): Promise<A> {
    const answer = this.answerTo(command, data, scope.clinicId);
    if (answer instanceof Error) throw answer;
    if (!answer) throw new TypeError(`${command.name} has no answer here`);
    return answer as A;
  }

  private answerTo(command: Class<object>, data: object, clinicId: string): object | undefined {
    switch (command) {
      case ContactPointForMessage: {
        const asked = data as ContactPointForMessage;
        this.asked.push(asked);
        return this.people.get(asked.personId)?.(asked) ?? this.byChannel.get(asked.channel) ?? this.answer;
      }
      case AddressOfStranger: {
        const address = this.strangers.get((data as AddressOfStranger).replyId);
        return address ? { address } : {};
      }
      case ScreeningLinkForMessage:
        return this.screenings.get((data as ScreeningLinkForMessage).screeningId);
      case AppointmentForMessage:
        return this.appointments.get((data as AppointmentForMessage).appointmentId);
      case ConsentLinkForMessage:
        return this.consents.get((data as ConsentLinkForMessage).appointmentId);
      case TakeOptOut:
        this.optedOut.push(data as TakeOptOut);
        return { replyId: freshId(), meaning: 'stop' };
      case TakeYes:
        this.yeses.push(data as TakeYes);
        return this.yes;
      case BookingOfferForMessage:
        return this.offers.get((data as BookingOfferForMessage).offerId);
      case StaffForNotice: {
        if (this.staffAway) return Problem.unavailable('service.unavailable', 'Nobody can answer right now.', 1);
        const { roles, staffId } = data as StaffForNotice;
        const staff = (this.staff.get(clinicId) ?? [])
          .filter((one) => one.roles.some((role) => roles.includes(role)))
          .filter((one) => !staffId || one.staffId === staffId);
        return { slug: 'asheville', staff };
      }
      default:
        return undefined;
    }
  }
}

/** A carrier of texts that keeps them. */
export class TextSink extends SmsProvider {
  readonly name = 'sink';
  readonly texts: TextMessage[] = [];
  next: Handover = { kind: 'accepted' };
  /** Like a process that ends while it hands over. */
  dies = false;
  /** Texts that it doesn't answer for until it is released. */
  hangsOn: (text: TextMessage) => boolean = () => false;
  private readonly hanging: (() => void)[] = [];

  async send(text: TextMessage): Promise<Handover> {
    if (this.dies) throw new Error('gone');
    if (this.hangsOn(text)) await new Promise<void>((resolve) => this.hanging.push(resolve));
    if (this.next.kind === 'accepted') this.texts.push(text);
    return this.next;
  }

  get hangs(): boolean {
    return this.hanging.length > 0;
  }

  release(): void {
    this.hangsOn = () => false;
    for (const resolve of this.hanging.splice(0)) resolve();
  }
}

export const avery: ContactPoint = {
  allowed: true,
  address: 'avery.lane@example.com',
  givenName: 'Avery',
  language: 'en-US',
};

export const asheville: Omit<ClinicChanged, 'clinicId'> = {
  organisationId: '01995000-0000-7000-8000-000000000009',
  code: 'q7m2kx9d4r',
  slug: 'asheville',
  zone: 'America/New_York',
  senderName: 'JT Office',
  phone: '+18285550142',
  postalAddress: '18 Wall Street, Asheville, NC 28801',
  language: 'en-US',
  hours: [{ weekday: 1, opens: '08:00', closes: '18:00' }],
  profileVersion: 1,
  changedAt: '2026-03-02T14:00:00.000Z',
};

export interface MessageRow {
  id: string;
  rule: string;
  step: string;
  channel: string;
  occurrence: number;
  state: string;
  reason: string | null;
  attempts: number;
  dueAt: Date;
}

export interface LogLine {
  what: string;
  reason: string | null;
  attempt: number;
}

/** Notifications on real databases and a real mail server, one step at a time: nothing happens that a test doesn't do. */
export class NotificationsFixture {
  readonly addresses = new Owners();
  readonly carrier = new TextSink();
  readonly lifecycle = new Lifecycle();
  readonly follow: FollowFlowsUseCase;
  readonly progress: NoteInquiryProgressUseCase;
  readonly screenings: NoteScreeningUseCase;
  readonly appointments: NoteAppointmentUseCase;
  readonly noShows: NoteNoShowUseCase;
  readonly consents: NoteConsentsUseCase;
  readonly offers: NoteOfferUseCase;
  readonly flags: NoteSafetyFlagUseCase;
  readonly holding: HoldMessagesUseCase;
  readonly releasing: ReleaseMessagesUseCase;
  readonly clinics: RememberClinicUseCase;
  readonly claims: ClaimDueMessages;
  readonly sending: SendMessageUseCase;
  readonly loop: SendDueMessages;
  readonly timerClaims: ClaimDueTimers;
  readonly firing: FireTimerUseCase;
  readonly timers: FireDueTimers;
  readonly codes: SendAccessCodeUseCase;
  readonly watchdog: WatchWhatIsDue;
  readonly receipts: NoteDeliveryUseCase;
  readonly leaving: LeaveMailsUseCase;
  readonly replies: NoteReplyUseCase;
  readonly redriving: RedriveMessageUseCase;
  readonly redrivingAll: RedriveMessagesUseCase;
  readonly messageLog: MessageLogQueries;
  readonly details: MessageDetailQueries;
  readonly planned: PlannedMessagesQueries;
  readonly metrics: MessageMetricsQueries;
  readonly working: WorkOnNoticeUseCase;
  readonly outlived: EndOutlivedNotices;
  readonly mornings: ChooseMorningMailUseCase;
  readonly inbox: NotificationsQueries;

  private constructor(
    readonly service: TestService,
    readonly sink: MailSink,
  ) {
    const { unitOfWork, clock, db } = service;
    const config = Object.assign(new NotificationsConfig(), {
      relayDatabaseUrl: db.relayUrl,
      smtpUrl: sink.url,
      mailFrom: 'no-reply@mail.example.com',
      smtpRequireTls: false,
      smtpConnections: 2,
      smtpPatienceSeconds: 20,
      sendLeaseSeconds: 60,
      publicUrl: 'https://care.example.com',
      smsProvider: 'none',
    });
    const log = makeLogger('notifications', 'fatal');
    this.claims = new ClaimDueMessages(config, clock, this.lifecycle);
    const carrying = new CarryMessage(new SmtpClient(config, this.lifecycle), this.carrier, clock);
    const details = new AskForDetails(this.addresses, config);
    this.leaving = new LeaveMailsUseCase(unitOfWork, this.addresses, config);
    const telling = new TellStaff(unitOfWork, this.addresses, config, clock);
    const handing = new HandOverMessage(carrying, this.leaving, telling, clock, log);
    const attempts = new AttemptMessage(new AskOwners(this.addresses, details), handing, clock, log);
    this.sending = new SendMessageUseCase(unitOfWork, attempts, clock, log);
    this.codes = new SendAccessCodeUseCase(unitOfWork, this.addresses, carrying, clock, log);
    this.loop = new SendDueMessages(this.claims, this.sending, config, this.lifecycle, log, clock);
    this.loop.onModuleInit();
    this.follow = new FollowFlowsUseCase(unitOfWork, this.loop);
    this.timerClaims = new ClaimDueTimers(config, clock, this.lifecycle);
    this.firing = new FireTimerUseCase(unitOfWork);
    const zones = new FollowZoneData(unitOfWork, this.timerClaims, log);
    this.timers = new FireDueTimers(this.timerClaims, this.firing, zones, this.loop, this.lifecycle, log, clock);
    this.watchdog = new WatchWhatIsDue(this.timerClaims, this.claims, this.lifecycle, log, clock);
    this.progress = new NoteInquiryProgressUseCase(unitOfWork, this.loop);
    this.flags = new NoteSafetyFlagUseCase(unitOfWork, this.loop);
    this.screenings = new NoteScreeningUseCase(unitOfWork, this.loop);
    this.appointments = new NoteAppointmentUseCase(unitOfWork, this.loop);
    this.noShows = new NoteNoShowUseCase(unitOfWork, this.loop);
    this.consents = new NoteConsentsUseCase(unitOfWork, this.loop);
    this.offers = new NoteOfferUseCase(unitOfWork, this.loop);
    this.holding = new HoldMessagesUseCase(unitOfWork);
    this.releasing = new ReleaseMessagesUseCase(unitOfWork);
    this.clinics = new RememberClinicUseCase(unitOfWork);
    this.receipts = new NoteDeliveryUseCase(unitOfWork, this.loop);
    this.replies = new NoteReplyUseCase(unitOfWork, new ConfirmByText(unitOfWork, this.addresses), this.loop);
    this.redriving = new RedriveMessageUseCase(unitOfWork, this.loop, clock);
    this.redrivingAll = new RedriveMessagesUseCase(unitOfWork, this.loop, clock);
    this.messageLog = new MessageLogQueries(unitOfWork);
    this.details = new MessageDetailQueries(unitOfWork, clock);
    this.planned = new PlannedMessagesQueries(unitOfWork, this.addresses, clock);
    this.metrics = new MessageMetricsQueries(unitOfWork);
    this.working = new WorkOnNoticeUseCase(unitOfWork);
    this.outlived = new EndOutlivedNotices(unitOfWork, config, this.lifecycle, clock, log);
    this.mornings = new ChooseMorningMailUseCase(unitOfWork);
    this.inbox = new NotificationsQueries(unitOfWork);
  }

  static async start(): Promise<NotificationsFixture> {
    const [service, sink] = await Promise.all([createTestService(notifications), new MailSink().start()]);
    return new NotificationsFixture(service, sink);
  }

  /** A clinic whose profile is known. Its mornings come only to tests that look at them. */
  async clinic(profile: Partial<ClinicChanged> = {}, { mornings = false } = {}): Promise<string> {
    const clinicId = freshClinic();
    await this.profile(clinicId, profile);
    if (!mornings) await this.service.db.query(`delete from timer where clinic_id = $1`, [clinicId]);
    return clinicId;
  }

  /** What is told of a clinic changes. */
  async profile(clinicId: string, profile: Partial<ClinicChanged>): Promise<void> {
    await this.clinics.remember({ ...asheville, ...profile, clinicId }, this.scope(clinicId));
  }

  inquiry(fields: Partial<InquiryReceived> = {}): InquiryReceived {
    const receivedAt = this.service.clock.now().toISOString();
    return { inquiryId: freshId(), personId: freshId(), intent: 'question', urgency: 'routine', receivedAt, ...fields };
  }

  /** The reaction to an inquiry, once: with the same scope again it is a second delivery. */
  async received(clinicId: string, inquiry: InquiryReceived, scope = this.delivery(clinicId)): Promise<void> {
    await this.follow.follow(inquiryReceived(inquiry), inquiry.urgency, scope);
  }

  /** An appointment as its owner knows it, with the event that says it is booked. */
  appointment(fields: Partial<AppointmentBooked> = {}): AppointmentBooked {
    const booked: AppointmentBooked = {
      appointmentId: freshId(),
      personId: freshId(),
      serviceCode: 'MED_EVAL',
      mode: 'video',
      startsAt: '2026-03-10T14:00:00.000Z',
      endsAt: '2026-03-10T15:00:00.000Z',
      localStart: '2026-03-10T10:00',
      zone: 'America/New_York',
      bookedAt: this.service.clock.now().toISOString(),
      ...fields,
    };
    this.ownerKnows(booked);
    return booked;
  }

  /** What scheduling answers from now on. */
  ownerKnows(booked: AppointmentBooked, fields: Partial<AppointmentMessage> = {}): void {
    const { appointmentId, serviceCode, mode, startsAt, endsAt, localStart, zone } = booked;
    this.addresses.appointments.set(appointmentId, {
      state: 'booked',
      version: 1,
      serviceCode,
      mode,
      startsAt,
      endsAt,
      localStart,
      zone,
      confirmed: false,
      linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
      ...fields,
    });
  }

  async booked(
    clinicId: string,
    booked: AppointmentBooked,
    version = 1,
    scope = this.delivery(clinicId),
  ): Promise<void> {
    await this.appointments.timed(appointmentTimed('appointment.booked.v1', booked, booked.bookedAt, version), scope);
  }

  /** The event of a move, which happened now. */
  async moved(clinicId: string, to: AppointmentBooked, version: number): Promise<void> {
    const at = this.service.clock.now().toISOString();
    this.ownerKnows(to, { version });
    await this.appointments.timed(
      appointmentTimed('appointment.rescheduled.v1', to, at, version),
      this.delivery(clinicId),
    );
  }

  async cancelled(clinicId: string, booked: AppointmentBooked, version: number): Promise<void> {
    const { appointmentId, personId, serviceCode, startsAt } = booked;
    const cancelledAt = this.service.clock.now().toISOString();
    this.ownerKnows(booked, { state: 'cancelled', version });
    await this.appointments.cancelled(
      appointmentCancelled(
        { appointmentId, personId, serviceCode, startsAt, by: 'clinic', late: false, cancelledAt },
        version,
      ),
      this.delivery(clinicId),
    );
  }

  /** The event that somebody did not come, which was noted now. */
  async missed(
    clinicId: string,
    booked: AppointmentBooked,
    version: number,
    scope = this.delivery(clinicId),
  ): Promise<void> {
    const { appointmentId, personId, serviceCode, startsAt, zone } = booked;
    const noShowAt = this.service.clock.now().toISOString();
    this.ownerKnows(booked, { state: 'no_show', version });
    const event = { appointmentId, personId, serviceCode, startsAt, zone, noShowAt };
    await this.noShows.missed(appointmentNoShow(event, version), scope);
  }

  async flagged(
    clinicId: string,
    flag: Partial<SafetyFlagRaised> & { personId: string },
    scope = this.delivery(clinicId),
  ): Promise<string> {
    const raisedAt = this.service.clock.now().toISOString();
    const whole = {
      flagId: freshId(),
      level: 'acute',
      source: 'inquiry',
      subjectId: freshId(),
      raisedAt,
      ...flag,
    } as const;
    await this.holding.hold(whole, scope);
    return whole.flagId;
  }

  async resolved(
    clinicId: string,
    flag: Partial<SafetyFlagResolved> & { flagId: string; personId: string },
    scope = this.delivery(clinicId),
  ): Promise<void> {
    const resolvedAt = this.service.clock.now().toISOString();
    await this.releasing.release({ level: 'acute', byId: freshId(), resolvedAt, ...flag }, scope);
  }

  /** Fires the timers that are due and sends what they planned, to the end. */
  async runDue(): Promise<void> {
    await this.timers.fireDue();
    await this.sendDue();
  }

  /** Claims what is due and sends it, to the end. @returns what was claimed */
  async sendDue(): Promise<ClaimedMessage[]> {
    const claimed = await this.claims.claim(100, []);
    for (const message of claimed) await this.sending.send(message, new AbortController().signal);
    return claimed;
  }

  /** Begins works that come as far as planning a message, as many as there are connections for, before any of them does. */
  async together<T>(begin: () => Promise<T>[]): Promise<T[]> {
    const held = this.service.db.query(HOLD_MESSAGES);
    await eventually(async () => expect(await this.service.db.query(MESSAGES_HELD)).toHaveLength(1));
    const works = begin();
    await held;
    return Promise.all(works);
  }

  /** Ends what earlier tests left waiting: senders serve all clinics. */
  async startAfresh(): Promise<void> {
    this.addresses.answer = avery;
    this.sink.mails.length = 0;
    this.sink.troubles.length = 0;
    this.addresses.byChannel.clear();
    this.carrier.texts.length = 0;
    this.carrier.next = { kind: 'accepted' };
    this.carrier.release();
    await this.service.db.query(`delete from timer`);
    await this.service.db.query(
      `update message set state = 'suppressed', reason = 'cancelled', ended_at = due_at where state in ('pending', 'sending')`,
    );
  }

  /** Reminders two hours before visits that are due now, all of one clinic, each for a person of its own unless told. */
  async reminders(
    clinicId: string,
    count: number,
    { as = 'timer', personId }: { as?: 'timer' | 'text'; personId?: string } = {},
  ): Promise<string[]> {
    const now = this.service.clock.now();
    const startsAt = new Date(now.getTime() + 2 * 3_600_000);
    const visits = Array.from({ length: count }, () =>
      this.appointment({
        ...(personId ? { personId } : {}),
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      }),
    );
    const ids = visits.map(({ appointmentId }) => appointmentId);
    const people = visits.map((visit) => visit.personId);
    await this.service.db.query(
      `insert into appointment_copy (clinic_id, id, time_version, mode, starts_at, told_version, told_starts_at, told_mode)
       select $1, id, 1, 'video', $3, 1, $3, 'video' from unnest($2::uuid[]) id`,
      [clinicId, ids, startsAt],
    );
    const common = `fact_at, wanted_at, due_at, correlation_id`;
    await this.service.db.query(
      as === 'timer'
        ? `insert into timer (clinic_id, rule, step, subject_id, person_id, subject_kind, flow_version, occurrence, ${common})
           select $1, 'N12', 'two_hours', v.id, v.person, 'appointment', 1, 1, $4, $4, $4, 'of ' || v.id from unnest($2::uuid[], $3::uuid[]) v(id, person)`
        : `insert into message (clinic_id, id, rule, step, audience, channel, state, subject_id, person_id, subject_kind, flow_version, occurrence, planned_at, ${common})
           select $1, v.message, 'N12', 'two_hours', 'person', 'sms', 'pending', v.id, v.person, 'appointment', 1, 1, $4, $4, $4, $4, v.message::text
             from unnest($2::uuid[], $3::uuid[], $5::uuid[]) v(id, person, message)`,
      [clinicId, ids, people, now, ...(as === 'text' ? [ids.map(() => freshId())] : [])],
    );
    return ids;
  }

  delivery(clinicId: string): Scope {
    return scopeFor(clinicId, serviceActor('notifications'), 'follow-flows', {
      once: deliveryOf('follow-flows', this.service.clock.now()),
    });
  }

  scope(clinicId: string): Scope {
    return scopeFor(clinicId, serviceActor('notifications'), 'test');
  }

  async message(clinicId: string, rule: string): Promise<MessageRow> {
    const [row] = await this.messages(clinicId, rule);
    if (!row) throw new Error(`no message of ${rule}`);
    return row;
  }

  /** In the order in which they were planned. */
  async messages(clinicId: string, rule?: string): Promise<MessageRow[]> {
    return this.service.db.query<MessageRow & Record<string, unknown>>(
      `select id, rule, step, channel, occurrence, state, reason, attempts, due_at as "dueAt" from message
        where clinic_id = $1 and ($2::text is null or rule = $2) order by planned_at, id`,
      [clinicId, rule ?? null],
    );
  }

  async timersOf(
    clinicId: string,
    rule?: string,
  ): Promise<{ name: string; wantedAt: Date; state: string; occurrence: number }[]> {
    return this.service.db.query(
      `select rule || '/' || step as name, wanted_at as "wantedAt", state, occurrence from timer
        where clinic_id = $1 and ($2::text is null or rule = $2) order by wanted_at, rule, step`,
      [clinicId, rule ?? null],
    );
  }

  async log(clinicId: string, rule: string): Promise<LogLine[]> {
    return this.service.db.query<LogLine & Record<string, unknown>>(
      `select l.what, l.reason, l.attempt from message_log l join message m on m.clinic_id = l.clinic_id and m.id = l.message_id
        where l.clinic_id = $1 and m.rule = $2 order by l.at, l.id`,
      [clinicId, rule],
    );
  }

  async notices(clinicId: string): Promise<{ rule: string; priority: string; resolution: string | null }[]> {
    return this.service.db.query(
      `select rule, priority, resolution from staff_notice where clinic_id = $1 order by rule`,
      [clinicId],
    );
  }

  async stop(): Promise<void> {
    await this.lifecycle.stop();
    await this.sink.stop();
    await this.service.drop();
  }
}
