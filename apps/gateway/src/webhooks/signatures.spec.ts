import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isSigned } from './standard-webhook.rules.js';
import { isFromTelnyx, outcomeOfTelnyx, readTelnyx } from './telnyx.rules.js';
import { isFromTwilio, outcomeOf } from './twilio.rules.js';

describe('a signature of Twilio', () => {
  // The example of its page on the security of webhooks.
  const url = 'https://example.com/myapp.php?foo=1&bar=2';
  const form = new URLSearchParams({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675310',
    Digits: '1234',
    From: '+14158675310',
    To: '+18005551212',
  });
  const signature = createHmac('sha1', '12345')
    .update(`${url}CallSidCA1234567890ABCDECaller+14158675310Digits1234From+14158675310To+18005551212`)
    .digest('base64');

  it('fits the address and every field, in whatever order they come', () => {
    expect(isFromTwilio(url, form, signature, '12345')).toBe(true);
    expect(isFromTwilio(url, new URLSearchParams([...form].toReversed()), signature, '12345')).toBe(true);
  });

  it('fits the address with its port too', () => {
    const signed = createHmac('sha1', '12345').update('https://example.com:443/textsBodySTOP').digest('base64');
    const stop = new URLSearchParams({ Body: 'STOP' });
    expect(isFromTwilio('https://example.com/texts', stop, signed, '12345')).toBe(true);
    expect(isFromTwilio('https://other.example.com/texts', stop, signed, '12345')).toBe(false);
  });

  it.each([
    ['another address', 'https://example.com/other', form, signature, '12345'],
    ['another field', url, new URLSearchParams([...form, ['Body', 'STOP']]), signature, '12345'],
    ['another token', url, form, signature, '54321'],
    ['no signature', url, form, '', '12345'],
    ['half a signature', url, form, signature.slice(0, 12), '12345'],
  ])('does not fit %s', (_, address, fields, given, token) => {
    expect(isFromTwilio(address, fields, given, token)).toBe(false);
  });
});

describe('a status of Twilio', () => {
  it.each([
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'undelivered'],
    ['canceled', 'undelivered'],
    ['queued', undefined],
    ['sent', undefined],
    [null, undefined],
  ])('%s is %s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });
});

describe('a standard webhook', () => {
  // The example of the specification.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const body = Buffer.from('{"test": 2432232314}');
  const now = new Date(1614265330_000);

  it('fits, also beside the signature of another secret', () => {
    expect(isSigned(headers, body, secret, now)).toBe(true);
    expect(isSigned({ ...headers, signature: `v1,AAAA ${headers.signature}` }, body, secret, now)).toBe(true);
  });

  it.each([
    ['another body', headers, Buffer.from('{"test": 1}'), now],
    ['another id', { ...headers, id: 'msg_2' }, body, now],
    ['no id', { ...headers, id: '' }, body, now],
    ['a time that is none', { ...headers, timestamp: 'soon' }, body, now],
    ['another version', { ...headers, signature: headers.signature.replace('v1', 'v2') }, body, now],
    ['a copy that is sent later', headers, body, new Date(now.getTime() + 301_000)],
    ['one from the future', headers, body, new Date(now.getTime() - 301_000)],
  ])('does not fit %s', (_, given, sent, at) => {
    expect(isSigned(given, sent, secret, at)).toBe(false);
  });
});

describe('a signature of Telnyx', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const held = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('base64');
  const now = new Date('2026-11-02T14:21:00Z');
  const timestamp = String(now.getTime() / 1000);
  const body = Buffer.from('{"data":{}}');
  const signed = (what: string) => sign(null, Buffer.from(what), privateKey).toString('base64');
  const signature = signed(`${timestamp}|{"data":{}}`);

  it('fits the time and the body', () => {
    expect(isFromTelnyx({ timestamp, signature }, body, held, now)).toBe(true);
  });

  const old = String(now.getTime() / 1000 - 301);

  it.each([
    ['another body', { timestamp, signature }, Buffer.from('{"data":[]}')],
    ['another time', { timestamp: String(Number(timestamp) + 1), signature }, body],
    ['a copy of an old one', { timestamp: old, signature: signed(`${old}|{"data":{}}`) }, body],
    ['no time', { timestamp: '', signature }, body],
    ['no signature', { timestamp, signature: '' }, body],
    ['half a signature', { timestamp, signature: signature.slice(0, 12) }, body],
  ])('does not fit %s', (_, headers, given) => {
    expect(isFromTelnyx(headers, given, held, now)).toBe(false);
  });

  it('does not fit another key', () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x!;
    expect(isFromTelnyx({ timestamp, signature }, body, other, now)).toBe(false);
  });
});

describe('what Telnyx tells', () => {
  it.each([
    ['delivered', 'delivered'],
    ['delivery_failed', 'undelivered'],
    ['sending_failed', 'undelivered'],
    ['expired', 'undelivered'],
    ['delivery_unconfirmed', undefined],
    ['sent', undefined],
    ['', undefined],
  ])('%j is %s', (status, outcome) => {
    expect(outcomeOfTelnyx(status)).toBe(outcome);
  });

  it.each(['', 'null', '[]', '{"data":{}}', '{"data":{"event_type":"message.sent"}}', '{"data":{"event_type":7}}'])(
    '%j says nothing',
    (body) => {
      expect(readTelnyx(Buffer.from(body))).toBeUndefined();
    },
  );
});
