import {
  AppointmentForMessage,
  AppointmentMessage,
  BookingOfferForMessage,
  BookingOfferMessage,
  ConsentLink,
  ConsentLinkForMessage,
  ScreeningLink,
  ScreeningLinkForMessage,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { wallTimeAt, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { PersonStep, Reason } from '../flows/flow.rules.js';
import { branchTaken } from '../flows/follow-flow.rules.js';
import { choicesOf } from '../flows/look-at-subject.js';
import { CONSENTS_MISSING } from '../flows/n16.flow.js';
import { NotificationsConfig } from '../notifications.config.js';
import type { MessageDetails } from '../templates/message-text.rules.js';
import type { LoadedMessage } from './load-message.js';
import { knowsAlready, overtakenByOwner, type AppointmentNow } from './sending.rules.js';

/** What the owner of the subject gives for a message, at this moment. */
export interface OwnersAnswer {
  details: MessageDetails;
  /** Set when the message is not wanted as things stand there. */
  reason?: Reason | undefined;
  /** Instead of the step's own. */
  template?: string;
  appointment?: AppointmentMessage;
}

/** Links and times are asked for when a message is made and never kept: each owner says them, and how things stand. */
@Injectable()
export class AskForDetails {
  constructor(
    private readonly asker: Asker,
    private readonly config: NotificationsConfig,
  ) {}

  async ask(loaded: LoadedMessage, step: PersonStep, scope: Scope): Promise<OwnersAnswer> {
    const { untold = false, ...answer } = await this.answer(loaded, step, scope);
    const { appointment } = answer;
    const { standing, subject } = loaded;
    const choices = { ...choicesOf(subject), ...(appointment ? { mode: appointment.mode } : {}) };
    const branch = branchTaken(step, { standing, untold, choices });
    if (!branch) return answer;
    return branch.do === 'skip'
      ? { ...answer, reason: answer.reason ?? 'cancelled' }
      : { ...answer, template: branch.template };
  }

  private async answer(
    loaded: LoadedMessage,
    step: PersonStep,
    scope: Scope,
  ): Promise<OwnersAnswer & { untold?: boolean }> {
    switch (loaded.message.subjectKind) {
      case 'screening':
        return this.screening(loaded, step, scope);
      case 'appointment':
        return this.appointment(loaded, step, scope);
      case 'booking_offer':
        return this.offer(loaded, scope);
      case 'inquiry':
      case 'safety_flag':
      case 'person':
      case 'reply':
      case 'clinic':
        return { details: {} };
      default:
        throw new Error(`Nobody knows about ${loaded.message.subjectKind satisfies never}.`);
    }
  }

  private async screening({ message, clinic }: LoadedMessage, { on }: PersonStep, scope: Scope): Promise<OwnersAnswer> {
    const use = on.includes('screening.released.v1') ? 'update' : 'questions';
    const { linkToken, expiresAt, state } = await this.asker.ask(
      ScreeningLinkForMessage,
      { screeningId: message.subjectId, use },
      { scope, answer: ScreeningLink },
    );
    const toOpen = use === 'update' ? ['decided'] : ['invited', 'in_progress'];
    const open = linkToken !== undefined && toOpen.includes(state);
    const until = moment(expiresAt, clinic?.zone ?? 'UTC');
    return { details: { link: this.link('s', linkToken), until }, reason: open ? undefined : 'cancelled' };
  }

  private async appointment(
    { message, subject }: LoadedMessage,
    step: PersonStep,
    scope: Scope,
  ): Promise<OwnersAnswer & { untold: boolean }> {
    const appointment = await this.asker.ask(
      AppointmentForMessage,
      { appointmentId: message.subjectId },
      { scope, answer: AppointmentMessage },
    );
    const { serviceCode: service, mode, localStart: wall, zone, linkToken, state, confirmed } = appointment;
    const startsAt = new Date(appointment.startsAt);
    const now: AppointmentNow = { state, startsAt, mode, confirmed };
    const stopsWhenConfirmed = step.stopWhen.includes('appointment_confirmed');
    const ofNoShow = step.on.includes('appointment.no_show.v1');
    const at = { wall, zone, instant: startsAt };
    const previously = subject.toldStartsAt ? moment(subject.toldStartsAt.toISOString(), zone) : undefined;
    const told = Boolean(subject.toldVersion);
    // An end too many does no harm; one that is missing has somebody come to a visit that is off.
    const untold = !told && !(endsIfUntold(step) && subject.mayHaveBeenTold);
    const known = Boolean(step.calendar === 'request' && knowsAlready(subject, now));
    const visit = { service, mode, at, previously };
    const reason =
      overtakenByOwner({ calendar: step.calendar, stopsWhenConfirmed, ofNoShow }, subject, now) ??
      (known ? 'superseded' : undefined);
    if (step.template === CONSENTS_MISSING && !reason) {
      const consents = await this.consents(message, appointment, scope);
      return { details: { link: consents.link, visit }, reason: consents.reason, untold, appointment };
    }
    return {
      // The link of a visit that is over leads nowhere.
      details: { ...(ofNoShow ? {} : { link: this.link('a', linkToken) }), visit },
      reason,
      untold,
      appointment,
    };
  }

  /** Who has signed meanwhile, though nothing of it was heard yet, is told nothing. */
  private async consents(
    { personId, subjectId: appointmentId }: LoadedMessage['message'],
    { serviceCode, endsAt }: AppointmentMessage,
    scope: Scope,
  ): Promise<{ link: string | undefined; reason: Reason | undefined }> {
    if (!personId) throw new Error('Nobody is asked to sign.');
    const { missing, linkToken } = await this.asker.ask(
      ConsentLinkForMessage,
      { personId, appointmentId, serviceCode, endsAt },
      { scope, answer: ConsentLink },
    );
    const wanted = missing > 0 && linkToken !== undefined;
    return { link: this.link('f', linkToken), reason: wanted ? undefined : 'cancelled' };
  }

  private async offer({ message, clinic }: LoadedMessage, scope: Scope): Promise<OwnersAnswer> {
    const { state, serviceCode, expiresAt, linkToken } = await this.asker.ask(
      BookingOfferForMessage,
      { offerId: message.subjectId },
      { scope, answer: BookingOfferMessage },
    );
    return {
      details: {
        link: this.link('a', linkToken),
        visit: { service: serviceCode },
        until: moment(expiresAt, clinic?.zone ?? 'UTC'),
      },
      reason: state === 'open' ? undefined : 'cancelled',
    };
  }

  /** The token stands behind the sign that browsers keep to themselves: no server on the way sees it. */
  private link(page: 's' | 'a' | 'f', token: string | undefined): string | undefined {
    return token && `${this.config.publicUrl.replace(/\/+$/, '')}/${page}#${token}`;
  }
}

function endsIfUntold({ branches = [] }: PersonStep): boolean {
  return branches.some(({ if: conditions, do: way }) => way === 'skip' && conditions?.includes('untold'));
}

function moment(instant: string, zone: string): { wall: string; zone: string; instant: Date } {
  const at = new Date(instant);
  return { wall: wallTimeAt(at, zone), zone, instant: at };
}
