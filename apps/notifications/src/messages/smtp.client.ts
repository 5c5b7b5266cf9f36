import { PassThrough } from 'node:stream';
import { Lifecycle, type Health } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { failureOf, type CarrierError, type Handover } from './delivery.rules.js';
import { NotificationsConfig } from '../notifications.config.js';
import type { RenderedMail } from '../templates/mail-template.rules.js';

export interface Mail extends RenderedMail {
  messageId: string;
  senderName: string;
  to: string;
  date: Date;
  calendar?: { method: 'REQUEST' | 'CANCEL'; file: string } | undefined;
}

const EXPRESS_CONNECTIONS = 2;

/** How far a mail has come. */
interface Progress {
  whole: boolean;
}

type Transport = ReturnType<SmtpClient['open']>;

/** Hands mails to the clinic's mail server over connections that stay open. */
@Injectable()
export class SmtpClient {
  private readonly domain: string;
  private reachable = true;
  private readonly transport: Transport;
  /** For what waits for nobody: not behind the others when all connections are busy, or hang. */
  private readonly express: Transport;

  constructor(
    private readonly config: NotificationsConfig,
    lifecycle: Lifecycle,
  ) {
    const domain = /^[^\s@]+@([^\s@]+)$/.exec(config.mailFrom)?.[1];
    if (!domain) throw new Error('MAIL_FROM must be an e-mail address.');
    this.domain = domain;
    this.transport = this.open(config.smtpConnections);
    this.express = this.open(EXPRESS_CONNECTIONS);
    lifecycle.add({ name: 'smtp', stop: () => this.close(), check: () => this.check() });
  }

  /** How many mails can be on their way at once. */
  get connections(): number {
    return this.config.smtpConnections;
  }

  /** Connections are made when they are needed. */
  private open(connections: number) {
    const transport = createTransport({
      url: this.config.smtpUrl,
      pool: true,
      maxConnections: connections,
      maxMessages: Infinity,
      // A mail whose connection was lost is tried again from its row, where tries are counted, and not in here.
      maxRequeues: 0,
      requireTLS: this.config.smtpRequireTls,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      dnsTimeout: 5_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // Read to its end, a mail is with the server, whatever becomes of the connection then.
    transport.use('stream', ({ data, message }, done) => {
      const { progress } = data as { progress?: Progress };
      message.transform(() =>
        new PassThrough().once('end', () => {
          if (progress) progress.whole = true;
        }),
      );
      done();
    });
    return transport;
  }

  private close(): void {
    this.transport.close();
    this.express.close();
  }

  /** The address that mails come from. */
  get address(): string {
    return this.config.mailFrom;
  }

  /** An id that is unique in the world, and the same for every try. */
  worldwide(id: string): string {
    return `${id}@${this.domain}`;
  }

  async send(
    { messageId, senderName, to, date, subject, text, html, calendar }: Mail,
    { atOnce = false } = {},
  ): Promise<Handover> {
    const progress: Progress = { whole: false };
    const followed: { progress: Progress } = { progress };
    try {
      await (atOnce ? this.express : this.transport).sendMail({
        // The same for every try, so that a mailbox can tell a repeated delivery from a second message.
        messageId: `<${this.worldwide(messageId)}>`,
        from: { name: senderName, address: this.config.mailFrom },
        to: { name: '', address: to },
        date,
        subject,
        text,
        html,
        ...(calendar
          ? { icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.file } }
          : {}),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        xMailer: false,
        ...followed,
      });
      this.reachable = true;
      return { kind: 'accepted' };
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      this.reachable = responseCode !== undefined;
      const { whole } = progress;
      const what: CarrierError = { ...(responseCode ? { responseCode } : {}), ...(code ? { code } : {}), whole };
      return { kind: 'refused', failure: failureOf(what), reason: `smtp_${responseCode ?? code ?? 'error'}` };
    }
  }

  /** Without a mail server messages wait in their rows: the service works on. */
  private check(): Health {
    return this.reachable
      ? { ok: true }
      : { ok: true, degraded: true, detail: 'the mail server did not answer the last time' };
  }
}
