import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { answerTo, LATE_MS, type Answer, type Ledger, type Shares } from './ledger.ts';

/** One that breaks after it has taken a mail hangs up: a bad answer would say that it has not taken it. */
const SHARES: Shares = { accepts: 58, late: 12, silent: 2, hangs_up: 10, busy: 10, absent: 6, refuses: 2 };

const MESSAGE_ID = /^message-id:\s*<([0-9a-f-]{36})/im;

/** A connection, the life of the sender that opened it, and how its mail will be answered. */
interface Call {
  socket: Socket;
  life: number;
  answer: Answer;
}

/** Stands in for the clinic's mail server, with every trouble that one can have. */
export class TroubledMailServer {
  private readonly ledger: Ledger;
  /** By the port that the sender calls from. */
  private readonly sockets = new Map<number, Socket>();
  /** By session: what a sender wrote before it was killed is read after it is gone. */
  private readonly calls = new Map<string, Call>();
  private readonly server: SMTPServer;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onConnect: ({ id, remotePort }, done) => {
        this.calls.set(id, { socket: this.sockets.get(remotePort)!, life: ledger.life, answer: 'accepts' });
        done();
      },
      onMailFrom: (_address, { id }, done) => {
        const call = this.calls.get(id)!;
        call.answer = this.ledger.choose(SHARES);
        if (call.answer === 'absent') return void call.socket.destroy();
        done(call.answer === 'refuses' ? refusal(550) : undefined);
      },
      onData: (stream, session, done) => {
        let mail = '';
        stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
        stream.on('end', () => this.answer(mail, session, done));
      },
    });
    this.server.on('error', () => {});
    this.server.server.on('connection', (socket: Socket) => this.sockets.set(socket.remotePort ?? 0, socket));
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

  private answer(mail: string, { id }: SMTPServerSession, done: (refusal?: Error) => void): void {
    const { socket, life, answer } = this.calls.get(id)!;
    const taken = this.ledger.take(MESSAGE_ID.exec(mail)?.[1] ?? '', answer, { by: 'mail server', life });
    if (answer === 'silent') return;
    if (answer === 'hangs_up') return void socket.destroy();
    const say = (): void => answerTo(socket, taken, () => done(answer === 'busy' ? refusal(451) : undefined));
    if (answer === 'late') setTimeout(say, LATE_MS);
    else say();
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('trouble'), { responseCode });
}
