import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How the carrier answers. It takes a message in `accepts`, `late`, `silent`, `hangs_up` and `breaks`; in the last three
 * whoever sent it can't know.
 */
export type Answer = 'accepts' | 'late' | 'silent' | 'hangs_up' | 'breaks' | 'busy' | 'absent';

export const UNKNOWABLE: readonly Answer[] = ['silent', 'hangs_up', 'breaks'];
const NOT_TAKEN: readonly Answer[] = ['busy', 'absent'];

/** Of a hundred messages so many are answered like this. */
const SHARES: Readonly<Record<Answer, number>> = {
  accepts: 60,
  late: 12,
  silent: 2,
  hangs_up: 6,
  breaks: 4,
  busy: 10,
  absent: 6,
};

const LATE_MS = 400;

/** A message that the carrier took, and would have delivered. */
export interface Taken {
  messageId: string;
  answer: Answer;
  /** By which life of the sender it was handed over. */
  life: number;
}

/** Stands in for Twilio, with every trouble that a carrier can have. What it took is the truth that all else is held against. */
export class Carrier {
  readonly taken: Taken[] = [];
  asked = 0;
  life = 0;
  private server: Server | undefined;

  private readonly random: () => number;
  private readonly receipt: ((messageId: string) => void) | undefined;

  /** @param receipt what it tells about a message after it has taken it */
  constructor(random: () => number, receipt: ((messageId: string) => void) | undefined) {
    this.random = random;
    this.receipt = receipt;
  }

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => this.answer(new URLSearchParams(body).get('StatusCallback') ?? '', response));
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer(callback: string, response: ServerResponse): void {
    this.asked += 1;
    const messageId = callback.slice(callback.lastIndexOf('/') + 1);
    const answer = this.choose();
    if (!NOT_TAKEN.includes(answer)) {
      this.taken.push({ messageId, answer, life: this.life });
      this.receipt?.(messageId);
    }
    const say = (status: number): void => void response.writeHead(status).end('{}');
    switch (answer) {
      case 'accepts':
        return say(201);
      case 'late':
        return void setTimeout(() => say(201), LATE_MS);
      case 'silent':
        return;
      case 'hangs_up':
      case 'absent':
        return void response.destroy();
      case 'breaks':
        return say(500);
      case 'busy':
        return say(503);
      default:
        throw new Error(`Nobody knows ${answer satisfies never}.`);
    }
  }

  private choose(): Answer {
    let left = this.random() * 100;
    for (const [answer, share] of Object.entries(SHARES)) {
      left -= share;
      if (left < 0) return answer as Answer;
    }
    return 'accepts';
  }
}
