import { createServer } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Lifecycle } from '@stillwater/platform';
import { eventually } from '@stillwater/testing';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailServer } from './mail-server.client.js';
import { TextCarrier } from './text-carrier.client.js';

/** Longer than a machine takes that has much else to do. */
const PATIENCE_MS = 1_000;

const sockets = new Map<number, Socket>();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => void (await Promise.all(ends.splice(0).map((end) => end()))));

/** Neither reads anything nor looks at a timer: this whole process, for longer than anybody has patience unless told. */
function standStill(milliseconds = PATIENCE_MS + 100): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

async function listening(server: { listen(port: number, host: string, done: () => void): unknown }, of: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (of.address() as AddressInfo).port;
}

/** @param taken the mails that the server has got to their end */
async function mailServer(taken: string[], manner: Partial<SMTPServerOptions>): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => {
        taken.push('a mail');
        done();
        setImmediate(() => standStill());
      });
    },
    ...manner,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort!, socket));
  const port = await listening(server, server.server);
  const client = new MailServer(`smtp://127.0.0.1:${port}`, { connections: 1, requireTls: false, idleMs: PATIENCE_MS });
  ends.push(() => new Promise<void>((resolve) => server.close(resolve)));
  ends.push(async () => client.close());
  return client;
}

const mail = { from: 'office@example.com', to: 'avery.lane@example.com', subject: 'Hello', text: 'Hello' };
const send = (server: MailServer) => server.send(mail, { atOnce: false, patienceMs: PATIENCE_MS });

describe('an answer that came while this process stood still', () => {
  it('of a mail server is known: the mail is not sent again', async () => {
    const taken: string[] = [];
    expect(await send(await mailServer(taken, {}))).toEqual({ kind: 'accepted' });
    expect(taken).toHaveLength(1);
  });

  it('of a carrier of texts is known as well', async () => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.end('{}');
        setImmediate(() => standStill());
      });
    });
    const port = await listening(server, server);
    ends.push(() => new Promise((resolve) => server.close(resolve)));
    const carrier = new TextCarrier('sms', PATIENCE_MS, new Lifecycle());
    const request = { url: `http://127.0.0.1:${port}`, headers: {}, body: '{}' };
    const refusal = () => ({ kind: 'no_carrier' }) as const;
    expect(await carrier.handOver(request, refusal)).toEqual({ kind: 'accepted' });
  });
});

describe('a mail server that hangs up before it has the mail', () => {
  it('may get it another time, or another server may', async () => {
    const server = await mailServer([], {
      onMailFrom: (_address, session) => sockets.get(session.remotePort)?.destroy(),
    });
    expect(await send(server)).toEqual({ kind: 'refused', failure: 'later', reason: 'smtp_ECONNECTION' });
  });
});

describe('a mail server that is slow at every word', () => {
  it('is left when all of it together takes too long, and has not got the mail', async () => {
    const taken: string[] = [];
    const slowly = (done: () => void): void => {
      standStill(PATIENCE_MS * 0.6);
      done();
    };
    let closed = false;
    const server = await mailServer(taken, {
      onMailFrom: (_address, _session, done) => slowly(done),
      onRcptTo: (_address, _session, done) => slowly(done),
      onClose: () => void (closed = true),
    });
    expect(await send(server)).toEqual({ kind: 'refused', failure: 'later', reason: 'smtp_ETIMEDOUT' });
    await eventually(() => expect(closed).toBe(true));
    expect(taken).toEqual([]);
  });
});
