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
import { flowsOf, type FlowName } from '../flows/flow-book.js';
import {
  stepOf,
  type FlowDocument,
  type PersonFlow,
  type PersonStep,
  type StaffFlow,
  type StaffStep,
} from '../flows/flow.rules.js';
import { stopReason } from '../flows/follow-flow.rules.js';
import { lateBy, latenessOf, usefulUntil, whenLate, type Late } from '../flows/lateness.rules.js';
import { sendingTime, type Sending } from '../flows/quiet-hours.rules.js';
import { messageText, type ClinicProfile } from '../templates/message-text.rules.js';
import type { Channel, RenderedMessage } from '../templates/template.rules.js';
import { templatesOf } from '../templates/template-book.js';
import { TemplateRefused } from '../templates/template-head.rules.js';
import { AskForDetails, type OwnersAnswer } from './ask-for-details.js';
import { isAway } from './away.rules.js';
import { CarryMessage, type CalendarChange, type Delivered } from './carry-message.js';
import type { ClaimedMessage } from './claim-due-messages.js';
import { nextTryAt, type Handover, type SendFailure } from './delivery.rules.js';
import { LeaveMailsUseCase } from './leave-mails.js';
import { LOAD_MESSAGES, loadedMessage, type LoadedMessage, type LoadedRow } from './load-message.js';
import type { Message } from './message.entity.js';
import { patiently } from './patiently.js';
import { inRounds, isReply, leadsOn, overtaken, textCap } from './sending.rules.js';
import type { Outcome } from './settle-message.js';
import { SettleTogether } from './settle-together.js';
import { TellStaff } from './tell-staff.js';
import { Turnstile } from './turnstile.js';

/** What others must provide for a try, such as the owner of the address, is away: look again soon. */
const LOOK_AGAIN_MS = 2_000;

/** A carrier that is far behind has enough to do for as long. */
const CHANNEL_FULL_MS = 10_000;

const ACTOR: Scope['actor'] = { kind: 'service', id: 'notifications', roles: [] };

/** Transactions that look at what was claimed, at once: others need the database too. */
const LOOKS_AT_ONCE = 3;

/** An owner refuses what is too much at once, and others ask as well: people, and whoever else sends. */
const ASKED_AT_ONCE = 24;

const handover = histogram(
  'stillwater_message_handover_seconds',
  'From the fact to the mail server having its message',
  ['channel'],
);

/** A claimed message that is being sent. */
interface Sent {
  claimed: ClaimedMessage;
  stopping: AbortSignal;
  hands: Hands;
}

/** How many of each channel may be in hand is known to who claims. */
export interface Hands {
  admit(id: string, channel: Channel): boolean;
  letGo(claimed: ClaimedMessage): void;
  /** Another message may be due because of one that is settled. */
  again(): void;
}

const ANY_NUMBER: Hands = { admit: () => true, letGo: () => {}, again: () => {} };

/** Sends messages that were claimed: is it still wanted, may the person be written to and where, what does it say. */
@Injectable()
export class SendMessageUseCase {
  private readonly settling: SettleTogether;
  private readonly looking = new Turnstile(LOOKS_AT_ONCE);
  /** Who owns people, and who owns what messages are about: one that is slow keeps nobody from another. */
  private readonly asking = new Map<string, Turnstile>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
    private readonly details: AskForDetails,
    private readonly carrier: CarryMessage,
    private readonly leaving: LeaveMailsUseCase,
    private readonly staff: TellStaff,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.settling = new SettleTogether(unitOfWork);
  }

  send(claimed: ClaimedMessage, stopping: AbortSignal): Promise<void> {
    return this.sendAll(claimed.clinicId, [claimed], stopping);
  }

  /**
   * Sends messages of one clinic side by side. What is about the same subject or for the same person goes one after the
   * other: each is looked at as the one before has left things.
   * @param hands asked for each before it is sent, and told as soon as it is settled
   */
  async sendAll(
    clinicId: string,
    claimed: readonly ClaimedMessage[],
    stopping: AbortSignal,
    hands: Hands = ANY_NUMBER,
  ): Promise<void> {
    await failPoint('message-claimed');
    const byId = new Map(claimed.map((message) => [message.id, message]));
    while (byId.size > 0) {
      const found = await this.look(clinicId, [...byId.values()], stopping);
      const present = new Set(found.map(({ message }) => message.id));
      const { now, later } = inRounds(found);
      const waits = new Set(later.map(({ message }) => message.id));
      for (const message of byId.values()) {
        if (waits.has(message.id)) continue;
        byId.delete(message.id);
        if (!present.has(message.id)) hands.letGo(message);
      }
      const one = async (loaded: LoadedMessage): Promise<void> => {
        const message = claimed.find(({ id }) => id === loaded.message.id)!;
        await this.sendOne(loaded, { claimed: message, stopping, hands }).catch((error: unknown) =>
          this.log.error({ err: error, messageId: message.id }, 'a message stays claimed until its lease ends'),
        );
        hands.letGo(message);
      };
      await Promise.all(now.map(one));
    }
  }

  private look(clinicId: string, claimed: readonly ClaimedMessage[], stopping: AbortSignal): Promise<LoadedMessage[]> {
    const [ids, attempts] = [claimed.map(({ id }) => id), claimed.map(({ attempt }) => attempt)];
    return this.looking.through(clinicId, () =>
      patiently(stopping, () =>
        this.unitOfWork.read({ clinicId, actor: ACTOR }, async (unit) => {
          const rows = await unit.query<LoadedRow>(LOAD_MESSAGES, [clinicId, ids, attempts, unit.now]);
          const flowOf = await flowsOf(
            unit,
            rows.map(({ message }) => message),
          );
          const templateFor = await templatesOf(unit, rows[0]?.ownTemplates ?? 0);
          return rows.flatMap((row) => {
            const flow = this.flowIn(flowOf, row.message);
            return flow ? [loadedMessage(row, { flow, templateFor, now: unit.now })] : [];
          });
        }),
      ),
    );
  }

  /** One that was planned by a release that isn't this one waits for it, and keeps nobody else from theirs. */
  private flowIn(flowOf: (name: FlowName) => FlowDocument, message: Message): FlowDocument | undefined {
    try {
      return flowOf(message);
    } catch (error) {
      const { id: messageId, rule } = message;
      this.log.error({ err: error, messageId, rule }, 'a message stays claimed until its lease ends');
      return undefined;
    }
  }

  private async sendOne(loaded: LoadedMessage, sent: Sent): Promise<void> {
    const { message } = loaded;
    const scope: Scope = {
      clinicId: message.clinicId,
      actor: ACTOR,
      action: 'send-message',
      requestId: message.id,
      correlationId: message.correlationId,
      // What is said of a message follows from the event that asked for it, not from the message.
      causationId: message.causationId ?? message.id,
      ...(message.traceparent ? { traceparent: message.traceparent } : {}),
    };
    const outcome = await this.attempt(loaded, scope, sent).catch((error: unknown) => this.afterError(loaded, error));
    if (outcome.kind === 'sent') {
      await failPoint('message-handed-over');
      handover.observe({ channel: message.channel }, (this.clock.now().getTime() - message.factAt.getTime()) / 1000);
    }
    const settled = await this.settling.settle({ message, outcome, cause: scope }, sent.stopping);
    await failPoint('message-settled');
    if (settled && leadsOn(message, outcome)) sent.hands.again();
    if (!settled)
      this.log.warn(
        { messageId: message.id, outcome: outcome.kind },
        'a message was settled before, or by another sender',
      );
  }

  private async attempt(loaded: LoadedMessage, scope: Scope, sent: Sent): Promise<Outcome> {
    const { message, flow, clinic, subject, now } = loaded;
    // A code whose sender died: nobody has it any more, and who waits for it asks for another one.
    if (message.subjectKind === 'person') return { kind: 'suppressed', reason: 'lapsed' };
    if (message.channel !== 'app' && !sent.hands.admit(message.id, message.channel)) return this.soon(CHANNEL_FULL_MS);
    if (flow.audience === 'staff') {
      return clinic ? this.tellStaff({ ...loaded, clinic }, flow, { ...sent, scope }) : this.soon();
    }
    if (!message.personId) throw new Error(`Flow ${message.rule} writes to nobody.`);
    const step = stepOf(flow, message.step);
    if (message.delivery) return this.afterReceipt(loaded, step, scope);
    const stopped = stopReason(step, loaded) ?? (overtaken(message, subject) ? 'superseded' : undefined);
    if (stopped) return { kind: 'suppressed', reason: stopped };
    if (!clinic) return this.soon();
    // Who else is sending one may count as one too many, and doesn't yet.
    if (loaded.textsOnTheirWay.length > 0) return this.soon();
    const capped = message.channel === 'sms' ? textCap(loaded) : undefined;
    if (capped) return { kind: 'suppressed', reason: capped };
    const contact = await this.inTurn('contact', message, () => this.contactPoint(message, flow, scope));
    if (!contact.allowed || !contact.address)
      return { kind: 'suppressed', reason: contact.refusal ?? 'no_contact_point' };
    const time = this.time(loaded, step, contact.zone ?? clinic.zone);
    const late = whenLate(step.late, lateBy(message.wantedAt ?? message.plannedAt, now, this.clock.jumps));
    const noHourLeft = time.kind === 'too_late';
    if (late.kind === 'lapsed' || (noHourLeft && !flow.essential)) return { kind: 'suppressed', reason: 'lapsed' };
    if (time.kind === 'wait') return { kind: 'put_off', until: time.until, quietHours: time.moved };
    const answer = await this.inTurn(message.subjectKind, message, () => this.details.ask(loaded, step, scope));
    if (answer.reason) return { kind: 'suppressed', reason: answer.reason };
    // Who must hear of it before the morning is called.
    if (noHourLeft) return { kind: 'suppressed', reason: 'lapsed', call: true };
    return this.handOver(loaded, step, { contact, answer, late, sent: { ...sent, scope } });
  }

  private async handOver(
    loaded: LoadedMessage,
    step: PersonStep,
    {
      contact,
      answer,
      late,
      sent,
    }: { contact: ContactPoint; answer: OwnersAnswer; late: Late; sent: Sent & { scope: Scope } },
  ): Promise<Outcome> {
    const { message, clinic, templateFor, now } = loaded;
    if (!clinic || !contact.address || message.channel === 'app') throw new Error('Nothing can be carried like this.');
    const discreet = Boolean(contact.discreet && answer.details.link);
    const wording = answer.template ?? (late.kind === 'send' ? late.template : undefined) ?? step.template;
    const template = templateFor(discreet ? 'discreet' : wording, message.channel, contact.language);
    const text = messageText(template, clinic, { ...answer.details, givenName: contact.givenName }, now);
    const calendar = discreet ? undefined : calendarOf(message, step, answer, template.document.language);
    const sender = discreet ? { ...clinic, senderName: '' } : clinic;
    const unsubscribeUrl = await this.unsubscribeUrl(loaded, sent.scope);
    const delivered = { messageId: message.id, to: contact.address, clinic: sender, calendar, unsubscribeUrl };
    return this.carry(loaded, step, { text, delivered, sent, done: sentOutcome(step, answer) });
  }

  private async tellStaff(
    loaded: LoadedMessage & { clinic: ClinicProfile },
    flow: StaffFlow,
    sent: Sent & { scope: Scope },
  ): Promise<Outcome> {
    const { message, clinic } = loaded;
    const made = await this.staff.make(loaded, flow, sent.scope);
    if (made.kind !== 'ready') return made;
    const delivered = { messageId: message.id, to: made.to, clinic };
    return this.carry(loaded, stepOf(flow, message.step), { text: made.text, delivered, sent, done: { kind: 'sent' } });
  }

  private async carry(
    loaded: LoadedMessage,
    step: PersonStep | StaffStep,
    { text, delivered, sent, done }: { text: RenderedMessage; delivered: Delivered; sent: Sent; done: Outcome },
  ): Promise<Outcome> {
    const { message, flow } = loaded;
    await failPoint('message-ready');
    const handedOver = await this.carrier.carryInTurn(text, delivered, {
      clinicId: message.clinicId,
      urgent: message.inReply || flow.audience === 'staff',
      mayStart: () => this.mayStart(sent),
    });
    switch (handedOver.kind) {
      case 'not_begun':
        return { kind: 'given_back', until: this.clock.now() };
      case 'accepted':
        return done;
      case 'no_carrier':
        return { kind: 'suppressed', reason: 'no_carrier' };
      case 'refused':
        this.log.warn({ messageId: message.id, refused: handedOver.reason }, 'a carrier did not take a message');
        return this.afterRefusal(loaded, step, handedOver);
      default:
        throw new Error(`Nobody knows ${handedOver satisfies never}.`);
    }
  }

  /** What is essential, or was asked for, has no button: nobody shall lose the way to their visit by one click. */
  private async unsubscribeUrl({ message, flow, clinic }: LoadedMessage, scope: Scope): Promise<string | undefined> {
    if (message.channel !== 'email' || flow.essential || !clinic?.code) return undefined;
    if (flow.audience === 'person' && flow.purpose === 'reply') return undefined;
    return this.leaving.linkFor(message, clinic.code, scope);
  }

  /** The carrier's answer to an earlier try was lost, and has come as a receipt since. */
  private async afterReceipt(loaded: LoadedMessage, step: PersonStep, scope: Scope): Promise<Outcome> {
    if (loaded.message.delivery === 'undelivered') return { kind: 'failed', reason: 'undeliverable' };
    return sentOutcome(step, await this.details.ask(loaded, step, scope));
  }

  private afterRefusal(
    { message, flow }: LoadedMessage,
    step: PersonStep | StaffStep,
    { failure, reason }: Handover & { kind: 'refused' },
  ): Outcome {
    if (failure === 'never') return { kind: 'failed', reason: 'undeliverable' };
    // It may have arrived: a second one of these would be worse than none.
    if (failure === 'unknown' && flow.audience === 'person' && flow.purpose === 'marketing')
      return { kind: 'failed', reason: 'unknown_outcome' };
    return this.later(message, step, failure, reason);
  }

  private inTurn<T>(about: string, { clinicId, inReply }: Message, ask: () => Promise<T>): Promise<T> {
    const turnstile = this.asking.get(about) ?? new Turnstile(ASKED_AT_ONCE);
    this.asking.set(about, turnstile);
    return turnstile.through(clinicId, ask, inReply);
  }

  private contactPoint(
    { personId, inquiryId, subjectKind, subjectId, channel }: Message,
    { purpose }: PersonFlow,
    scope: Scope,
  ): Promise<ContactPoint> {
    if (!personId || channel === 'app') throw new Error('A notice for staff has no address.');
    const inquiry = inquiryId ?? (subjectKind === 'inquiry' ? subjectId : undefined);
    const about = subjectKind === 'reply' ? { replyId: subjectId } : inquiry ? { inquiryId: inquiry } : {};
    return this.asker.ask(
      ContactPointForMessage,
      { personId, ...about, channel, purpose },
      { scope, answer: ContactPoint },
    );
  }

  private time({ message, subject, now }: LoadedMessage, step: PersonStep, zone: string): Sending {
    const wanted = message.wantedAt ?? message.plannedAt;
    const anyHour = step.quietHours === 'ignore' || (step.quietHours === 'ignore_in_reply' && isReply(message, now));
    if (!anyHour) return sendingTime(wanted, now, zone, subject.startsAt ?? undefined, message.factAt);
    return now < wanted ? { kind: 'wait', until: wanted, moved: false } : { kind: 'now' };
  }

  private afterError({ message, flow }: LoadedMessage, error: unknown): Outcome {
    if (error instanceof TemplateRefused) {
      this.log.error(
        { messageId: message.id, rule: message.rule, refused: error.code },
        'a message may not be sent as it reads',
      );
      if (error.code === 'too_long' || error.code === 'not_gsm') return { kind: 'suppressed', reason: 'too_long' };
      return { kind: 'failed', reason: 'banned_word' };
    }
    if (error instanceof Problem && error.kind === 'not_found')
      return { kind: 'suppressed', reason: 'no_contact_point' };
    if (isAway(error)) return this.soon();
    this.log.error({ err: error, messageId: message.id }, 'a message could not be made');
    return this.later(message, stepOf(flow, message.step), 'later', 'error');
  }

  private soon(milliseconds = LOOK_AGAIN_MS): Outcome {
    return { kind: 'given_back', until: new Date(this.clock.now().getTime() + milliseconds * (1 + Math.random())) };
  }

  /** Tried again as long as it is of use, and then parked: staff see why, and may try it anew. */
  private later(
    { attempts, wantedAt, plannedAt }: Message,
    step: PersonStep | StaffStep,
    failure: SendFailure,
    reason: string,
  ): Outcome {
    const until = nextTryAt(this.clock.now(), { tries: attempts, failure, jitter: Math.random() });
    const useful = usefulUntil(latenessOf(step), wantedAt ?? plannedAt);
    const parked = !until || (useful && until > useful);
    return parked ? { kind: 'failed', reason: 'undeliverable' } : { kind: 'postponed', until, reason };
  }

  /** Somebody else may take it when its lease ends: what has waited for its turn too long is begun anew. */
  private mayStart({ claimed, stopping }: Sent): boolean {
    return !stopping.aborted && this.clock.now() < claimed.startBefore;
  }
}

function sentOutcome({ calendar }: PersonStep, { appointment }: OwnersAnswer): Outcome {
  return { kind: 'sent', told: calendar === 'cancel' ? undefined : appointment };
}

function calendarOf(
  { subjectId, occurrence }: Message,
  { calendar }: PersonStep,
  { appointment }: OwnersAnswer,
  language: string,
): CalendarChange | undefined {
  if (!calendar || !appointment) return undefined;
  const method = calendar === 'cancel' ? 'CANCEL' : 'REQUEST';
  return { method, appointmentId: subjectId, version: occurrence, appointment, language };
}
