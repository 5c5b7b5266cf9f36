import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@stillwater/testing';
import { createTransport } from 'nodemailer';
import { Carrier } from './carrier.ts';
import { Ledger, LATE_MS } from './ledger.ts';
import { TroubledMailServer } from './mail-server.ts';

const messageId = '01995a10-5e11-7c02-9a44-3d8b7f605505';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(stops.splice(0).map((stop) => stop()))));

/** Both answer late to everything, when it is taken. */
const late = (): Ledger => new Ledger(() => 0.6);

describe.each([
  ['shorter than its answer takes', LATE_MS / 2, false],
  ['longer', LATE_MS * 20, true],
] as const)('to a sender whose patience is %s', (_, patience, heard) => {
  it('a carrier knows whether its answer was heard', async () => {
    const ledger = late();
    const carrier = new Carrier(ledger, undefined);
    const url = await carrier.start();
    stops.push(() => carrier.stop());
    const body = new URLSearchParams({ StatusCallback: `https://care.example.com/${messageId}` });
    await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(patience) }).catch(() => undefined);
    await eventually(() => expect(ledger.taken).toMatchObject([{ messageId, answer: 'late', heard }]));
  });

  it('a mail server knows whether its answer was heard', async () => {
    const ledger = late();
    const server = new TroubledMailServer(ledger);
    const transport = createTransport({ url: await server.start(), socketTimeout: patience });
    stops.push(async () => {
      transport.close();
      await server.stop();
    });
    const mail = { from: 'office@example.com', to: 'avery.lane@example.com', text: 'Hello' };
    await transport.sendMail({ ...mail, messageId: `<${messageId}@example.com>` }).catch(() => undefined);
    await eventually(() => expect(ledger.taken).toMatchObject([{ messageId, answer: 'late', heard }]));
  });
});
