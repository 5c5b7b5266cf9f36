import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import type { ConsumerConfig, StreamConfig } from '@nats-io/jetstream';

const NANOS_PER_MS = 1_000_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Sizes and times of an installation; tests make them small. */
export interface StreamSizes {
  maxBytes: number;
  replicas: number;
  /** How long the broker recognises an event id it has stored. */
  duplicateWindowMs: number;
  /** How long a delivered message may stay without a sign of life. */
  ackWaitMs: number;
}

/**
 * The broker waits 10 s for a sign of life, not for the end of the work: each message in hand gives one every third of
 * that. So a slow handler keeps its message, and what a killed process held comes again soon.
 */
export const DEFAULT_TIMES = { duplicateWindowMs: 10 * 60 * 1_000, ackWaitMs: 10_000 };

/**
 * A full stream refuses new messages instead of dropping unread ones: the outbox then grows, and nothing is lost.
 * Nothing is ever taken out of a stream by hand, since a purge leaves the ids behind and a replay would vanish.
 */
export function streamConfig(name: string, subject: string, sizes: StreamSizes) {
  return {
    name,
    subjects: [subject],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_age: 30 * DAY_MS * NANOS_PER_MS,
    max_bytes: sizes.maxBytes,
    duplicate_window: sizes.duplicateWindowMs * NANOS_PER_MS,
    num_replicas: sizes.replicas,
    deny_delete: true,
    deny_purge: true,
  } satisfies Partial<StreamConfig>;
}

/**
 * No limit on deliveries: after one the broker would keep a message that nobody sees any more, and a service that
 * crashes often would run into it. The service parks what it can't handle. No server-side back-off either: it would
 * replace the ack wait. No inactivity threshold: it would let a durable consumer vanish.
 */
export function consumerConfig(durable: string, filter: string, sizes: StreamSizes) {
  return {
    durable_name: durable,
    filter_subject: filter,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    replay_policy: ReplayPolicy.Instant,
    ack_wait: sizes.ackWaitMs * NANOS_PER_MS,
    max_deliver: -1,
    max_ack_pending: 64,
  } satisfies Partial<ConsumerConfig>;
}

/**
 * What the server made of a configuration, field by field: older servers accept options they don't know in silence.
 *
 * @returns one sentence per field that differs; empty when the server does what was asked
 */
export function differences(asked: object, got: object): string[] {
  const answer = got as Record<string, unknown>;
  return Object.entries(asked)
    .filter(([field, value]) => JSON.stringify(answer[field]) !== JSON.stringify(value))
    .map(([field, value]) => `${field} should be ${JSON.stringify(value)}, is ${JSON.stringify(answer[field])}`);
}

/** Each of these lets a stream take in, or pass on, what its subjects don't say. */
const FOREIGN = ['mirror', 'sources', 'republish', 'subject_transform'] as const;

/** As `differences`, and whatever else reaches beyond the stream's own subjects. */
export function streamFaults(asked: object, got: object): string[] {
  const answer = got as Record<string, unknown>;
  const foreign = FOREIGN.map((field) => [field, JSON.stringify(answer[field] ?? [])]).filter(([, is]) => is !== '[]');
  return [...differences(asked, got), ...foreign.map(([field, is]) => `${field} should be absent, is ${is}`)];
}
