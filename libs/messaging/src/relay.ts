import { failPoint, SpanKind, withSpan, type Logger } from '@stillwater/platform';
import { Bell } from './bell.js';
import type { Broker } from './broker.js';
import type { MessagingMetrics } from './messaging-metrics.js';
import { publishRow } from './outbox-publisher.js';
import { prune } from './outbox-pruning.js';
import { publishInOrder, type OutboxRow } from './publish-in-order.js';
import { BrokerMismatch, type Provisioner } from './provisioner.js';
import { RelaySession, ROWS_PER_PARTITION } from './relay-session.js';

/** What another instance of this service commits rings no bell here. */
const POLL_MS = 200;
/** A commit rarely comes alone; publishing and marking a few together costs less than one by one. */
const GATHER_MS = 8;
/** Where many commit at once, a look that carries more of them is worth a little more time. */
const GATHER_MANY_MS = 25;
const MANY = 4;
const SHARE_EVERY_MS = 1_000;
const MEASURE_EVERY_MS = 5_000;
const CHECK_STREAM_EVERY_MS = 30_000;
const PRUNE_EVERY_MS = 10 * 60_000;
const LONGEST_BACK_OFF_MS = 5_000;
const KEPT_DAYS = 14;

type Passed = 'caught up' | 'more' | 'failed';

/**
 * Carries the outbox to the owner's stream: every committed row at least once, the rows of an aggregate in their
 * order, for as long as the service runs.
 */
export class OutboxRelay {
  private readonly bell = new Bell();
  private session: RelaySession | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;
  private failuresInARow = 0;
  /** How many rows the last look found. */
  private carried = 0;
  private readonly due = { share: 0, stream: 0, measure: 0, prune: 0 };

  constructor(
    private readonly relayDatabaseUrl: string,
    private readonly broker: Broker,
    private readonly provisioner: Provisioner,
    private readonly metrics: MessagingMetrics,
    private readonly log: Logger,
  ) {}

  /** @throws BrokerMismatch when the stream can't be had as it must be */
  async start(): Promise<void> {
    while (!this.stopping && !(await this.prepare())) await this.backOff();
    this.broker.onReconnect(() => {
      this.due.stream = 0;
      this.bell.ring();
    });
    this.running = this.run();
  }

  /** Something was committed that waits in the outbox. */
  ring(): void {
    this.bell.ring();
  }

  /** Ends after the batch in hand and one more look: what was said last still leaves if it can. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.running;
    await this.session?.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const passed = await this.pass();
      if (passed === 'failed') await this.backOff();
      if (passed !== 'caught up') continue;
      await this.bell.wait(POLL_MS);
      await pause(this.carried < MANY ? GATHER_MS : GATHER_MANY_MS);
    }
    await this.pass();
  }

  /** One look into the outbox. Never throws: what went wrong is looked at again after a while. */
  private async pass(): Promise<Passed> {
    try {
      if (!this.session && !(await this.prepare())) return 'failed';
      const session = this.session!;
      await this.keepHouse(session);
      return this.broker.isConnected ? await this.carry(session) : 'caught up';
    } catch (error) {
      await this.lose(error);
      return 'failed';
    }
  }

  private async carry(session: RelaySession): Promise<Passed> {
    const rows = await session.pending();
    this.carried = rows.length;
    if (rows.length === 0) return 'caught up';
    await failPoint('outbox.committed');
    const outcome = await publishInOrder(rows, (row) => this.publish(row));
    await failPoint('relay.published');
    await session.settle(outcome);
    this.metrics.published(outcome.published.length);
    if (outcome.published.length > 0) this.failuresInARow = 0;
    const first = outcome.failed[0];
    if (!first) return rows.length < ROWS_PER_PARTITION ? 'caught up' : 'more';
    this.metrics.unpublished(outcome.failed.length);
    this.log.warn({ err: first.error, rows: outcome.failed.length }, 'Publishing failed; the rows stay in the outbox');
    // It may be the stream that is missing.
    this.due.stream = 0;
    return 'failed';
  }

  private publish(row: OutboxRow): Promise<void> {
    const { traceparent } = row.headers;
    const span = { service: this.broker.service, kind: SpanKind.PRODUCER, ...(traceparent ? { traceparent } : {}) };
    return withSpan(`publish ${row.type}`, span, async () => {
      await publishRow(this.broker.requests, this.broker.names, row);
    });
  }

  /** @returns false when something that is needed is away */
  private async prepare(): Promise<boolean> {
    try {
      this.session = await RelaySession.open(this.relayDatabaseUrl);
      await this.session.join();
      await this.ensureStream(this.session);
      return true;
    } catch (error) {
      if (error instanceof BrokerMismatch) throw error;
      await this.lose(error);
      return false;
    }
  }

  /** A stream that is missing took the events of the last days with it: they are said again before it exists. */
  private async ensureStream(session: RelaySession): Promise<void> {
    await this.provisioner.ensureStream(this.broker.service, async () => {
      const tomorrow = new Date(Date.now() + 24 * 3_600_000);
      const rows = await session.sayAgain(new Date(Date.now() - KEPT_DAYS * 24 * 3_600_000), tomorrow);
      if (rows > 0) this.log.error({ rows }, 'The broker has lost the stream; its events are said again');
    });
  }

  private async keepHouse(session: RelaySession): Promise<void> {
    const now = performance.now();
    if (now >= this.due.share) {
      await session.takeFairShare();
      this.due.share = now + SHARE_EVERY_MS;
    }
    if (now >= this.due.stream && this.broker.isConnected) {
      await this.ensureStream(session);
      this.due.stream = now + CHECK_STREAM_EVERY_MS;
    }
    if (now >= this.due.measure) {
      this.metrics.backlog(await session.backlog());
      this.due.measure = now + MEASURE_EVERY_MS;
    }
    if (now >= this.due.prune && session.partitions.includes(0)) {
      await prune(session);
      this.due.prune = now + PRUNE_EVERY_MS;
    }
  }

  private async lose(error: unknown): Promise<void> {
    const fault = error instanceof BrokerMismatch ? error.message : undefined;
    this.log.warn({ err: error, fault }, 'The relay can not work right now');
    const { session } = this;
    this.session = undefined;
    this.due.share = 0;
    await session?.close();
  }

  private async backOff(): Promise<void> {
    this.failuresInARow += 1;
    await pause(Math.min(POLL_MS * 2 ** (this.failuresInARow - 1), LONGEST_BACK_OFF_MS));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
