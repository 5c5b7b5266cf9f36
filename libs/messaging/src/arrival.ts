import { ContractViolation, openEnvelope, type Envelope } from '@stillwater/contract-kit';
import { v5 as uuidv5, validate as isUuid } from 'uuid';
import type { Reaction } from './listeners.js';
import type { DeliveryKey, MessageToPark } from './trouble-store.js';

const NO_CLINIC = '00000000-0000-0000-0000-000000000000';
const SHAPELESS = '5b0b3c3e-6a53-4b39-9d3c-0e5f6f0f6d2a';

/** A message as it came from a stream, or as it was parked. */
export interface Arrival {
  /** Without the namespace: `evt.<partition>.<clinic>.<owner>.<aggregate>.<fact>.v<n>`. */
  subject: string;
  /** From the header by which the broker recognises doubles. */
  messageId: string;
  body: Uint8Array;
}

/**
 * Reads the event and checks that it says the same as what it came under: the subject, which the broker has checked,
 * and the id, by which both broker and inbox recognise it.
 *
 * @throws ContractViolation when it is no sound event of the reaction's class
 */
export function openArrival(reaction: Pick<Reaction, 'event'>, { subject, messageId, body }: Arrival): Envelope {
  const event = openEnvelope(reaction.event, readJson(body));
  if (event.clinicid !== clinicOf(subject)) refuse(subject, '/clinicid', 'must be the clinic of its subject');
  if (event.id !== messageId) refuse(subject, '/id', 'must be the id it was published under');
  return event;
}

/** Even a message without any shape gets a key, so that it is parked once. */
export function keyOf(consumer: string, { messageId, subject, body }: Arrival): DeliveryKey {
  const clinicId = clinicOf(subject);
  return {
    consumer,
    clinicId: isUuid(clinicId) ? clinicId : NO_CLINIC,
    eventId: isUuid(messageId) ? messageId : uuidv5(body, SHAPELESS),
  };
}

export function toPark(key: DeliveryKey, { subject, body }: Arrival, reason: string, attempts: number): MessageToPark {
  const type = subject.split('.').slice(4).join('.');
  return { ...key, type, aggregateId: aggregateOf(body), subject, envelope: body, reason, attempts };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  } catch {
    throw new ContractViolation('event', [{ pointer: '', code: 'format', message: 'must be JSON' }]);
  }
}

function refuse(subject: string, pointer: string, message: string): never {
  throw new ContractViolation(subject.split('.').slice(4).join('.'), [{ pointer, code: 'choice', message }]);
}

function clinicOf(subject: string): string {
  return subject.split('.')[2] ?? '';
}

function aggregateOf(body: Uint8Array): string | undefined {
  try {
    const { subject } = readJson(body) as { subject?: unknown };
    return isUuid(subject) ? (subject as string) : undefined;
  } catch {
    return undefined;
  }
}
