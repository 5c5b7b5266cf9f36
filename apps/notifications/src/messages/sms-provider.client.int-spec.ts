import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lifecycle } from '@stillwater/platform';
import { NotificationsConfig } from '../notifications.config.js';
import { NoSmsProvider, SmsCatcher, smsProviderFor } from './sms-provider.client.js';

const bodies: unknown[] = [];
let status = 202;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const text = { messageId: 'a-1', to: '+18285550111', text: 'JT Office: hello' };
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/texts`;

describe('the catcher of texts', () => {
  it.each([
    [202, { kind: 'accepted' }],
    [400, { kind: 'refused', failure: 'never', reason: 'sms_400' }],
    [401, { kind: 'refused', failure: 'later', reason: 'sms_401' }],
    [429, { kind: 'refused', failure: 'later', reason: 'sms_429' }],
    [503, { kind: 'refused', failure: 'later', reason: 'sms_503' }],
  ])('answers %d: %j', async (answer, handover) => {
    status = answer;
    expect(await new SmsCatcher(url(), new Lifecycle()).send(text)).toEqual(handover);
    expect(bodies.at(-1)).toEqual(text);
  });

  it('that is away is tried later, and the service says so and works on', async () => {
    const lifecycle = new Lifecycle();
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const catcher = new SmsCatcher(`http://127.0.0.1:${port}/api/texts`, lifecycle);
    expect(await catcher.send(text)).toEqual({ kind: 'refused', failure: 'later', reason: 'sms_unreachable' });
    expect(await lifecycle.checks()).toMatchObject({ sms: { ok: true, degraded: true } });
  });
});

describe('the setting', () => {
  const config = (fields: Partial<NotificationsConfig>) =>
    Object.assign(new NotificationsConfig(), { smsSecondProvider: 'none', ...fields });

  it('chooses the provider; none sends nothing', async () => {
    const none = smsProviderFor(config({ smsProvider: 'none' }), new Lifecycle());
    expect(none).toBeInstanceOf(NoSmsProvider);
    expect(await none.send(text)).toEqual({ kind: 'no_carrier' });
    const caught = smsProviderFor(config({ smsProvider: 'catcher', smsCatcherUrl: url() }), new Lifecycle());
    expect(caught).toBeInstanceOf(SmsCatcher);
    expect(smsProviderFor(config({ smsProvider: 'twilio' }), new Lifecycle()).name).toBe('twilio');
    const both = config({ smsProvider: 'twilio', smsSecondProvider: 'telnyx' });
    expect(smsProviderFor(both, new Lifecycle()).name).toBe('twilio, then telnyx');
  });

  it('is refused where it can not work', () => {
    expect(config({ mode: 'demo', smsProvider: 'catcher' }).faults()).toEqual([
      expect.stringContaining('SMS_CATCHER_URL is missing'),
    ]);
    expect(config({ mode: 'real', smsProvider: 'catcher', smsCatcherUrl: 'http://x' }).faults()).toEqual([
      expect.stringContaining('must not have it'),
    ]);
    expect(config({ mode: 'real', smsProvider: 'none' }).faults()).toEqual([]);
    expect(config({ mode: 'real', smsProvider: 'twilio', twilioAccountSid: 'AC1' }).faults()).toEqual([
      expect.stringContaining('TWILIO_AUTH_TOKEN is missing'),
    ]);
    const twilio = { mode: 'real', smsProvider: 'twilio', twilioAccountSid: 'AC1', twilioAuthToken: 'a' } as const;
    expect(config({ ...twilio, smsSecondProvider: 'telnyx' }).faults()).toEqual([
      expect.stringContaining('TELNYX_API_KEY is missing'),
    ]);
    const two = { ...twilio, smsSecondProvider: 'telnyx', telnyxApiKey: 'a', twilioPatienceSeconds: 12 } as const;
    expect(config(two).faults()).toEqual([]);
    expect(config({ ...two, twilioPatienceSeconds: 13 }).faults()).toEqual([expect.stringContaining('12 at most')]);
    for (const smsProvider of ['none', 'telnyx'] as const)
      expect(config({ ...two, smsProvider }).faults()).toEqual([expect.stringContaining('another carrier')]);
  });
});
