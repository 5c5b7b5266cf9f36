import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Lifecycle } from '@stillwater/platform';
import { Telnyx } from './telnyx.client.js';

/** A stand-in that answers as Telnyx's description says: 200 and the message, or errors with codes. */
interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
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
      asked.push({ method, url, headers, body: JSON.parse(body) });
      if (answer === 'hangs up') return void request.socket.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  asked.length = 0;
  answer = { status: 200, body: { data: { id: '40385f64-5717-4562-b3fc-2c963f66afa6' } } };
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

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

function telnyx(apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lifecycle = new Lifecycle()) {
  return new Telnyx({ apiKey: 'a-key', apiUrl, publicUrl: 'https://care.example.com/', patienceMs: 5_000 }, lifecycle);
}

describe('Telnyx', () => {
  it('gets the message as its description says, with the address for receipts that names the message', async () => {
    expect(await telnyx().send(text)).toEqual({ kind: 'accepted' });
    expect(asked).toMatchObject([{ method: 'POST', url: '/v2/messages', headers: { authorization: 'Bearer a-key' } }]);
    expect(asked[0]!.body).toEqual({
      from: '+18285550142',
      to: '+18285550111',
      text: 'JT Office: hello & good morning',
      type: 'SMS',
      webhook_url: `https://care.example.com/v1/webhooks/telnyx/receipts/${messageId}`,
      use_profile_webhooks: false,
    });
  });

  const error = (code: string) => ({ errors: [{ code, title: 'Refused' }] });

  it.each([
    [400, error('40310'), 'never', 'sms_40310', 'no such number'],
    [403, error('40300'), 'never', 'sms_40300', 'opted out at the carrier'],
    [400, {}, 'later', 'sms_400', 'another wrong'],
    [401, error('10009'), 'later', 'sms_10009', 'our credentials'],
    [429, error('10011'), 'later', 'sms_10011', 'too fast'],
    [503, 'busy', 'later', 'sms_503', 'not ready'],
    [500, error('10007'), 'unknown', 'sms_10007', 'broken, perhaps after the work'],
    [504, '<html>', 'unknown', 'sms_504', 'a proxy that gave up'],
  ] as const)('refuses with %i %j: %s (%s: %s)', async (status, body, failure, reason, _) => {
    answer = { status, body };
    expect(await telnyx().send(text)).toEqual({ kind: 'refused', failure, reason });
  });

  it.each([
    [400, error('40331'), '40331', 'a region that is not switched on'],
    [403, error('40010'), '40010', 'a number that is not registered'],
    [422, error('40305'), '40305', 'a number that is not ours'],
  ] as const)('refuses us, and not the person, with %i %j', async (status, body, code, _) => {
    answer = { status, body };
    const lifecycle = new Lifecycle();
    const carrier = telnyx(undefined, lifecycle);
    expect(await carrier.send(text)).toEqual({ kind: 'no_carrier', refusesUs: `sms_${code}` });
    expect(await lifecycle.checks()).toMatchObject({
      'sms-telnyx': { ok: true, degraded: true, detail: expect.stringContaining(code) },
    });
    answer = { status: 201, body: {} };
    await carrier.send(text);
    expect(await lifecycle.checks()).toMatchObject({ 'sms-telnyx': { ok: true } });
  });

  it('may have the message when its answer is lost, and has not when nobody is there', async () => {
    answer = 'hangs up';
    const lifecycle = new Lifecycle();
    expect(await telnyx(undefined, lifecycle).send(text)).toMatchObject({ failure: 'unknown' });
    expect(await telnyx(await nobodysUrl()).send(text)).toMatchObject({ failure: 'later' });
    expect(await lifecycle.checks()).toMatchObject({ 'sms-telnyx': { ok: true, degraded: true } });
  });

  it('carries nothing for a clinic without a number', async () => {
    expect(await telnyx().send({ ...text, from: undefined })).toEqual({ kind: 'no_carrier' });
    expect(asked).toEqual([]);
  });
});
