import { Inject, Injectable } from '@nestjs/common';
import { DeliveryNoted, NoteDelivery, ReceiveReply, ReplyReceipt } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, type Scope } from '@stillwater/platform';

import { ClinicQueries } from '../clinics/clinic.queries.js';
import { GatewayConfig } from '../gateway.config.js';
import { realTime } from '../http/arrival.js';
import { isFromTelnyx, outcomeOfTelnyx, readTelnyx, type TelnyxTold } from './telnyx.rules.js';
import { header, notSetUp, ofNobody, readable, unsigned, type WebhookCall } from './webhook-call.js';

/** What Telnyx tells. It signs with a key of the account; the clinic is the one that writes from the number. */
@Injectable()
export class HearTelnyx {
  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(ClinicQueries) private readonly clinics: ClinicQueries,
    @Inject(Asker) private readonly asker: Asker,
  ) {}

  /** @throws Problem `webhook.not_set_up`, `webhook.unsigned`, `webhook.unreadable`, `webhook.clinic_unknown` */
  async text(call: WebhookCall): Promise<null> {
    const { event, id, from, to, text } = this.toldIn(call);
    if (event !== 'message.received') return null;
    const scope = await this.scopeOf(call, to, 'receive-reply');
    const reply: ReceiveReply = { channel: 'sms', from, text: readable(text), carrierId: id };
    await this.asker.ask(ReceiveReply, reply, { scope, answer: ReplyReceipt });
    return null;
  }

  /** @throws as `text` does */
  async receipt(call: WebhookCall, messageId: string): Promise<null> {
    const { from, status, errorCode } = this.toldIn(call);
    const outcome = outcomeOfTelnyx(status);
    if (!outcome) return null;
    const scope = await this.scopeOf(call, from, 'note-delivery');
    const receipt: NoteDelivery = { messageId, outcome, ...(errorCode ? { carrierCode: errorCode } : {}) };
    await this.asker.ask(NoteDelivery, receipt, { scope, answer: DeliveryNoted });
    return null;
  }

  private toldIn(call: WebhookCall): TelnyxTold {
    const { telnyxPublicKey } = this.config;
    if (!telnyxPublicKey) throw notSetUp();
    const [timestamp, signature] = [header(call, 'telnyx-timestamp'), header(call, 'telnyx-signature-ed25519')];
    if (!isFromTelnyx({ timestamp, signature }, call.body, telnyxPublicKey, realTime())) throw unsigned();
    const told = readTelnyx(call.body);
    if (!told) throw Problem.unprocessable('webhook.unreadable', 'This is not what is taken here.', []);
    return told;
  }

  private async scopeOf({ arrival }: WebhookCall, number: string, action: string): Promise<Scope> {
    const clinicId = number ? await this.clinics.idOfTextNumber(number) : undefined;
    if (!clinicId) throw ofNobody();
    return { ...arrival, clinicId, actor: { kind: 'service', id: 'gateway', roles: [] }, action };
  }
}
