import type { AppointmentMessage } from '@stillwater/contracts';
import { Clock } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { calendarFile } from '../templates/calendar.rules.js';
import { phoneForPeople, type ClinicProfile } from '../templates/message-text.rules.js';
import type { RenderedMessage } from '../templates/template.rules.js';
import { visitName } from '../templates/visit-words.rules.js';
import type { Handover } from './delivery.rules.js';
import { SmsProvider } from './sms.client.js';
import { SmtpClient } from './smtp.client.js';
import { Turnstile } from './turnstile.js';

/** A change for the person's calendar. */
export interface CalendarChange {
  method: 'REQUEST' | 'CANCEL';
  appointmentId: string;
  version: number;
  appointment: AppointmentMessage;
  language: string;
}

export interface Delivered {
  messageId: string;
  to: string;
  clinic: ClinicProfile;
  calendar?: CalendarChange | undefined;
  unsubscribeUrl?: string | undefined;
}

export interface Turn {
  clinicId: string;
  urgent: boolean;
  /** Asked when its turn has come. */
  mayStart: () => boolean;
}

/** Texts that are handed over side by side. */
const TEXTS_AT_ONCE = 16;

/** Hands a finished message to whoever carries its channel. */
@Injectable()
export class CarryMessage {
  private readonly turnstiles: Readonly<Record<RenderedMessage['channel'], Turnstile>>;

  constructor(
    private readonly smtp: SmtpClient,
    private readonly sms: SmsProvider,
    private readonly clock: Clock,
  ) {
    this.turnstiles = { email: new Turnstile(smtp.connections), sms: new Turnstile(TEXTS_AT_ONCE) };
  }

  /** At once, past everything that waits: for who looks at the screen until it comes. */
  carry(message: RenderedMessage, delivered: Delivered): Promise<Handover> {
    return this.handOver(message, delivered, true);
  }

  /** When its turn has come. Each channel has a queue of its own, and a carrier that hangs stops no other's. */
  carryInTurn(
    message: RenderedMessage,
    delivered: Delivered,
    { clinicId, urgent, mayStart }: Turn,
  ): Promise<Handover | { kind: 'not_begun' }> {
    const begin = async (): Promise<Handover | { kind: 'not_begun' }> =>
      mayStart() ? this.handOver(message, delivered, false) : { kind: 'not_begun' };
    return this.turnstiles[message.channel].through(clinicId, begin, urgent);
  }

  private handOver(
    message: RenderedMessage,
    { messageId, to, clinic, calendar, unsubscribeUrl }: Delivered,
    atOnce: boolean,
  ): Promise<Handover> {
    if (message.channel === 'sms') {
      const from = clinic.textNumber ?? undefined;
      return this.sms.send({
        messageId,
        from,
        secondFrom: clinic.secondTextNumber ?? undefined,
        to,
        text: message.text,
      });
    }
    return this.smtp.send(
      {
        ...message,
        // The code leads what is told about the mail back to its clinic.
        messageId: clinic.code ? `${messageId}.${clinic.code}` : messageId,
        senderName: clinic.senderName,
        to,
        date: this.clock.now(),
        unsubscribeUrl,
        calendar: calendar && { method: calendar.method, file: this.calendarFile(calendar, clinic, to) },
      },
      { atOnce },
    );
  }

  private calendarFile(
    { method, appointmentId, version, appointment, language }: CalendarChange,
    clinic: ClinicProfile,
    attendee: string,
  ): string {
    return calendarFile({
      method,
      uid: this.smtp.worldwide(appointmentId),
      sequence: version,
      stamp: this.clock.now(),
      zone: appointment.zone,
      startsAt: new Date(appointment.startsAt),
      endsAt: new Date(appointment.endsAt),
      summary: visitName(appointment.serviceCode, language),
      description: `${clinic.senderName}, ${phoneForPeople(clinic.phone)}`,
      organizer: { name: clinic.senderName, address: this.smtp.address },
      attendee,
    });
  }
}
