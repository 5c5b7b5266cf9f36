import type { Class } from '@stillwater/contract-kit';
import {
  ContactPointForMessage,
  type ClinicChanged,
  type ContactPoint,
  type InquiryReceived,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Lifecycle, makeLogger, type Problem, type Scope } from '@stillwater/platform';
import {
  createTestService,
  deliveryOf,
  freshClinic,
  freshId,
  MailSink,
  scopeFor,
  serviceActor,
  type TestService,
} from '@stillwater/testing';
import { ClaimDueMessages, type ClaimedMessage } from './messages/claim-due-messages.js';
import { FollowFlowsUseCase } from './flows/follow-flows.js';
import { HoldMessagesUseCase } from './flows/hold-messages.js';
import { notifications } from './index.js';
import { NoteInquiryProgressUseCase } from './flows/note-inquiry-progress.js';
import { NotificationsConfig } from './notifications.config.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { SendDueMessages } from './messages/send-due-messages.js';
import { SendMessageUseCase } from './messages/send-message.js';
import { SmtpClient } from './messages/smtp.client.js';

/** The owner of addresses, as far as these tests ask it: the next answer, and what it was asked. */
export class AddressBook extends Asker {
  readonly asked: ContactPointForMessage[] = [];
  answer: ContactPoint | Problem = avery;

  constructor() {
    super(undefined as never);
  }

  override async ask<T extends object, A extends object>(command: Class<T>, data: T): Promise<A> {
    if (!(command.prototype instanceof ContactPointForMessage) && command.name !== ContactPointForMessage.name) {
      throw new TypeError(`nobody answers ${command.name} here`);
    }
    this.asked.push(data as ContactPointForMessage & T);
    if (this.answer instanceof Error) throw this.answer;
    return this.answer as ContactPoint & A;
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

export interface LogLine {
  what: string;
  reason: string | null;
  attempt: number;
}

/** Notifications on real databases and a real mail server, one step at a time: nothing happens that a test doesn't do. */
export class NotificationsFixture {
  readonly addresses = new AddressBook();
  readonly lifecycle = new Lifecycle();
  readonly follow: FollowFlowsUseCase;
  readonly progress: NoteInquiryProgressUseCase;
  readonly holding: HoldMessagesUseCase;
  readonly clinics: RememberClinicUseCase;
  readonly claims: ClaimDueMessages;
  readonly sending: SendMessageUseCase;
  readonly loop: SendDueMessages;

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
      sendLeaseSeconds: 60,
    });
    const log = makeLogger('notifications', 'fatal');
    this.claims = new ClaimDueMessages(config, clock, this.lifecycle);
    this.sending = new SendMessageUseCase(
      unitOfWork,
      this.addresses,
      new SmtpClient(config, this.lifecycle),
      clock,
      log,
    );
    this.loop = new SendDueMessages(this.claims, this.sending, config, this.lifecycle, log);
    this.loop.onModuleInit();
    this.follow = new FollowFlowsUseCase(unitOfWork, this.loop);
    this.progress = new NoteInquiryProgressUseCase(unitOfWork);
    this.holding = new HoldMessagesUseCase(unitOfWork);
    this.clinics = new RememberClinicUseCase(unitOfWork);
  }

  static async start(): Promise<NotificationsFixture> {
    const [service, sink] = await Promise.all([createTestService(notifications), new MailSink().start()]);
    return new NotificationsFixture(service, sink);
  }

  /** A clinic whose profile is known. */
  async clinic(profile: Partial<ClinicChanged> = {}): Promise<string> {
    const clinicId = freshClinic();
    await this.clinics.remember({ ...asheville, ...profile, clinicId }, this.scope(clinicId));
    return clinicId;
  }

  inquiry(fields: Partial<InquiryReceived> = {}): InquiryReceived {
    const receivedAt = this.service.clock.now().toISOString();
    return { inquiryId: freshId(), personId: freshId(), intent: 'question', urgency: 'routine', receivedAt, ...fields };
  }

  /** The reaction to an inquiry, once: with the same scope again it is a second delivery. */
  async received(clinicId: string, inquiry: InquiryReceived, scope = this.delivery(clinicId)): Promise<void> {
    const { inquiryId: subjectId, personId, intent, urgency, receivedAt } = inquiry;
    await this.follow.follow(
      {
        type: 'inquiry.received.v1',
        at: new Date(receivedAt),
        subjectKind: 'inquiry',
        subjectId,
        personId,
        choices: { intent, urgency },
      },
      urgency,
      scope,
    );
  }

  /** Claims what is due and sends it, to the end. @returns what was claimed */
  async sendDue(): Promise<ClaimedMessage[]> {
    const claimed = await this.claims.claim(100, []);
    for (const message of claimed) await this.sending.send(message, new AbortController().signal);
    return claimed;
  }

  /** Ends what earlier tests left waiting: senders serve all clinics. */
  async startAfresh(): Promise<void> {
    this.addresses.answer = avery;
    this.sink.mails.length = 0;
    this.sink.troubles.length = 0;
    await this.service.db.query(
      `update message set state = 'suppressed', reason = 'cancelled', ended_at = due_at where state in ('pending', 'sending')`,
    );
  }

  delivery(clinicId: string): Scope {
    return scopeFor(clinicId, serviceActor('notifications'), 'follow-flows', {
      once: deliveryOf('follow-flows', this.service.clock.now()),
    });
  }

  scope(clinicId: string): Scope {
    return scopeFor(clinicId, serviceActor('notifications'), 'test');
  }

  async message(
    clinicId: string,
    rule: string,
  ): Promise<{ id: string; state: string; reason: string | null; attempts: number; dueAt: Date }> {
    const [row] = await this.service.db.query<{
      id: string;
      state: string;
      reason: string | null;
      attempts: number;
      dueAt: Date;
    }>(`select id, state, reason, attempts, due_at as "dueAt" from message where clinic_id = $1 and rule = $2`, [
      clinicId,
      rule,
    ]);
    if (!row) throw new Error(`no message of ${rule}`);
    return row;
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
