import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerTo, LATE_MS, type By, type Ledger, type Shares } from './ledger.ts';

const SHARES: Shares = { accepts: 58, late: 12, silent: 2, hangs_up: 6, breaks: 4, busy: 10, absent: 6, refuses: 2 };

/** Stands in for Twilio, and for Telnyx as the second carrier, with every trouble that they can have. */
export class Carrier {
  private server: Server | undefined;
  /** Which life of the sender opened a connection. */
  private readonly lives = new WeakMap<Socket, number>();
  private readonly ledger: Ledger;
  private readonly receipt: ((messageId: string) => void) | undefined;

  /** @param receipt what it tells about a message after it has taken it */
  constructor(ledger: Ledger, receipt: ((messageId: string) => void) | undefined) {
    this.ledger = ledger;
    this.receipt = receipt;
  }

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      const { socket } = request;
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (request.url === '/v2/messages')
          this.answer((JSON.parse(body) as { webhook_url: string }).webhook_url, 'telnyx', { socket, response });
        else this.answer(new URLSearchParams(body).get('StatusCallback') ?? '', 'twilio', { socket, response });
      });
    });
    server.on('connection', (socket) => this.lives.set(socket, this.ledger.life));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer(callback: string, by: By, { socket, response }: { socket: Socket; response: ServerResponse }): void {
    const messageId = callback.slice(callback.lastIndexOf('/') + 1);
    const answer = this.ledger.choose(SHARES);
    const taken = this.ledger.take(messageId, answer, { by, life: this.lives.get(socket)! });
    if (taken) this.receipt?.(messageId);
    const say = (status: number, body = '{}'): void =>
      answerTo(socket, taken, () => void response.writeHead(status).end(body));
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
      case 'refuses':
        return say(400, by === 'twilio' ? '{"code":21211}' : '{"errors":[{"code":"40310"}]}');
      default:
        throw new Error(`Nobody knows ${answer satisfies never}.`);
    }
  }
}
