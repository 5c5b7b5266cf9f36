import {
  ContactPoint,
  ContactPointForMessage,
  type CodeRefusal,
  type CodeSending,
  type SendAccessCode,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Clock, failPoint, LOGGER, UnitOfWork, type Logger, type Scope, type Statement } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { n37 } from '../flows/n37.flow.js';
import { messageText, type ClinicProfile } from '../templates/message-text.rules.js';
import { COUNT_CHOICES, templatesOf, type TemplateBook } from '../templates/template-book.js';
import { CarryMessage } from './carry-message.js';
import { settleMessage, type Outcome } from './settle-message.js';
import { Message } from './message.entity.js';

/** Somebody who asks again and again is not waiting for a code. */
const MOST_AN_HOUR = 5;

/** While it is on its way nobody else may touch it; a sender that has died is found by its lease, and the code is lost. */
const LEASE_MS = 60_000;

/**
 * Sends a code to somebody who waits for it. The code is in nobody's hands but the carrier's: a row says that one was
 * sent, and a lost one is asked for again.
 */
@Injectable()
export class SendAccessCodeUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
    private readonly carrier: CarryMessage,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async send({ personId, inquiryId, channel, code }: SendAccessCode, scope: Scope): Promise<CodeSending> {
    const contact = await this.asker.ask(
      ContactPointForMessage,
      { personId, ...(inquiryId ? { inquiryId } : {}), channel, purpose: 'care' },
      { scope, answer: ContactPoint },
    );
    if (!contact.allowed || !contact.address) return refused(contact.refusal ?? 'no_contact_point');
    const begun = await this.begin({ personId, channel }, scope);
    if ('refusal' in begun) return refused(begun.refusal);
    const { message, clinic, templateFor } = begun;
    // A text names its sender by law; a mail can do without.
    const discreet = Boolean(contact.discreet) && channel === 'email';
    const words = templateFor(discreet ? 'discreet-code' : 'access-code', channel, contact.language);
    const text = messageText(words, clinic, { code }, this.clock.now());
    const sender = discreet ? { ...clinic, senderName: '' } : clinic;
    const handedOver = await this.carrier.carry(text, { messageId: message.id, to: contact.address, clinic: sender });
    await failPoint('code-handed-over');
    const outcome: Outcome =
      handedOver.kind === 'accepted'
        ? { kind: 'sent' }
        : handedOver.kind === 'no_carrier'
          ? { kind: 'failed', reason: 'no_carrier', carrierRefusesUs: Boolean(handedOver.refusesUs) }
          : { kind: 'failed', reason: 'undeliverable' };
    const { once: _once, idempotency: _idempotency, ...unclaimed } = scope;
    await this.unitOfWork.run(unclaimed, (unit) => settleMessage(unit, message, outcome));
    if (handedOver.kind === 'accepted') return { sent: true };
    this.log.warn({ messageId: message.id, carrier: handedOver.kind }, 'a code did not leave');
    if (handedOver.kind === 'no_carrier') return refused('no_carrier');
    return refused(handedOver.failure === 'never' ? 'undeliverable' : 'away');
  }

  /** The row comes first: what has left without one was never counted. */
  private begin(
    { personId, channel }: Pick<SendAccessCode, 'personId' | 'channel'>,
    scope: Scope,
  ): Promise<{ message: Message; clinic: ClinicProfile; templateFor: TemplateBook } | { refusal: CodeRefusal }> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId }, { rule: n37.rule, channel });
      await unit.query(ONE_AT_A_TIME, [unit.clinicId, personId]);
      const [known] = await unit.query<Known>(LOOK, [unit.clinicId, personId, n37.rule, unit.now]);
      if (!known?.clinic) return { refusal: 'away' };
      if (known.lately >= MOST_AN_HOUR) return { refusal: 'too_many' };
      const message = Object.assign(new Message(), {
        clinicId: unit.clinicId,
        id: uuidv7(),
        rule: n37.rule,
        flowVersion: n37.version,
        step: 'at_once',
        audience: 'person',
        channel,
        subjectKind: 'person',
        subjectId: personId,
        occurrence: known.next,
        personId,
        inquiryId: null,
        inReply: true,
        state: 'sending',
        reason: null,
        attempts: 1,
        wantedAt: unit.now,
        dueAt: new Date(unit.now.getTime() + LEASE_MS),
        factAt: unit.now,
        plannedAt: unit.now,
        endedAt: null,
        delivery: null,
        deliveryAt: null,
        deliveryCode: null,
        redrives: 0,
        staffId: null,
        correlationId: scope.correlationId,
        causationId: scope.causationId ?? null,
        traceparent: scope.traceparent ?? null,
      } satisfies Partial<Message>);
      await unit.manager.insert(Message, message);
      return { message, clinic: known.clinic, templateFor: await templatesOf(unit, known.ownTemplates) };
    });
  }
}

interface Known {
  clinic: ClinicProfile | null;
  ownTemplates: number;
  lately: number;
  next: number;
}

function refused(refusal: CodeRefusal): CodeSending {
  return { sent: false, refusal };
}

/** Who presses twice is counted twice. */
const ONE_AT_A_TIME: Statement = {
  name: 'one-code-at-a-time',
  text: `select pg_advisory_xact_lock(hashtextextended('code ' || $1::text || ' ' || $2::text, 0))`,
};

const LOOK: Statement = {
  name: 'look-at-codes-of-person',
  text: `select (select jsonb_build_object('zone', zone, 'senderName', sender_name, 'phone', phone,
                        'postalAddress', postal_address, 'language', language, 'hours', hours,
                        'code', code, 'textNumber', text_number, 'secondTextNumber', second_text_number)
                   from clinic_copy where clinic_id = $1) as clinic,
                ${COUNT_CHOICES} as "ownTemplates",
                count(*) filter (where planned_at > $4::timestamptz - interval '1 hour')::int as lately,
                coalesce(max(occurrence), 0)::int + 1 as next
           from message where clinic_id = $1 and subject_id = $2 and rule = $3`,
};
