import { counter, gauge, histogram } from '@stillwater/platform';
import type { Backlog } from './relay-session.js';

const published = counter('stillwater_outbox_published_total', 'Events that the stream has stored', ['service']);
const unpublished = counter('stillwater_outbox_failed_total', 'Attempts to publish an event that failed', ['service']);
const pending = gauge('stillwater_outbox_pending', 'Events that wait in the outbox', ['service']);
const oldest = gauge('stillwater_outbox_oldest_seconds', 'Age of the event that waits longest in the outbox', [
  'service',
]);
const parked = gauge('stillwater_parked_messages', 'Messages that wait for a person', ['service']);
const deliveries = counter('stillwater_deliveries_total', 'Deliveries of events, by what became of them', [
  'service',
  'consumer',
  'outcome',
]);
const handling = histogram('stillwater_delivery_seconds', 'Time from the arrival of an event to its settlement', [
  'service',
  'consumer',
]);
const behind = gauge('stillwater_consumer_pending', 'Events in the stream that the consumer has not been given yet', [
  'service',
  'consumer',
]);
const rebinds = counter('stillwater_consumer_rebinds_total', 'Times a consumer had to be bound again', [
  'service',
  'consumer',
  'reason',
]);
const answers = counter('stillwater_answers_total', 'Commands answered, by outcome', ['service', 'command', 'outcome']);
const answering = histogram('stillwater_answer_seconds', 'Time from the arrival of a command to its answer', [
  'service',
  'command',
]);
const inFlight = gauge('stillwater_answers_in_flight', 'Commands being answered', ['service']);

/** The figures of one service's messaging. No label is an id of anything. */
export class MessagingMetrics {
  constructor(private readonly service: string) {}

  published(count: number): void {
    published.inc({ service: this.service }, count);
  }

  unpublished(count: number): void {
    unpublished.inc({ service: this.service }, count);
  }

  backlog(backlog: Backlog): void {
    pending.set({ service: this.service }, backlog.pending);
    oldest.set({ service: this.service }, backlog.oldestSeconds);
  }

  parked(count: number): void {
    parked.set({ service: this.service }, count);
  }

  delivered(consumer: string, outcome: string, seconds: number): void {
    deliveries.inc({ service: this.service, consumer, outcome });
    handling.observe({ service: this.service, consumer }, seconds);
  }

  behind(consumer: string, messages: number): void {
    behind.set({ service: this.service, consumer }, messages);
  }

  rebound(consumer: string, reason: string): void {
    rebinds.inc({ service: this.service, consumer, reason });
  }

  answered(command: string, outcome: string, seconds: number): void {
    answers.inc({ service: this.service, command, outcome });
    answering.observe({ service: this.service, command }, seconds);
  }

  inFlight(count: number): void {
    inFlight.set({ service: this.service }, count);
  }
}
