import type { PubAck } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Names } from './names.js';
import type { OutboxRow } from './publish-in-order.js';
import type { Requests } from './requests.js';

const ACK_TIMEOUT_MS = 5_000;

/** The broker answered, but did not store the message. */
export class NotStored extends Error {
  override name = 'NotStored';
}

/** What the stream answers, which without a place in it is a refusal. */
type Acknowledgement = Partial<PubAck> & { error?: { code: number; description?: string } };

/**
 * Publishes one row under its event id and waits until the stream holds it.
 *
 * @throws NotStored when the stream refused it, or its acknowledgement names no place in the stream: in a cluster,
 * servers of the 2.10 line can call a message a duplicate that an election has just dropped
 */
export async function publishRow(
  requests: Pick<Requests, 'send'>,
  names: Names,
  row: OutboxRow,
): Promise<{ duplicate: boolean }> {
  const fields = headers();
  for (const [name, value] of Object.entries(row.headers)) fields.append(name, value);
  fields.append('content-type', 'application/cloudevents+json');
  fields.append('Nats-Msg-Id', row.eventId);
  const answer = await requests.send(names.subject(row.subject), row.body, fields, ACK_TIMEOUT_MS);
  const { seq = 0, duplicate = false, error } = answer.json<Acknowledgement>();
  if (seq < 1) throw new NotStored(`The broker did not store ${row.eventId}: ${error?.description ?? 'no place'}.`);
  return { duplicate };
}
