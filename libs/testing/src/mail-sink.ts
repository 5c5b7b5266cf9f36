import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  to: string[];
  parsed: ParsedMail;
  /** As it came over the wire. */
  raw: string;
}

/** What the mail server answers next instead of taking a mail. `hang_up` closes the connection after the mail came. */
export type MailTrouble = { code: number; at: 'recipient' | 'data' } | 'hang_up';

/** A mail server that keeps what it gets. It speaks SMTP, so that nothing of ours is replaced in a test. */
export class MailSink {
  readonly mails: CaughtMail[] = [];
  readonly troubles: MailTrouble[] = [];
  /** Connections so far. */
  connections = 0;
  port = 0;
  private server: SMTPServer | undefined;
  private readonly sockets = new Set<Socket>();

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  mailsTo(address: string): CaughtMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }

  /** @param port the one it had, to come back where it was; a free one unless told */
  async start(port = 0): Promise<this> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: (_address, _session, done) => done(this.refusalAt('recipient')),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on(
          'end',
          () =>
            void this.take(
              Buffer.concat(chunks),
              session.envelope.rcptTo.map(({ address }) => address),
            ).then(done, done),
        );
      },
    });
    server.on('error', () => {});
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(resolve));
    this.hangUp();
    await closed;
  }

  private async take(raw: Buffer, to: string[]): Promise<Error | null> {
    if (this.troubles[0] === 'hang_up') {
      this.troubles.shift();
      this.hangUp();
      return null;
    }
    const refusal = this.refusalAt('data');
    if (refusal) return refusal;
    this.mails.push({ to, raw: raw.toString('utf8'), parsed: await simpleParser(raw) });
    return null;
  }

  private refusalAt(place: 'recipient' | 'data'): Error | null {
    const [next] = this.troubles;
    if (next === undefined || next === 'hang_up' || next.at !== place) return null;
    this.troubles.shift();
    return Object.assign(new Error('refused by the test'), { responseCode: next.code });
  }

  private hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
