import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Lifecycle } from '@stillwater/platform';
import { Twilio } from './twilio.client.js';

/** A stand-in that answers as Twilio's description says: 201 and the message, or an error with a code. */
interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  form: Record<string, string>;
}

const asked: Asked[] = [];
let answer: { status: number; body: object | string } | 'hangs up';
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, headers, form: Object.fromEntries(new URLSearchParams(body)) });
      if (answer === 'hangs up') return void request.socket.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  asked.length = 0;
  answer = { status: 201, body: { sid: 'SM0123456789abcdef0123456789abcdef', status: 'queued' } };
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const accountSid = 'AC0123456789abcdef0123456789abcdef';
const messageId = '01995a10-5e11-7c02-9a44-3d8b7f605505';
const text = { messageId, from: '+18285550142', to: '+18285550111', text: 'JT Office: hello & good morning' };

/** Where a server was a moment ago. */
async function nobodysUrl(): Promise<string> {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function twilio(apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lifecycle = new Lifecycle()) {
  return new Twilio(
    { accountSid, authToken: 'a-token', apiUrl, publicUrl: 'https://care.example.com/', patienceMs: 5_000 },
    lifecycle,
  );
}

describe('Twilio', () => {
  it('gets the message as its description says, with the address for receipts that names the message', async () => {
    expect(await twilio().send(text)).toEqual({ kind: 'accepted' });
    expect(asked).toMatchObject([{ method: 'POST', url: `/2010-04-01/Accounts/${accountSid}/Messages.json` }]);
    expect(asked[0]!.headers.authorization).toBe(`Basic ${Buffer.from(`${accountSid}:a-token`).toString('base64')}`);
    expect(asked[0]!.form).toEqual({
      To: '+18285550111',
      From: '+18285550142',
      Body: 'JT Office: hello & good morning',
      StatusCallback: `https://care.example.com/v1/webhooks/twilio/receipts/${messageId}`,
    });
  });

  it.each([
    [400, { code: 21211 }, 'never', 'sms_21211', 'no such number'],
    [400, { code: 21610 }, 'never', 'sms_21610', 'opted out at the carrier'],
    [400, {}, 'never', 'sms_400', 'another wrong'],
    [401, { code: 20003 }, 'later', 'sms_20003', 'our credentials'],
    [429, { code: 20429 }, 'later', 'sms_20429', 'too fast'],
    [503, 'busy', 'later', 'sms_503', 'not ready'],
    [500, {}, 'unknown', 'sms_500', 'broken, perhaps after the work'],
    [504, '<html>', 'unknown', 'sms_504', 'a proxy that gave up'],
  ] as const)('refuses with %i %j: %s (%s: %s)', async (status, body, failure, reason, _) => {
    answer = { status, body };
    expect(await twilio().send(text)).toEqual({ kind: 'refused', failure, reason });
  });

  it.each([
    [400, { code: 21408 }, '21408', 'a region that is not switched on'],
    [400, { code: 30034 }, '30034', 'a number that is not registered'],
    [400, { code: 21606 }, '21606', 'a number that is not ours'],
  ] as const)('refuses us, and not the person, with %i %j', async (status, body, code, _) => {
    answer = { status, body };
    const lifecycle = new Lifecycle();
    const carrier = twilio(undefined, lifecycle);
    expect(await carrier.send(text)).toEqual({ kind: 'no_carrier', refusesUs: `sms_${code}` });
    expect(await lifecycle.checks()).toMatchObject({
      'sms-twilio': { ok: true, degraded: true, detail: expect.stringContaining(code) },
    });
    answer = { status: 201, body: {} };
    await carrier.send(text);
    expect(await lifecycle.checks()).toMatchObject({ 'sms-twilio': { ok: true } });
  });

  it('may have the message when its answer is lost, and has not when nobody is there', async () => {
    answer = 'hangs up';
    const lifecycle = new Lifecycle();
    expect(await twilio(undefined, lifecycle).send(text)).toMatchObject({
      failure: 'unknown',
      reason: 'sms_no_answer',
    });
    expect(await twilio(await nobodysUrl()).send(text)).toMatchObject({
      failure: 'later',
      reason: 'sms_unreachable',
    });
    expect(await lifecycle.checks()).toMatchObject({ 'sms-twilio': { ok: true, degraded: true } });
  });

  it('carries nothing for a clinic without a number', async () => {
    expect(await twilio().send({ ...text, from: undefined })).toEqual({ kind: 'no_carrier' });
    expect(asked).toEqual([]);
  });
});
