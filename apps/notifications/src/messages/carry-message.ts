import type { AppointmentMessage } from '@stillwater/contracts';
import { Clock } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { calendarFile } from '../templates/calendar.rules.js';
import { phoneForPeople, type ClinicProfile } from '../templates/message-text.rules.js';
import type { RenderedMessage } from '../templates/template.rules.js';
import { visitName } from '../templates/visit-words.rules.js';
import type { Handover } from './delivery.rules.js';
import { SmsProvider } from './sms-provider.client.js';
import { SmtpClient } from './smtp.client.js';

/** A change for the person's calendar. */
export interface CalendarChange {
  method: 'REQUEST' | 'CANCEL';
  appointmentId: string;
  version: number;
  appointment: AppointmentMessage;
  language: string;
}

/** Hands a finished message to whoever carries its channel. */
@Injectable()
export class CarryMessage {
  constructor(
    private readonly smtp: SmtpClient,
    private readonly sms: SmsProvider,
    private readonly clock: Clock,
  ) {}

  async carry(
    message: RenderedMessage,
    {
      messageId,
      to,
      clinic,
      calendar,
    }: { messageId: string; to: string; clinic: ClinicProfile; calendar?: CalendarChange | undefined },
  ): Promise<Handover> {
    if (message.channel === 'sms') return this.sms.send({ messageId, to, text: message.text });
    return this.smtp.send({
      ...message,
      messageId,
      senderName: clinic.senderName,
      to,
      date: this.clock.now(),
      calendar: calendar && { method: calendar.method, file: this.calendarFile(calendar, clinic, to) },
    });
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
