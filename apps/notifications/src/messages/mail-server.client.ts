import { createTransport } from 'nodemailer';
import { failureOf, type Handover } from './delivery.rules.js';
import { withPatience } from './with-patience.js';

/** How far a mail has come. */
interface Progress {
  whole: boolean;
}

export interface Manner {
  connections: number;
  requireTls: boolean;
  /** Connections that nothing goes through are closed after this. */
  idleMs: number;
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

  /** @param patienceMs how long it may take, from the connection to the answer */
  async send(mail: MailToSend, { atOnce, patienceMs }: { atOnce: boolean; patienceMs: number }): Promise<Handover> {
    const progress: Progress = { whole: false };
    const followed: { progress: Progress } = { progress };
    const transport = atOnce ? this.express : this.transport;
    try {
      await withPatience(patienceMs, (signal) => transport.sendMail({ ...mail, ...followed, signal }));
      this.reachable = true;
      return { kind: 'accepted' };
    } catch (error) {
      const { responseCode, code: said } = error as { responseCode?: number; code?: string };
      const code = said === 'EABORT' ? 'ETIMEDOUT' : said;
      this.reachable = responseCode !== undefined;
      const known = { ...(responseCode ? { responseCode } : {}), ...(code ? { code } : {}) };
      const failure = failureOf({ ...known, whole: progress.whole });
      return { kind: 'refused', failure, reason: `smtp_${responseCode ?? code ?? 'error'}` };
    }
  }
}

/** Connections are made when they are needed. */
function open(url: string, { connections, requireTls, idleMs }: Manner) {
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
    idleTimeout: idleMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Read to its end, a mail is with the server, whatever becomes of the connection then. This is the end of all that makes
  // it: what comes before hands on to a buffer, also when no server wants it.
  transport.use('stream', ({ data, message }, done) => {
    const { progress } = data as { progress?: Progress };
    message.processFunc((whole) =>
      whole.once('end', () => {
        if (progress) progress.whole = true;
      }),
    );
    done();
  });
  return transport;
}
