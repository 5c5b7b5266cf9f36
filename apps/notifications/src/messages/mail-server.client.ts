import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import { failureOf, type Handover } from './delivery.rules.js';

/** How far a mail has come. */
interface Progress {
  whole: boolean;
}

export interface Manner {
  connections: number;
  requireTls: boolean;
  /** How long it may be silent. */
  patienceMs: number;
}

type Transport = ReturnType<typeof open>;
export type MailToSend = Parameters<Transport['sendMail']>[0];

const EXPRESS_CONNECTIONS = 2;

/** One mail server, over connections that stay open. */
export class MailServer {
  reachable = true;
  private readonly transport: Transport;
  /** For what waits for nobody: not behind the others when all connections are busy, or hang. */
  private readonly express: Transport;

  constructor(url: string, manner: Manner) {
    this.transport = open(url, manner);
    this.express = open(url, { ...manner, connections: EXPRESS_CONNECTIONS });
  }

  close(): void {
    this.transport.close();
    this.express.close();
  }

  async send(mail: MailToSend, atOnce: boolean): Promise<Handover> {
    const progress: Progress = { whole: false };
    const followed: { progress: Progress } = { progress };
    try {
      await (atOnce ? this.express : this.transport).sendMail({ ...mail, ...followed });
      this.reachable = true;
      return { kind: 'accepted' };
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      this.reachable = responseCode !== undefined;
      const known = { ...(responseCode ? { responseCode } : {}), ...(code ? { code } : {}) };
      const failure = failureOf({ ...known, whole: progress.whole });
      return { kind: 'refused', failure, reason: `smtp_${responseCode ?? code ?? 'error'}` };
    }
  }
}

/** Connections are made when they are needed. */
function open(url: string, { connections, requireTls, patienceMs }: Manner) {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    // A mail whose connection was lost is tried again from its row, where tries are counted, and not in here.
    maxRequeues: 0,
    requireTLS: requireTls,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    dnsTimeout: 5_000,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Read to its end, a mail is with the server, whatever becomes of the connection then.
  transport.use('stream', ({ data, message }, done) => {
    const { progress } = data as { progress?: Progress };
    message.transform(() =>
      new PassThrough().once('end', () => {
        if (progress) progress.whole = true;
      }),
    );
    done();
  });
  return transport;
}
