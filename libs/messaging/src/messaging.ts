import type { Health, LifecyclePart, Logger, ServiceConfig, UnitOfWork } from '@stillwater/platform';
import { Answerer } from './answerer.js';
import { Broker } from './broker.js';
import { ReactionConsumer } from './consumer.js';
import { Listeners } from './listeners.js';
import { MessagingMetrics } from './messaging-metrics.js';
import { Provisioner } from './provisioner.js';
import { ReactionRunner } from './reaction-runner.js';
import { Overhearing } from './overhearing.js';
import { OutboxRelay } from './relay.js';
import { DEFAULT_TIMES, type StreamSizes } from './stream-config.js';
import { TroubleStore } from './trouble-store.js';

const COUNT_PARKED_EVERY_MS = 30_000;

/** The moving parts of one service's messaging, and the order in which they start. */
export class Messaging {
  readonly broker: Broker;
  readonly listeners: Listeners;
  readonly relay: OutboxRelay;
  readonly overhearing: Overhearing;
  private readonly sizes: StreamSizes;
  private readonly metrics: MessagingMetrics;
  private readonly troubles: TroubleStore;
  private readonly provisioner: Provisioner;
  private readonly runners = new Map<string, ReactionRunner>();
  private consumers: ReactionConsumer[] = [];
  private counting: NodeJS.Timeout | undefined;

  constructor(
    service: string,
    config: ServiceConfig,
    unitOfWork: UnitOfWork,
    private readonly log: Logger,
  ) {
    this.sizes = {
      ...DEFAULT_TIMES,
      maxBytes: config.natsStreamMegabytes * 1024 * 1024,
      replicas: config.natsReplicas,
    };
    const address = { url: config.natsUrl, user: config.natsUser, password: config.natsPassword };
    this.broker = new Broker(service, address, config.natsNamespace, log);
    this.listeners = new Listeners(service);
    this.overhearing = new Overhearing(service, address, this.broker.names, this.listeners, log);
    this.metrics = new MessagingMetrics(service);
    this.troubles = new TroubleStore(config.relayDatabaseUrl);
    this.provisioner = new Provisioner(this.broker, this.sizes);
    this.relay = new OutboxRelay(config.relayDatabaseUrl, this.broker, this.provisioner, this.metrics, log);
    unitOfWork.onCommitted(() => this.relay.ring());
  }

  runnerOf(consumer: string): ReactionRunner | undefined {
    return this.runners.get(consumer);
  }

  /** Call when all listeners are known. Parts stop in reverse: answers first, the connection last. */
  parts(): LifecyclePart[] {
    const { service } = this.broker;
    for (const reaction of this.listeners.reactions) {
      this.runners.set(reaction.consumer, new ReactionRunner(reaction, service, this.troubles, this.log));
    }
    this.consumers = [...this.runners.values()].map(
      (runner) =>
        new ReactionConsumer(this.broker, this.provisioner, runner, this.metrics, this.log, this.sizes.ackWaitMs),
    );
    const answerer = new Answerer(this.broker, this.listeners.answers, this.metrics, this.log);
    return [
      {
        name: 'nats',
        start: () => this.broker.open(),
        stop: () => this.broker.close(),
        check: () => this.brokerHealth(),
      },
      { name: 'troubles', start: () => this.countParked(), stop: () => this.stopCounting() },
      { name: 'relay', start: () => this.relay.start(), stop: () => this.relay.stop() },
      {
        name: 'consumers',
        start: () => this.startConsumers(),
        stop: () => this.stopConsumers(),
        check: () => this.consumerHealth(),
      },
      {
        name: 'overhearing',
        start: () => this.overhearing.start(),
        stop: () => this.overhearing.stop(),
        check: () => this.overhearing.check(),
      },
      { name: 'answers', start: () => answerer.start(), stop: () => answerer.stop() },
    ];
  }

  /** The outbox absorbs a broker that is away, so the service stays ready. */
  private brokerHealth(): Health {
    if (this.broker.isClosed) return { ok: false, detail: 'closed' };
    return this.broker.isConnected ? { ok: true } : { ok: true, degraded: true, detail: 'disconnected' };
  }

  private consumerHealth(): Health {
    const faulty = this.consumers.find((consumer) => consumer.fault);
    if (faulty) return { ok: false, detail: faulty.fault!.message };
    const unbound = this.consumers.filter((consumer) => !consumer.bound).map((consumer) => consumer.name);
    return unbound.length === 0 ? { ok: true } : { ok: true, degraded: true, detail: `waiting: ${unbound.join(', ')}` };
  }

  private startConsumers(): void {
    for (const consumer of this.consumers) consumer.start();
  }

  private async stopConsumers(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
  }

  private countParked(): void {
    const count = () =>
      void this.troubles.parkedCount().then(
        (parked) => this.metrics.parked(parked),
        () => {},
      );
    count();
    this.counting = setInterval(count, COUNT_PARKED_EVERY_MS);
    this.counting.unref();
  }

  private async stopCounting(): Promise<void> {
    clearInterval(this.counting);
    await this.troubles.close();
  }
}
