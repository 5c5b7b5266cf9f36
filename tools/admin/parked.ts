import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DropParked, RetryParked, ShowParked } from '@stillwater/contracts';
import { openAsker } from '@stillwater/messaging';
import type { Asker } from '@stillwater/messaging';
import { makeLogger } from '@stillwater/platform';
import type { Scope } from '@stillwater/platform';
import { Client } from 'pg';
import { Remedy } from '../progress.mjs';
import { databaseOf, databaseUrl } from '../stack/databases.ts';
import { currentInstallation } from '../stack/given.ts';
import type { Home } from '../stack/home.ts';
import type { Installation } from '../stack/installation.ts';
import { secretOf } from '../stack/secrets.ts';
import { services } from '../stack/services.ts';
import { operator } from './clinics.ts';

interface ParkedRow {
  id: string;
  clinicId: string;
  consumer: string;
  type: string;
  reason: string;
  attempts: number;
  parkedAt: Date;
}

const DEADLINE_MS = 20_000;

/** Messages that a reaction could not take in, in every service and clinic. */
export async function parked(home: Home, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { reason: { type: 'string' } }, allowPositionals: true });
  const [verb, id] = positionals;
  const installation = currentInstallation(home);
  if (verb === 'list') return list(installation);
  if (verb === undefined || !['show', 'retry', 'drop'].includes(verb) || id === undefined) {
    throw new Remedy(
      'What should be done with which message?',
      'npm run admin -- parked list | show ID | retry ID | drop ID --reason TEXT',
      64,
    );
  }
  const { service, clinicId } = await find(installation, id);
  const scope: Scope = {
    clinicId,
    actor: operator(),
    action: `${verb}-parked`,
    requestId: randomUUID(),
    correlationId: randomUUID(),
  };
  await asGateway(installation, async (asker) => {
    const options = { scope, owner: service, deadlineMs: DEADLINE_MS };
    if (verb === 'show') return print(await asker.ask(ShowParked, { parkedId: id }, options));
    if (verb === 'retry') return print(await asker.ask(RetryParked, { parkedId: id }, options));
    const reason = values.reason?.trim() ?? '';
    if (reason === '') throw new Remedy('--reason is missing: it is kept with the message.', '', 64);
    print(await asker.ask(DropParked, { parkedId: id, reason }, options));
  });
}

async function list(installation: Installation): Promise<void> {
  let count = 0;
  for (const { name } of services) {
    for (const row of await waiting(installation, name)) {
      count += 1;
      process.stdout.write(
        `${row.id}  ${row.parkedAt.toISOString()}  ${row.type} at ${row.consumer}\n    clinic ${row.clinicId}, ${row.attempts} attempts: ${row.reason}\n`,
      );
    }
  }
  process.stdout.write(count === 0 ? 'No message is parked.\n' : `${count} parked.\n`);
}

/** The relay's role sees every clinic's parked messages, and nobody's private data. */
function waiting(installation: Installation, service: string, id?: string): Promise<ParkedRow[]> {
  return asRelay(installation, service, async (client) => {
    const { rows } = await client.query<ParkedRow>(
      `select id, clinic_id as "clinicId", consumer, type, reason, attempts, parked_at as "parkedAt" from parked_message
       where case when $1::uuid is null then state = 'parked' else id = $1 end order by id`,
      [id ?? null],
    );
    return rows;
  });
}

async function find(installation: Installation, id: string): Promise<{ service: string; clinicId: string }> {
  if (!/^[0-9a-f-]{36}$/i.test(id))
    throw new Remedy(`${id} is not the id of a message.`, 'npm run admin -- parked list shows them.', 64);
  for (const { name } of services) {
    const [row] = await waiting(installation, name, id);
    if (row !== undefined) return { service: name, clinicId: row.clinicId };
  }
  throw new Remedy(`No service has parked a message ${id}.`, 'npm run admin -- parked list shows them.');
}

async function asRelay<T>(
  { databaseServer, secrets }: Installation,
  service: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl(databaseServer, databaseOf(service), service, 'relay', secrets),
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Operators ask as the gateway does: the broker knows no other user that may. */
async function asGateway(installation: Installation, work: (asker: Asker) => Promise<void>): Promise<void> {
  if (installation.natsUrl === '') throw new Remedy('STILLWATER_NATS_URL is not set.', 'Set it to the NATS servers.');
  const { natsUrl, natsUsers, secrets } = installation;
  const address = natsUsers
    ? { url: natsUrl, user: 'gateway', password: secrets.read(secretOf('gateway', 'nats')) }
    : { url: natsUrl };
  const { asker, close } = await openAsker('gateway', address, '', makeLogger('admin', 'fatal'));
  try {
    await work(asker);
  } finally {
    await close();
  }
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
