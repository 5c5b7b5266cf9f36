import { RelaySession } from './relay-session.js';

/**
 * Makes the facts of a span of time pending again, under their old ids: for a broker that has lost them. The relay of
 * the running service carries them; whoever has handled one takes no notice of its return.
 *
 * @param relayDatabaseUrl the service's database as its relay role
 * @returns how many
 */
export async function sayAgain(relayDatabaseUrl: string, from: Date, to: Date): Promise<number> {
  const session = await RelaySession.open(relayDatabaseUrl);
  try {
    return await session.sayAgain(from, to);
  } finally {
    await session.close();
  }
}
