import { Inject, Injectable } from '@nestjs/common';
import { DeliveryNoted, NoteDelivery, ReceiveReply, ReplyReceipt } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import type { Scope } from '@stillwater/platform';

import { ClinicQueries } from '../clinics/clinic.queries.js';
import { GatewayConfig } from '../gateway.config.js';
import { isFromTwilio, outcomeOf } from './twilio.rules.js';
import { header, notSetUp, ofNobody, readable, unsigned, type WebhookCall } from './webhook-call.js';

/** What Twilio tells. It signs with the account's token; the clinic is the one that writes from the number. */
@Injectable()
export class HearTwilio {
  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(Asker) private readonly asker: Asker,
  ) {}

  /** @throws Problem `webhook.not_set_up`, `webhook.unsigned`, `webhook.clinic_unknown` */
  async text(call: WebhookCall): Promise<null> {
    const form = this.formOf(call);
    const scope = await this.scopeOf(call, form.get('To'), 'receive-reply');
    const reply: ReceiveReply = {
      channel: 'sms',
      from: form.get('From') ?? '',
      text: readable(form.get('Body') ?? ''),
      carrierId: form.get('MessageSid') ?? '',
    };
    await this.asker.ask(ReceiveReply, reply, { scope, answer: ReplyReceipt });
    return null;
  }

  /** @throws as `text` does */
  async receipt(call: WebhookCall, messageId: string): Promise<null> {
    const form = this.formOf(call);
    const outcome = outcomeOf(form.get('MessageStatus'));
    if (!outcome) return null;
    const scope = await this.scopeOf(call, form.get('From'), 'note-delivery');
    const carrierCode = form.get('ErrorCode');
    const receipt: NoteDelivery = { messageId, outcome, ...(carrierCode ? { carrierCode } : {}) };
    await this.asker.ask(NoteDelivery, receipt, { scope, answer: DeliveryNoted });
    return null;
  }

  private formOf(call: WebhookCall): URLSearchParams {
    const { twilioAuthToken } = this.config;
    if (!twilioAuthToken) throw notSetUp();
    const form = new URLSearchParams(call.body.toString('utf8'));
    if (!isFromTwilio(call.url, form, header(call, 'x-twilio-signature'), twilioAuthToken)) throw unsigned();
    return form;
  }

  private async scopeOf({ arrival }: WebhookCall, number: string | null, action: string): Promise<Scope> {
    const clinicId = number ? await this.clinics.idOfTextNumber(number) : undefined;
    if (!clinicId) throw ofNobody();
    return { ...arrival, clinicId, actor: { kind: 'service', id: 'gateway', roles: [] }, action };
  }
}
