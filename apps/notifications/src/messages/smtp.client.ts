import { Lifecycle, type Health } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { LONGEST_HANDOVER_SECONDS, type Handover } from './delivery.rules.js';
import { MailServer, type MailToSend } from './mail-server.client.js';
import { NotificationsConfig } from '../notifications.config.js';
import type { RenderedMail } from '../templates/mail-template.rules.js';

export interface Mail extends RenderedMail {
  messageId: string;
  senderName: string;
  to: string;
  date: Date;
  calendar?: { method: 'REQUEST' | 'CANCEL'; file: string } | undefined;
  /** Where who gets it leaves what it belongs to, with one click. */
  unsubscribeUrl?: string | undefined;
}

/**
 * Hands mails to the installation's mail server, and to a second one what the first did not take. What it may have taken
 * is not given to another: that is what the next try is for.
 */
@Injectable()
export class SmtpClient {
  private readonly domain: string;
  private readonly servers: readonly MailServer[];

  constructor(
    private readonly config: NotificationsConfig,
    lifecycle: Lifecycle,
  ) {
    const domain = /^[^\s@]+@([^\s@]+)$/.exec(config.mailFrom)?.[1];
    if (!domain) throw new Error('MAIL_FROM must be an e-mail address.');
    this.domain = domain;
    const manner = {
      connections: config.smtpConnections,
      requireTls: config.smtpRequireTls,
      idleMs: config.smtpPatienceSeconds * 1_000,
    };
    const urls = [config.smtpUrl, ...(config.smtpSecondUrl ? [config.smtpSecondUrl] : [])];
    this.servers = urls.map((url) => new MailServer(url, manner));
    lifecycle.add({
      name: 'smtp',
      stop: () => this.servers.forEach((server) => server.close()),
      check: () => this.check(),
    });
  }

  /** How many mails can be on their way at once. */
  get connections(): number {
    return this.config.smtpConnections;
  }

  /** The address that mails come from. */
  get address(): string {
    return this.config.mailFrom;
  }

  /** An id that is unique in the world, and the same for every try. */
  worldwide(id: string): string {
    return `${id}@${this.domain}`;
  }

  async send(mail: Mail, { atOnce = false } = {}): Promise<Handover> {
    const written = this.written(mail);
    const until = performance.now() + LONGEST_HANDOVER_SECONDS * 1_000;
    let answer: Handover = { kind: 'no_carrier' };
    for (const server of this.servers) {
      const patienceMs = Math.min(this.config.smtpPatienceSeconds * 1_000, until - performance.now());
      answer = await server.send(written, { atOnce, patienceMs });
      if (answer.kind !== 'refused' || answer.failure !== 'later') return answer;
    }
    return answer;
  }

  private written({
    messageId,
    senderName,
    to,
    date,
    subject,
    text,
    html,
    calendar,
    unsubscribeUrl,
  }: Mail): MailToSend {
    return {
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
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        // RFC 8058: both, and the mailbox shows a button that asks nobody anything.
        ...(unsubscribeUrl
          ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
          : {}),
      },
      xMailer: false,
    };
  }

  /** Without a mail server messages wait in their rows: the service works on. */
  private check(): Health {
    return this.servers.some(({ reachable }) => reachable)
      ? { ok: true }
      : { ok: true, degraded: true, detail: 'no mail server answered the last time' };
  }
}
