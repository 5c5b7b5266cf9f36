import type { JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Names } from './names.js';
import type { OutboxRow } from './publish-in-order.js';

const ACK_TIMEOUT_MS = 5_000;

/** The broker answered, but did not store the message. */
export class NotStored extends Error {
  override name = 'NotStored';
}

/**
 * Publishes one row under its event id and waits until the stream holds it.
 *
 * @throws NotStored when the acknowledgement names no place in the stream: in a cluster, servers of the 2.10 line can
 * call a message a duplicate that an election has just dropped
 */
export async function publishRow(
  client: Pick<JetStreamClient, 'publish'>,
  names: Names,
  row: OutboxRow,
): Promise<{ duplicate: boolean }> {
  const fields = headers();
  for (const [name, value] of Object.entries(row.headers)) fields.set(name, value);
  fields.set('content-type', 'application/cloudevents+json');
  const subject = names.subject(row.subject);
  const ack = await client.publish(subject, row.body, { msgID: row.eventId, headers: fields, timeout: ACK_TIMEOUT_MS });
  if (!(ack.seq >= 1)) throw new NotStored(`The broker acknowledged ${row.eventId} without storing it.`);
  return { duplicate: ack.duplicate };
}
