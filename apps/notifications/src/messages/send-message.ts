import { ContactPoint, ContactPointForMessage } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import {
  Clock,
  failPoint,
  histogram,
  LOGGER,
  Problem,
  UnitOfWork,
  type Logger,
  type Scope,
} from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimedMessage } from './claim-due-messages.js';
import { failureOf, nextTryAt } from './delivery.rules.js';
import { flowOf } from '../flows/flow-book.rules.js';
import { reasonNotToSend } from '../flows/flow.rules.js';
import { LOAD_MESSAGE, loadedMessage, type LoadedMessage, type LoadedRow } from './load-message.js';
import { messageText } from '../templates/message-text.rules.js';
import type { Message } from './message.entity.js';
import { settleMessage, type Outcome } from './settle-message.js';
import { SmtpClient } from './smtp.client.js';
import { templateFor } from '../templates/template-book.rules.js';
import { TemplateRefused } from '../templates/template.rules.js';

/** What others must provide for a try, such as the owner of the address, is away: look again soon. */
const LOOK_AGAIN_MS = 2_000;

const handover = histogram(
  'stillwater_message_handover_seconds',
  'From the fact to the mail server having its message',
  ['channel'],
);

/** Sends one message that was claimed: is it still wanted, may the person be written to and where, what does it say. */
@Injectable()
export class SendMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
    private readonly smtp: SmtpClient,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async send({ clinicId, id, attempt }: ClaimedMessage, stopping: AbortSignal): Promise<void> {
    const actor: Scope['actor'] = { kind: 'service', id: 'notifications', roles: [] };
    const found = await this.patiently(stopping, () =>
      this.unitOfWork.read({ clinicId, actor }, async (unit) =>
        loadedMessage(await unit.query<LoadedRow>(LOAD_MESSAGE, [clinicId, id, attempt]), unit.now),
      ),
    );
    if (!found) return;
    const { message } = found;
    const scope: Scope = {
      clinicId,
      actor,
      action: 'send-message',
      requestId: id,
      correlationId: message.correlationId,
      causationId: id,
      ...(message.traceparent ? { traceparent: message.traceparent } : {}),
    };
    const outcome = await this.attempt(found, scope).catch((error: unknown) => this.afterError(message, error));
    if (outcome.kind === 'sent') {
      await failPoint('message-handed-over');
      handover.observe({ channel: message.channel }, (this.clock.now().getTime() - message.factAt.getTime()) / 1000);
    }
    const settled = await this.patiently(stopping, () =>
      this.unitOfWork.run(scope, (unit) => settleMessage(unit, message, outcome)),
    );
    if (!settled)
      this.log.warn({ messageId: id, outcome: outcome.kind }, 'a message was settled before, or by another sender');
  }

  private async attempt({ message, clinic, circumstances }: LoadedMessage, scope: Scope): Promise<Outcome> {
    const flow = flowOf(message.rule, message.flowVersion);
    if (flow.audience !== 'person' || !message.personId) throw new Error(`Flow ${message.rule} writes to nobody.`);
    const reason = reasonNotToSend(flow, message.plannedAt, circumstances);
    if (reason) return { kind: 'suppressed', reason };
    if (message.channel !== 'email') return { kind: 'suppressed', reason: 'no_carrier' };
    if (!clinic) return this.soon();
    const { allowed, refusal, address, givenName, language } = await this.asker.ask(
      ContactPointForMessage,
      { personId: message.personId, inquiryId: message.subjectId, channel: message.channel, purpose: flow.purpose },
      { scope, answer: ContactPoint },
    );
    if (!allowed || !address) return { kind: 'suppressed', reason: refusal ?? 'no_contact_point' };
    const text = messageText(templateFor(flow.template, language), clinic, { givenName }, circumstances.now);
    const handedOver = await this.smtp.send({
      ...text,
      messageId: message.id,
      senderName: clinic.senderName,
      to: address,
      date: this.clock.now(),
    });
    if (handedOver.kind === 'accepted') return { kind: 'sent' };
    this.log.warn({ messageId: message.id, smtp: handedOver.error }, 'the mail server did not take a message');
    if (failureOf(handedOver.error) === 'never') return { kind: 'failed', reason: 'undeliverable' };
    return this.later(message, `smtp_${handedOver.error.responseCode ?? handedOver.error.code ?? 'error'}`);
  }

  private afterError(message: Message, error: unknown): Outcome {
    if (error instanceof TemplateRefused) {
      this.log.error(
        { messageId: message.id, rule: message.rule, refused: error.code },
        'a message may not be sent as it reads',
      );
      return { kind: 'failed', reason: 'banned_word' };
    }
    if (error instanceof Problem && error.kind === 'not_found')
      return { kind: 'suppressed', reason: 'no_contact_point' };
    if (isAway(error)) return this.soon();
    this.log.error({ err: error, messageId: message.id }, 'a message could not be made');
    return this.later(message, 'error');
  }

  private soon(): Outcome {
    return { kind: 'given_back', until: new Date(this.clock.now().getTime() + LOOK_AGAIN_MS * (1 + Math.random())) };
  }

  private later(message: Message, reason: string): Outcome {
    const until = nextTryAt(this.clock.now(), message.attempts, Math.random());
    return until ? { kind: 'postponed', until, reason } : { kind: 'failed', reason: 'undeliverable' };
  }

  /**
   * Waits for the database as long as the process lives. A message that was handed over is marked by who handed it
   * over: given up here, it would be sent again when its lease ends.
   */
  private async patiently<T>(stopping: AbortSignal, work: () => Promise<T>): Promise<T> {
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      try {
        return await work();
      } catch (error) {
        if (stopping.aborted || !isAway(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
}

function isAway(error: unknown): boolean {
  return error instanceof Problem && (error.kind === 'unavailable' || error.kind === 'timeout');
}
