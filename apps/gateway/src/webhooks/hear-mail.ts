import { Inject, Injectable } from '@nestjs/common';
import { ContractViolation, parse } from '@stillwater/contract-kit';
import {
  DeliveryNoted,
  MailsLeft,
  MailTold,
  NoteDelivery,
  type ReceiveReply,
  TakeComplaint,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, type Scope } from '@stillwater/platform';

import { ClinicQueries } from '../clinics/clinic.queries.js';
import { GatewayConfig } from '../gateway.config.js';
import { realTime } from '../http/arrival.js';
import { PassReply } from './pass-reply.js';
import { isSigned } from './standard-webhook.rules.js';
import { header, notSetUp, ofNobody, readable, unsigned, type WebhookCall } from './webhook-call.js';

/** Ours: the message's id and the clinic's code before the domain. */
const MESSAGE_ID = /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z0-9]{4,16})@[^@>\s]+>?$/;

/** As it stands in a mail: a name, and the address between angle brackets. */
const NAMED_ADDRESS = /<([^<>\s]+@[^<>\s]+)>\s*$/;

/**
 * What the keeper of the mailbox tells: a program beside it, or the mail provider's own webhook in this form. The clinic
 * is the one whose message it is about.
 */
@Injectable()
export class HearMail {
  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(Asker) private readonly asker: Asker,
    @Inject(PassReply) private readonly replies: PassReply,
  ) {}

  /** @throws Problem `webhook.not_set_up`, `webhook.unsigned`, `webhook.unreadable`, `webhook.clinic_unknown`, `message.unknown` */
  async run(call: WebhookCall): Promise<null> {
    const { mailWebhookSecret } = this.config;
    if (!mailWebhookSecret) throw notSetUp();
    const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
      header(call, name),
    ) as [string, string, string];
    if (!isSigned({ id, timestamp, signature }, call.body, mailWebhookSecret, realTime())) throw unsigned();
    const told = readTold(call.body);
    const [, messageId, code] = MESSAGE_ID.exec(told.messageId) ?? [];
    const clinicId = code && (await this.clinics.idOfCode(code));
    if (!messageId || !clinicId) throw ofNobody();
    const actor: Scope['actor'] = { kind: 'service', id: 'gateway', roles: [] };
    const scope = { ...call.arrival, clinicId, actor };
    if (told.what === 'replied') {
      const { from = '', text = '' } = told;
      const [, address = from] = NAMED_ADDRESS.exec(from) ?? [];
      const reply: ReceiveReply = { channel: 'email', from: address, text, carrierId: id };
      await this.replies.run(reply, scope);
      return null;
    }
    if (told.what === 'complained') {
      const complaint = { scope: { ...scope, action: 'take-complaint' }, answer: MailsLeft };
      await this.asker.ask(TakeComplaint, { messageId }, complaint);
      return null;
    }
    const outcome = told.what === 'delivered' ? 'delivered' : 'undelivered';
    const { carrierCode } = told;
    const receipt: NoteDelivery = { messageId, outcome, ...(carrierCode ? { carrierCode } : {}) };
    await this.asker.ask(NoteDelivery, receipt, {
      scope: { ...scope, action: 'note-delivery' },
      answer: DeliveryNoted,
    });
    return null;
  }
}

function readTold(body: Buffer): MailTold {
  try {
    const told = JSON.parse(body.toString('utf8')) as { text?: unknown };
    return parse(MailTold, typeof told?.text === 'string' ? { ...told, text: readable(told.text) } : told, {
      unknown: 'refuse',
    });
  } catch (error) {
    const faults = error instanceof ContractViolation ? error.errors : [];
    throw Problem.unprocessable('webhook.unreadable', 'This is not what is taken here.', faults);
  }
}
