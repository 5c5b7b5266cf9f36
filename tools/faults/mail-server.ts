import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { LATE_MS, type Answer, type Ledger, type Shares } from './ledger.ts';

/** One that breaks after it has taken a mail hangs up: a bad answer would say that it has not taken it. */
const SHARES: Shares = { accepts: 58, late: 12, silent: 2, hangs_up: 10, busy: 10, absent: 6, refuses: 2 };

const MESSAGE_ID = /^message-id:\s*<([0-9a-f-]{36})/im;

/** Stands in for the clinic's mail server, with every trouble that one can have. */
export class TroubledMailServer {
  private readonly ledger: Ledger;
  private readonly sockets = new Map<number, Socket>();
  /** By the port that the sender calls from: how its mail will be answered. */
  private readonly answers = new Map<number, Answer>();
  private readonly server: SMTPServer;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onMailFrom: (_address, { remotePort }, done) => {
        const answer = this.ledger.choose(SHARES);
        if (answer === 'absent') return void this.sockets.get(remotePort)?.destroy();
        this.answers.set(remotePort, answer);
        done(answer === 'refuses' ? refusal(550) : undefined);
      },
      onData: (stream, session, done) => {
        let mail = '';
        stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
        stream.on('end', () => this.answer(mail, session, done));
      },
    });
    this.server.on('error', () => {});
    this.server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.sockets.set(port, socket);
      socket.once('close', () => this.sockets.delete(port));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(resolve));
    for (const socket of this.sockets.values()) socket.destroy();
    await closed;
  }

  private answer(mail: string, { remotePort }: SMTPServerSession, done: (refusal?: Error) => void): void {
    const answer = this.answers.get(remotePort) ?? 'accepts';
    this.ledger.take(MESSAGE_ID.exec(mail)?.[1] ?? '', answer, 'mail server');
    if (answer === 'silent') return;
    if (answer === 'hangs_up') return void this.sockets.get(remotePort)?.destroy();
    if (answer === 'late') return void setTimeout(done, LATE_MS);
    done(answer === 'busy' ? refusal(451) : undefined);
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('trouble'), { responseCode });
}
