import type { ClientBase } from 'pg';

/** The parts of pg's client below its public face. */
interface Watchable {
  /** False while an answer is awaited. */
  readonly readyForQuery: boolean;
  readonly connection: { readonly stream: { readonly bytesRead: number; destroy(error: Error): void } };
}

const LOOK_MILLIS = 1_000;
/** The server ends every statement after 5 s: whoever waits longer talks to nobody. */
const SILENT_LOOKS = 6;

/** For every connection that a service keeps: no statement, and no waiting for one, lasts longer than anybody waits. */
export const boundedConnection = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  onConnect: endWhenSilent,
};

/**
 * Ends a connection on which an answer is awaited and nothing comes, not even an error: a machine or a network that
 * vanished says no word, and TCP would wait a quarter of an hour. One look a second costs less than pg's own timer per
 * statement, and writing, which many may go on with, doesn't put it off.
 */
export function endWhenSilent(client: ClientBase): void {
  const watched = client as unknown as Watchable;
  let read = 0;
  let looks = 0;
  const timer = setInterval(() => {
    const { bytesRead } = watched.connection.stream;
    looks = watched.readyForQuery || bytesRead !== read ? 0 : looks + 1;
    read = bytesRead;
    if (looks < SILENT_LOOKS) return;
    const error = Object.assign(new Error('The database has not answered in time'), { code: 'ETIMEDOUT' });
    watched.connection.stream.destroy(error);
  }, LOOK_MILLIS);
  timer.unref();
  client.on('end', () => clearInterval(timer));
  // Whoever waits is told by their statements; the event, heard by nobody, would end the process.
  client.on('error', () => {});
}
