import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Logger } from '@stillwater/platform';
import { Bell, DRAIN_MS, untilIdle } from './bell.js';
import type { Broker } from './broker.js';
import type { MessagingMetrics } from './messaging-metrics.js';
import { BrokerMismatch, type Provisioner } from './provisioner.js';
import type { ReactionRunner } from './reaction-runner.js';

const CONCURRENCY = 8;
const REBIND_MS = 500;
const MISSED_HEARTBEATS = 3;

/** Reads the durable consumer of one reaction for as long as the service runs, whatever happens to the broker. */
export class ReactionConsumer {
  /** Set while the broker holds another configuration than asked for. */
  fault: BrokerMismatch | undefined;
  bound = false;
  private messages: ConsumerMessages | undefined;
  private running: Promise<void> | undefined;
  private signsOfLife: NodeJS.Timeout | undefined;
  private stopping = false;
  private active = 0;
  /** Delivered and not settled: each gives a sign of life before the broker would deliver it again. */
  private readonly held = new Set<JsMsg>();
  private readonly waiting: JsMsg[] = [];
  private readonly bell = new Bell();
  private readonly idle = new Bell();

  constructor(
    private readonly broker: Broker,
    private readonly provisioner: Provisioner,
    private readonly runner: ReactionRunner,
    private readonly metrics: MessagingMetrics,
    private readonly log: Logger,
    private readonly ackWaitMs: number,
  ) {}

  get name(): string {
    return this.runner.reaction.consumer;
  }

  /** Does not wait for the stream: its owner may start later. */
  start(): void {
    this.signsOfLife = setInterval(() => {
      for (const message of this.held) message.working();
    }, this.ackWaitMs / 3);
    this.running = this.run();
  }

  /** Takes nothing new, hands back what has not begun and finishes what has, unless that takes too long. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.messages?.stop();
    this.bell.ring();
    await this.running;
    for (const message of this.waiting.splice(0)) {
      this.held.delete(message);
      message.nak();
    }
    await untilIdle(() => this.active, this.idle, DRAIN_MS);
    clearInterval(this.signsOfLife);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        const reason = await this.consume();
        if (this.stopping) return;
        this.metrics.rebound(this.name, reason);
        this.log.warn({ consumer: this.name, ended: reason }, 'The consumer is bound again');
      } catch (error) {
        this.fault = error instanceof BrokerMismatch ? error : undefined;
        this.log.error(
          { err: error, consumer: this.name, fault: this.fault?.message },
          'The consumer could not be bound',
        );
      }
      this.bound = false;
      await this.bell.wait(REBIND_MS);
    }
  }

  /** @returns why the messages ended */
  private async consume(): Promise<string> {
    const { owner, filter } = this.runner.reaction;
    while (!(await this.provisioner.ensureConsumer(owner, this.name, filter))) {
      if (this.stopping) return 'stopped';
      await this.bell.wait(REBIND_MS);
    }
    this.fault = undefined;
    const consumer = await this.broker.client.consumers.get(this.broker.names.stream(owner), this.name);
    // With a callback every message is ours from its arrival on: one that sat in the client's buffer could not be
    // kept from being delivered again. How many there can be is bounded by the consumer's max_ack_pending.
    const messages = await consumer.consume({
      max_messages: 2 * CONCURRENCY,
      callback: (message) => this.receive(message),
    });
    this.messages = messages;
    this.bound = true;
    if (this.stopping) messages.stop();
    try {
      return await reasonToRebind(messages);
    } finally {
      messages.stop();
    }
  }

  private receive(message: JsMsg): void {
    if (this.stopping) return message.nak();
    this.held.add(message);
    this.waiting.push(message);
    this.metrics.behind(this.name, message.info.pending);
    this.pump();
  }

  private pump(): void {
    while (this.active < CONCURRENCY && !this.stopping) {
      const message = this.waiting.shift();
      if (!message) return;
      this.active += 1;
      void this.settle(message).finally(() => {
        this.active -= 1;
        this.idle.ring();
        this.pump();
      });
    }
  }

  /** The acknowledgement comes last, after the effect was committed. */
  private async settle(message: JsMsg): Promise<void> {
    const startedAt = performance.now();
    const arrival = {
      subject: this.broker.names.bare(message.subject),
      messageId: message.headers?.get('Nats-Msg-Id') ?? '',
      body: message.data,
    };
    const settlement = await this.runner.run(arrival, message.info.deliveryCount);
    this.held.delete(message);
    this.metrics.delivered(this.name, settlement.is, (performance.now() - startedAt) / 1_000);
    try {
      if ('againAfterMs' in settlement) message.nak(settlement.againAfterMs);
      else message.ack();
    } catch (error) {
      this.log.warn(
        { err: error, consumer: this.name },
        'A message was settled without a connection and will come again',
      );
    }
  }
}

/** Reading goes quiet without an error when stream or consumer vanish; only the status tells. */
async function reasonToRebind(messages: ConsumerMessages): Promise<string> {
  for await (const status of messages.status()) {
    switch (status.type) {
      case 'consumer_deleted':
      case 'consumer_not_found':
      case 'stream_not_found':
        return status.type;
      case 'heartbeats_missed':
        if (status.count >= MISSED_HEARTBEATS) return status.type;
    }
  }
  return 'closed';
}
