import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  DeliveryNoted,
  LeaveMails,
  MailsLeft,
  NoteDelivery,
  ReceiveReply,
  ReplyReceipt,
  StopTexts,
  TakeComplaint,
  TextsStopped,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Problem } from '@stillwater/platform';
import { natsNamespace } from '@stillwater/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openPractice, startGateway, type Practice, type RunningGateway } from '../gateway.fixture.js';
import { Stage, startScriptedOwner, type ScriptedOwner } from '../http/scripted-owner.fixture.js';

@Injectable()
class ScriptedReplies {
  constructor(@Inject(Stage) private readonly stage: Stage) {}

  @Answers(ReceiveReply)
  receive(command: ReceiveReply, call: Call): Promise<ReplyReceipt> {
    return this.stage.play(ReplyReceipt, command, call);
  }

  @Answers(StopTexts)
  stop(command: StopTexts, call: Call): Promise<TextsStopped> {
    return this.stage.play(TextsStopped, command, call);
  }
}

@Injectable()
class ScriptedDeliveries {
  constructor(@Inject(Stage) private readonly stage: Stage) {}

  @Answers(NoteDelivery)
  note(command: NoteDelivery, call: Call): Promise<DeliveryNoted> {
    return this.stage.play(DeliveryNoted, command, call);
  }

  @Answers(TakeComplaint)
  complain(command: TakeComplaint, call: Call): Promise<MailsLeft> {
    return this.stage.play(MailsLeft, command, call);
  }

  @Answers(LeaveMails)
  leave(command: LeaveMails, call: Call): Promise<MailsLeft> {
    return this.stage.play(MailsLeft, command, call);
  }
}

const token = 'the-token-of-the-account';
const secret = `whsec_${Buffer.from('a secret of the mailbox').toString('base64')}`;
const messageId = '01995a10-5e11-7c02-9a44-3d8b7f605505';
const number = '+18285550142';
const secondNumber = '+18285550143';
const telnyx = generateKeyPairSync('ed25519');
const telnyxPublicKey = Buffer.from(telnyx.publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('base64');

const nats = natsNamespace();
let running: RunningGateway;
let replies: ScriptedOwner;
let deliveries: ScriptedOwner;
let practice: Practice;

beforeAll(async () => {
  [running, replies, deliveries] = await Promise.all([
    startGateway(
      { twilioAuthToken: token, telnyxPublicKey, mailWebhookSecret: secret, publicUrl: 'https://care.example.com' },
      nats,
    ),
    startScriptedOwner(nats, 'inquiries', ScriptedReplies),
    startScriptedOwner(nats, 'notifications', ScriptedDeliveries),
  ]);
  practice = await openPractice(running);
  await running.db.query('update clinic_directory set text_number = $2, second_text_number = $3 where clinic_id = $1', [
    practice.clinicId,
    number,
    secondNumber,
  ]);
});

beforeEach(() => {
  replies.asked.length = 0;
  deliveries.asked.length = 0;
});

afterAll(async () => {
  await Promise.all([replies?.stop(), deliveries?.stop()]);
  await running?.stop();
});

function fromTwilio(path: string, fields: Record<string, string>, signedWith = token) {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = `https://care.example.com${path}${sorted.map(([name, value]) => name + value).join('')}`;
  return running.call('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', signedWith).update(signed).digest('base64'),
    },
  });
}

function fromTelnyx(path: string, event_type: string, payload: object, key = telnyx.privateKey) {
  const raw = JSON.stringify({ data: { record_type: 'event', event_type, payload } });
  const timestamp = String(Math.floor(Date.now() / 1000));
  return running.call('POST', `/v1/webhooks/telnyx/${path}`, {
    raw,
    headers: {
      'content-type': 'application/json',
      'telnyx-timestamp': timestamp,
      'telnyx-signature-ed25519': sign(null, Buffer.from(`${timestamp}|${raw}`), key).toString('base64'),
    },
  });
}

function fromMailbox(told: object, { at = Date.now(), signedWith = secret } = {}) {
  const raw = JSON.stringify(told);
  const [id, timestamp] = ['msg_1', String(Math.floor(at / 1000))];
  const key = Buffer.from(signedWith.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${raw}`).digest('base64');
  return running.call('POST', '/v1/webhooks/mail', {
    raw,
    headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
  });
}

const text = { MessageSid: 'SM1', From: '+18285550111', To: number, Body: 'STOP' };

describe('a text that somebody sends', () => {
  it('reaches the owner of people in the clinic whose number it was written to', async () => {
    expect(await fromTwilio('/v1/webhooks/twilio/texts', text)).toMatchObject({ status: 204 });
    expect(replies.asked).toMatchObject([
      {
        data: { channel: 'sms', from: '+18285550111', text: 'STOP', carrierId: 'SM1' },
        scope: { clinicId: practice.clinicId, actor: { kind: 'service', id: 'gateway', roles: [] } },
      },
    ]);
  });

  it('is heard whatever signs are in it, and however long it is', async () => {
    const sent = async (Body: string) => {
      expect((await fromTwilio('/v1/webhooks/twilio/texts', { ...text, Body })).status).toBe(204);
      return (replies.asked.at(-1)!.data as ReceiveReply).text;
    };
    expect(await sent('STOP\u0000\u000c')).toBe('STOP  ');
    expect(await sent('two\nlines')).toBe('two\nlines');
    expect([...(await sent(`${'a'.repeat(3999)}😀😀`))]).toHaveLength(4000);
  });

  it("is refused with another signature, or a number that is no clinic's, and nobody hears of it", async () => {
    expect((await fromTwilio('/v1/webhooks/twilio/texts', text, 'guessed')).body).toMatchObject({
      status: 403,
      code: 'webhook.unsigned',
    });
    expect((await fromTwilio('/v1/webhooks/twilio/texts', { ...text, To: '+18285550199' })).body).toMatchObject({
      status: 404,
      code: 'webhook.clinic_unknown',
    });
    expect(replies.asked).toEqual([]);
  });
});

describe('a word that ends texts', () => {
  it('ends those of every clinic of the organisation, and of no other', async () => {
    const here = await openPractice(running);
    const sibling = await openPractice(running, here.organisationId);
    const To = '+18285550144';
    await running.db.query('update clinic_directory set text_number = $2 where clinic_id = $1', [here.clinicId, To]);
    const meant = async (meaning: string) => {
      replies.answerWith(({ command }) => (command === 'ReceiveReply' ? { replyId: messageId, meaning } : undefined));
      expect((await fromTwilio('/v1/webhooks/twilio/texts', { ...text, To })).status).toBe(204);
      replies.answerWith(undefined);
    };
    await meant('stop');
    await meant('other');
    expect(replies.asked.map(({ command, scope }) => [command, scope.clinicId])).toEqual([
      ['ReceiveReply', here.clinicId],
      ['StopTexts', sibling.clinicId],
      ['ReceiveReply', here.clinicId],
    ]);
  });
});

describe('a word that ends texts, while one clinic of the organisation can not be told', () => {
  it('holds in the others all the same, and the carrier is told to try again', async () => {
    const here = await openPractice(running);
    const siblings = [
      await openPractice(running, here.organisationId),
      await openPractice(running, here.organisationId),
      await openPractice(running, here.organisationId),
    ].map(({ clinicId }) => clinicId);
    const To = '+18285550145';
    await running.db.query('update clinic_directory set text_number = $2 where clinic_id = $1', [here.clinicId, To]);
    const [away] = siblings.toSorted();
    replies.answerWith(({ command, scope }) => {
      if (scope.clinicId === away) throw Problem.unavailable('service.unavailable', 'Nobody is there.', 1);
      return command === 'ReceiveReply' ? { replyId: messageId, meaning: 'stop' } : undefined;
    });
    const { status } = await fromTwilio('/v1/webhooks/twilio/texts', { ...text, To });
    replies.answerWith(undefined);
    expect(status).toBe(503);
    const told = replies.asked.filter(({ command }) => command === 'StopTexts').map(({ scope }) => scope.clinicId);
    expect(told.toSorted()).toEqual(siblings.toSorted());
  });
});

describe('a receipt', () => {
  const path = `/v1/webhooks/twilio/receipts/${messageId}`;

  it('reaches the owner of messages, when it says anything', async () => {
    const fields = { MessageSid: 'SM2', From: number, To: '+18285550111' };
    expect((await fromTwilio(path, { ...fields, MessageStatus: 'sent' })).status).toBe(204);
    expect(deliveries.asked).toEqual([]);
    await fromTwilio(path, { ...fields, MessageStatus: 'undelivered', ErrorCode: '30005' });
    expect(deliveries.asked).toMatchObject([
      { data: { messageId, outcome: 'undelivered', carrierCode: '30005' }, scope: { clinicId: practice.clinicId } },
    ]);
  });
});

describe('the second carrier', () => {
  const incoming = (to = secondNumber) => ({
    id: '7ee4241c-f127-47e5-9c34-3aac291f8058',
    direction: 'inbound',
    from: { phone_number: '+18285550111', line_type: 'Wireless' },
    to: [{ phone_number: to, status: 'delivered' }],
    text: 'STOP',
  });

  it('tells of texts that were written to the number of a clinic there', async () => {
    expect((await fromTelnyx('texts', 'message.received', incoming())).status).toBe(204);
    expect((await fromTelnyx('texts', 'message.sent', incoming())).status).toBe(204);
    const carrierId = incoming().id;
    expect(replies.asked).toMatchObject([
      {
        data: { channel: 'sms', from: '+18285550111', text: 'STOP', carrierId },
        scope: { clinicId: practice.clinicId, actor: { kind: 'service', id: 'gateway', roles: [] } },
      },
    ]);
  });

  it('tells what became of a text, when it knows', async () => {
    const payload = (status: string) => ({
      id: '40385f64-5717-4562-b3fc-2c963f66afa6',
      from: { phone_number: secondNumber },
      to: [{ phone_number: '+18285550111', status }],
      errors: status === 'delivery_failed' ? [{ code: '40008' }] : [],
    });
    const tell = (status: string) => fromTelnyx(`receipts/${messageId}`, 'message.finalized', payload(status));
    expect((await tell('delivery_unconfirmed')).status).toBe(204);
    expect(deliveries.asked).toEqual([]);
    await tell('delivery_failed');
    await tell('delivered');
    const scope = { clinicId: practice.clinicId };
    expect(deliveries.asked).toMatchObject([
      { data: { messageId, outcome: 'undelivered', carrierCode: '40008' }, scope },
      { data: { messageId, outcome: 'delivered' }, scope },
    ]);
  });

  it("is refused when it is not itself, says what nobody reads, or names a number that is no clinic's", async () => {
    const refused = async (answer: ReturnType<typeof fromTelnyx>) => (await answer).body['code'];
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect(await refused(fromTelnyx('texts', 'message.received', incoming(), stranger))).toBe('webhook.unsigned');
    expect(await refused(fromTelnyx('texts', 'message.received', {}))).toBe('webhook.unreadable');
    expect(await refused(fromTelnyx('texts', 'message.received', incoming('+18285550199')))).toBe(
      'webhook.clinic_unknown',
    );
    expect([...deliveries.asked, ...replies.asked]).toEqual([]);
  });
});

describe('the keeper of the mailbox', () => {
  const ours = () => `<${messageId}.${practice.code}@mail.example.com>`;

  it('tells of bounces and replies; the clinic is in the id of the mail', async () => {
    expect((await fromMailbox({ what: 'bounced', messageId: ours(), carrierCode: '5.1.1' })).status).toBe(204);
    const from = 'avery.lane@example.com';
    await fromMailbox({ what: 'replied', messageId: ours(), from: `Avery Lane <${from}>`, text: 'unsubscribe' });
    expect(deliveries.asked).toMatchObject([{ data: { messageId, outcome: 'undelivered', carrierCode: '5.1.1' } }]);
    expect(replies.asked).toMatchObject([
      {
        data: { channel: 'email', from, text: 'unsubscribe', carrierId: 'msg_1' },
        scope: { clinicId: practice.clinicId },
      },
    ]);
  });

  it('tells of what was written at any length, and with any sign in it', async () => {
    const from = 'avery.lane@example.com';
    const written = `STOP\f\ud83d\n${'> what you wrote '.repeat(300)}`;
    expect((await fromMailbox({ what: 'replied', messageId: ours(), from, text: written })).status).toBe(204);
    const { text: heard } = replies.asked[0]!.data as { text: string };
    expect(heard).toHaveLength(4_000);
    expect(heard.startsWith('STOP  \n> what')).toBe(true);
  });

  it('tells of a complaint', async () => {
    expect((await fromMailbox({ what: 'complained', messageId: ours() })).status).toBe(204);
    expect(deliveries.asked).toMatchObject([{ data: { messageId }, scope: { clinicId: practice.clinicId } }]);
    expect(deliveries.asked[0]!.data).not.toHaveProperty('outcome');
  });

  it('is refused when it is late, not itself, says what nobody knows or speaks of a stranger', async () => {
    const told = { what: 'bounced', messageId: ours() };
    const refused = async (answer: ReturnType<typeof fromMailbox>) => (await answer).body['code'];
    expect(await refused(fromMailbox(told, { at: Date.now() - 400_000 }))).toBe('webhook.unsigned');
    expect(await refused(fromMailbox(told, { signedWith: 'whsec_AAAA' }))).toBe('webhook.unsigned');
    expect(await refused(fromMailbox({ ...told, what: 'eaten' }))).toBe('webhook.unreadable');
    expect(await refused(fromMailbox({ ...told, messageId: `<${messageId}@other.example>` }))).toBe(
      'webhook.clinic_unknown',
    );
    expect(await refused(fromMailbox({ ...told, messageId: `<${messageId}.zzzzzzzzzz@mail.example.com>` }))).toBe(
      'webhook.clinic_unknown',
    );
    expect([...deliveries.asked, ...replies.asked]).toEqual([]);
  });
});

describe('the button of a mail', () => {
  const press = (held: string, raw = 'List-Unsubscribe=One-Click') =>
    running.call('POST', `/v1/webhooks/mail/leave/${held}`, {
      raw,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const link = () => `${practice.code}-3kT9mZpQ1vXs8LwYbN4cRg`;

  it('is heard in the clinic that the token names, without a session or a cookie', async () => {
    expect((await press(link())).status).toBe(204);
    expect(deliveries.asked).toMatchObject([{ data: { token: link() }, scope: { clinicId: practice.clinicId } }]);
  });

  it('is no address of ours with a token without end', async () => {
    expect((await press('a'.repeat(700))).body).toMatchObject({ status: 404, code: 'path.unknown' });
  });

  it('does nothing for who only looks at the address, or holds no link of ours', async () => {
    const refused = async (answer: ReturnType<typeof press>) => [(await answer).status, (await answer).body['code']];
    expect(await refused(press(link(), ''))).toEqual([404, 'link.unknown']);
    expect(await refused(press('zzzzzzzzzz-3kT9mZpQ1vXs8LwYbN4cRg'))).toEqual([404, 'link.unknown']);
    const looked = await running.call('GET', `/v1/webhooks/mail/leave/${link()}?from=a-program`);
    expect([looked.status, looked.headers.get('location')]).toEqual([303, `/leave#${link()}`]);
    expect((await running.call('PUT', `/v1/webhooks/mail/leave/${link()}`)).status).toBe(405);
    expect(deliveries.asked).toEqual([]);
    deliveries.answerWith(() => ({ left: false }));
    expect(await refused(press(link()))).toEqual([404, 'link.unknown']);
    deliveries.answerWith(undefined);
  });
});

describe('an installation that was told no secrets', () => {
  it('listens to nobody', async () => {
    const deaf = await startGateway();
    try {
      for (const path of ['twilio/texts', `twilio/receipts/${messageId}`, 'telnyx/texts', 'mail'])
        expect((await deaf.call('POST', `/v1/webhooks/${path}`, { raw: 'x' })).body).toMatchObject({
          status: 404,
          code: 'webhook.not_set_up',
        });
    } finally {
      await deaf.stop();
    }
  });
});
