import { Clock, failPoint, LOGGER, type Logger, type Scope } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import { stepOf, type PersonStep, type StaffFlow, type StaffStep } from '../flows/flow.rules.js';
import type { Late } from '../flows/lateness.rules.js';
import { messageText, type ClinicProfile } from '../templates/message-text.rules.js';
import type { RenderedMessage } from '../templates/template.rules.js';
import type { OwnersAnswer } from './ask-for-details.js';
import type { Contact } from './ask-owners.js';
import { afterRefusal, calendarOf, sentOutcome } from './attempt.rules.js';
import { CarryMessage, type Delivered } from './carry-message.js';
import { LeaveMailsUseCase } from './leave-mails.js';
import type { LoadedMessage } from './load-message.js';
import type { Outcome } from './settle-message.js';
import { TellStaff } from './tell-staff.js';

/** The try that a message is handed over in. */
export interface Try {
  scope: Scope;
  /** Whether there is still time for it when its turn comes. */
  mayStart(): boolean;
}

/** What is known of a message to a person when it is written. */
export interface Known {
  contact: Contact;
  answer: OwnersAnswer;
  late: Late;
}

type WithClinic = LoadedMessage & { clinic: ClinicProfile };

/** Writes a message in its reader's words and hands it to its carrier. */
@Injectable()
export class HandOverMessage {
  constructor(
    private readonly carrier: CarryMessage,
    private readonly leaving: LeaveMailsUseCase,
    private readonly staff: TellStaff,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async toPerson(loaded: WithClinic, step: PersonStep, known: Known, attempt: Try): Promise<Outcome> {
    const { message, clinic, templateFor, now } = loaded;
    const { contact, answer, late } = known;
    if (!contact.address || message.channel === 'app') throw new Error('Nothing can be carried like this.');
    const discreet = Boolean(contact.discreet) && !answersAWord(loaded);
    const wording = answer.template ?? (late.kind === 'send' ? late.template : undefined) ?? step.template;
    const said = discreet ? (answer.details.link ? 'discreet' : 'discreet-call') : wording;
    const template = templateFor(said, message.channel, contact.language);
    const text = messageText(template, clinic, { ...answer.details, givenName: contact.givenName }, now);
    const calendar = discreet ? undefined : calendarOf(message, step, answer, template.document.language);
    const sender = discreet ? { ...clinic, senderName: '' } : clinic;
    const unsubscribeUrl = await this.unsubscribeUrl(loaded, attempt.scope);
    const delivered = { messageId: message.id, to: contact.address, clinic: sender, calendar, unsubscribeUrl };
    return this.carry(loaded, step, { text, delivered, attempt, done: sentOutcome(step, answer) });
  }

  async toStaff(loaded: WithClinic, flow: StaffFlow, attempt: Try): Promise<Outcome> {
    const { message, clinic } = loaded;
    const made = await this.staff.make(loaded, flow, attempt.scope);
    if (made.kind !== 'ready') return made;
    const delivered = { messageId: message.id, to: made.to, clinic };
    const step = stepOf(flow, message.step);
    return this.carry(loaded, step, { text: made.text, delivered, attempt, done: { kind: 'sent' } });
  }

  private async carry(
    loaded: LoadedMessage,
    step: PersonStep | StaffStep,
    { text, delivered, attempt, done }: { text: RenderedMessage; delivered: Delivered; attempt: Try; done: Outcome },
  ): Promise<Outcome> {
    const { message, flow } = loaded;
    await failPoint('message-ready');
    const handedOver = await this.carrier.carryInTurn(text, delivered, {
      clinicId: message.clinicId,
      urgent: message.inReply || flow.audience === 'staff',
      mayStart: () => attempt.mayStart(),
    });
    const now = this.clock.now();
    switch (handedOver.kind) {
      case 'not_begun':
        return { kind: 'given_back', until: now };
      case 'accepted':
        return done;
      case 'no_carrier':
        if (handedOver.refusesUs)
          this.log.error({ messageId: message.id, refused: handedOver.refusesUs }, 'a carrier of texts refuses us');
        return { kind: 'suppressed', reason: 'no_carrier', carrierRefusesUs: Boolean(handedOver.refusesUs) };
      case 'refused':
        this.log.warn({ messageId: message.id, refused: handedOver.reason }, 'a carrier did not take a message');
        return afterRefusal(loaded, step, handedOver, { now, jitter: Math.random() });
      default:
        throw new Error(`Nobody knows ${handedOver satisfies never}.`);
    }
  }

  /** What is essential, or was asked for, has no button: nobody shall lose the way to their visit by one click. */
  private async unsubscribeUrl(loaded: WithClinic, scope: Scope): Promise<string | undefined> {
    const { message, flow, clinic } = loaded;
    if (message.channel !== 'email' || flow.essential || !clinic.code || answersAWord(loaded)) return undefined;
    return this.leaving.linkFor(message, clinic.code, scope);
  }
}

/** They wrote themself, and the answer says what the law wants said. */
function answersAWord({ flow }: LoadedMessage): boolean {
  return flow.audience === 'person' && flow.purpose === 'reply';
}
