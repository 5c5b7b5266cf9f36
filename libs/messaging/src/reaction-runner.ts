import type { Envelope } from '@stillwater/contract-kit';
import {
  AlreadyHandled,
  databaseIsAway,
  failPoint,
  Problem,
  SpanKind,
  withSpan,
  type Logger,
} from '@stillwater/platform';
import { keyOf, openArrival, toPark, type Arrival } from './arrival.js';
import { Delivery } from './delivery.js';
import { describeError } from './error-description.js';
import type { Reaction } from './listeners.js';
import { outageDelay, reasonToPark, retryDelay } from './redelivery.rules.js';
import type { DeliveryKey, TroubleStore } from './trouble-store.js';

export const HANDLER_DEADLINE_MS = 20_000;

/** What becomes of a message. */
export type Settlement =
  | { is: 'handled' | 'seen-before' | 'parked' }
  | { is: 'failed' | 'waiting'; againAfterMs: number };

/** The handler did not come back in time. It may still do so; the inbox then keeps its effect from happening twice. */
export class HandlerTooSlow extends Error {
  override name = 'HandlerTooSlow';
}

/**
 * Runs one reaction for one arrival and says what is to become of the message. The caller acknowledges, after
 * everything else: whatever stops in between brings the message back.
 */
export class ReactionRunner {
  constructor(
    readonly reaction: Reaction,
    private readonly service: string,
    private readonly troubles: TroubleStore,
    private readonly log: Logger,
    private readonly deadlineMs = HANDLER_DEADLINE_MS,
  ) {}

  /** @param deliveries how often the message was delivered, this time included */
  async run(arrival: Arrival, deliveries: number): Promise<Settlement> {
    const key = keyOf(this.reaction.consumer, arrival);
    try {
      await failPoint('consumer.received');
      return await this.settle(key, arrival, deliveries);
    } catch (error) {
      this.log.warn({ err: error, consumer: key.consumer, eventId: key.eventId }, 'A delivery waits for what is away');
      return { is: 'waiting', againAfterMs: outageDelay(deliveries, Math.random()) };
    }
  }

  /** Calls the handler with an event that is known to be sound. */
  async handle(event: Envelope): Promise<void> {
    const { consumer } = this.reaction;
    const options = {
      service: this.service,
      kind: SpanKind.CONSUMER,
      attributes: {
        'messaging.system': 'nats',
        'messaging.operation.type': 'process',
        'messaging.consumer.group.name': consumer,
      },
      ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
    };
    await withSpan(`process ${event.type}`, options, async (traceparent) => {
      const delivery = new Delivery(this.service, consumer, event, traceparent);
      await withDeadline(this.reaction.handle(event.data, delivery), this.deadlineMs, consumer);
    });
  }

  private async settle(key: DeliveryKey, arrival: Arrival, deliveries: number): Promise<Settlement> {
    const redelivered = deliveries > 1;
    if (redelivered) {
      const known = await this.troubles.started(key);
      if (known.parked) return this.finish(key, 'parked', redelivered);
      const reason = reasonToPark(known);
      if (reason) return this.park(key, arrival, `${reason}: started ${known.starts} times without an end`, deliveries);
    }
    let event: Envelope;
    try {
      event = openArrival(this.reaction, arrival);
    } catch (error) {
      return this.park(key, arrival, `shape: ${describeError(error)}`, deliveries);
    }
    try {
      await this.handle(event);
    } catch (error) {
      if (error instanceof AlreadyHandled) return this.finish(key, 'seen-before', redelivered);
      if (!isOutage(error)) return this.fail(key, arrival, error);
      if (redelivered) await this.troubles.interrupted(key);
      throw error;
    }
    await failPoint('effect.committed');
    return this.finish(key, 'handled', redelivered);
  }

  private async fail(key: DeliveryKey, arrival: Arrival, error: unknown): Promise<Settlement> {
    const because = describeError(error);
    const known = await this.troubles.failed(key, because);
    const { failures } = known;
    this.log.error({ err: error, consumer: key.consumer, eventId: key.eventId, failures }, 'A reaction failed');
    const reason = reasonToPark(known);
    if (reason) return this.park(key, arrival, `${reason}: ${because}`, failures);
    return { is: 'failed', againAfterMs: retryDelay(failures, Math.random()) };
  }

  private async park(key: DeliveryKey, arrival: Arrival, reason: string, attempts: number): Promise<Settlement> {
    await this.troubles.park(toPark(key, arrival, reason, attempts));
    this.log.error(
      { consumer: key.consumer, eventId: key.eventId, reason },
      'A message was parked and waits for a person',
    );
    return { is: 'parked' };
  }

  private async finish(
    key: DeliveryKey,
    is: 'handled' | 'seen-before' | 'parked',
    noted: boolean,
  ): Promise<Settlement> {
    if (noted) {
      await this.troubles.forget(key).catch((error: unknown) => {
        this.log.warn({ err: error, consumer: key.consumer, eventId: key.eventId }, 'An old failure stays noted');
      });
    }
    return { is };
  }
}

/** Something that the service needs is away. That is nobody's fault, least of all the message's. */
function isOutage(error: unknown): boolean {
  if (error instanceof Problem) {
    if (error.kind === 'timeout') return error.code !== 'database.too_slow';
    return error.kind === 'unavailable' || error.kind === 'limited';
  }
  return databaseIsAway(error);
}

async function withDeadline(work: Promise<void>, milliseconds: number, consumer: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HandlerTooSlow(`${consumer} took longer than ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
