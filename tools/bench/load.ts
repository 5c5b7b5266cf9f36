import { connect, type Socket } from 'node:net';
import { requestsOf, type Work } from './requests.ts';

/**
 * The load, in a process of its own: HTTP/1.1 over plain sockets, so that the generator takes as little as can be of
 * the processors that it shares with what is measured. Every write has a body and an Idempotency-Key of its own.
 *
 * argv: one JSON object, a `LoadOrder`. Prints one JSON object, a `LoadResult`, when done.
 */
export interface LoadOrder {
  port: number;
  work: Work;
  seconds: number;
  /** Closed loop: how many requests are always under way. Open loop: the most connections that may be open. */
  connections: number;
  /** Open loop: arrivals a second, whatever the answers do. Absent: closed loop. */
  perSecond?: number;
  /** Sent with every request. */
  headers: Record<string, string>;
  /** Keep which inquiry was accepted when. */
  record?: boolean;
}

/** An inquiry's id, and when its acceptance was known: milliseconds since 1970. */
export type Accepted = [inquiryId: string, at: number];

export interface LoadResult {
  ok: number;
  sent: number;
  /** Other answers, by status. */
  refused: Record<string, number>;
  seconds: number;
  /** Milliseconds; in an open loop from the instant at which the request should have been sent. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** CPU microseconds of this process, from its start. */
  cpu: number;
  /** Empty unless asked for. */
  accepted: Accepted[];
}

interface Answer {
  /** 0 when the connection broke. */
  status: number;
  content: string;
}

/** One keep-alive connection; one request under way at a time. */
class Lane {
  readonly #socket: Socket;
  #received = '';
  #answered: ((answer: Answer) => void) | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.#read(chunk));
    socket.on('close', () => this.#finish({ status: 0, content: '' }));
    socket.on('error', () => this.#finish({ status: 0, content: '' }));
  }

  static async open(port: number): Promise<Lane> {
    const socket = connect({ host: '127.0.0.1', port });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Lane(socket);
  }

  send(request: string): Promise<Answer> {
    if (this.#socket.destroyed) return Promise.resolve({ status: 0, content: '' });
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(request, 'latin1');
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: string): void {
    this.#received += chunk;
    const head = this.#received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(this.#received.slice(0, head))?.[1] ?? '0';
    if (this.#received.length < head + 4 + Number(length)) return;
    this.#finish({ status: Number(this.#received.slice(9, 12)), content: this.#received.slice(head + 4) });
  }

  #finish(answer: Answer): void {
    this.#received = '';
    const answered = this.#answered;
    this.#answered = null;
    answered?.(answer);
  }
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const requests = requestsOf(order.work, order.headers);
  let sent = 0;
  const nextRequest = (): string => {
    sent++;
    return requests.next();
  };
  const latencies: number[] = [];
  const refused: Record<string, number> = {};
  const accepted: Accepted[] = [];
  const note = ({ status, content }: Answer, since: number): void => {
    if (status !== requests.done) {
      refused[status] = (refused[status] ?? 0) + 1;
      return;
    }
    latencies.push(performance.now() - since);
    if (order.record) accepted.push([(JSON.parse(content) as { inquiryId: string }).inquiryId, Date.now()]);
  };
  const lanes = await Promise.all(Array.from({ length: order.connections }, () => Lane.open(order.port)));
  const start = performance.now();
  const end = start + order.seconds * 1000;
  if (order.perSecond === undefined) {
    await Promise.all(
      lanes.map(async (lane) => {
        for (let now = performance.now(); now < end; now = performance.now()) {
          const answer = await lane.send(nextRequest());
          note(answer, now);
          if (answer.status === 0) return;
        }
      }),
    );
  } else {
    await arrivals(order.perSecond, start, end, lanes, nextRequest, note);
  }
  const seconds = (performance.now() - start) / 1000;
  for (const lane of lanes) lane.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  const { user, system } = process.cpuUsage();
  const max = latencies.at(-1) ?? 0;
  const ok = latencies.length;
  const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)];
  return { ok, sent, refused, seconds, p50, p95, p99, max, cpu: user + system, accepted };
}

/** Fixed arrival times: an arrival that finds no free lane waits, and its wait counts. */
async function arrivals(
  perSecond: number,
  start: number,
  end: number,
  lanes: Lane[],
  nextRequest: () => string,
  note: (answer: Answer, since: number) => void,
): Promise<void> {
  const free = [...lanes];
  const waiting: number[] = [];
  let underWay = 0;
  let allDone: () => void = () => {};
  const serve = (since: number): void => {
    // In turn: a connection that nothing is sent on is closed by a server that waits for no slow senders.
    const lane = free.shift();
    if (!lane) {
      waiting.push(since);
      return;
    }
    underWay++;
    void lane.send(nextRequest()).then((answer) => {
      underWay--;
      note(answer, since);
      free.push(lane);
      const next = waiting.shift();
      if (next !== undefined) serve(next);
      else if (underWay === 0) allDone();
    });
  };
  for (let arrival = start; arrival < end; arrival += 1000 / perSecond) {
    const wait = arrival - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    serve(arrival);
  }
  if (underWay > 0) await new Promise<void>((resolve) => (allDone = resolve));
}

const result = await run(JSON.parse(process.argv[2] ?? '{}') as LoadOrder);
process.stdout.write(`${JSON.stringify(result)}\n`);
