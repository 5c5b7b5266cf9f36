import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { Names } from './names.js';

/**
 * Deletes every stream of a namespace, as tests do with theirs.
 *
 * @throws Error for the empty namespace, which is an installation
 */
export async function dropNamespace(url: string, namespace: string): Promise<void> {
  if (namespace === '') throw new Error('The streams of an installation are never dropped.');
  const prefix = new Names(namespace).stream('');
  const connection = await connect({ servers: url });
  try {
    const { streams } = await jetstreamManager(connection);
    const names: string[] = [];
    for await (const name of streams.names()) if (name.startsWith(prefix)) names.push(name);
    for (const name of names) await streams.delete(name);
  } finally {
    await connection.close();
  }
}
