import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Digest } from './digest.ts';
import { listSequences, listTables, MIGRATIONS, namedColumns, parentsFirst, quoted } from './tables.ts';
import type { DumpedSequence } from './tables.ts';

/** One table of a dump: PostgreSQL's own text form of COPY, exact for every type and the same on every major version. */
export interface DumpedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Hex, of the file as it lies there. */
  readonly sha256: string;
}

export interface DumpedDatabase {
  /** PostgreSQL's version, for a reader's information. */
  readonly server: string;
  readonly migrations: readonly string[];
  readonly tables: readonly DumpedTable[];
  /** Last values of the sequences that fill identity columns. */
  readonly sequences: readonly DumpedSequence[];
}

/** One database as of one instant, which it holds until it is closed. */
export interface Snapshot {
  /** Writes every table into a folder. */
  dump(folder: string): Promise<DumpedDatabase>;
  close(): Promise<void>;
}

/**
 * Fixes what is seen of a database. Several of them opened one right after another are as of nearly the same instant.
 * @param url a role that sees all rows (BYPASSRLS or superuser): row-level security binds even the owner
 */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const client = await connect(url);
  try {
    await client.query('begin isolation level repeatable read read only');
    await refuseBoundRole(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  return { dump: (folder) => dump(client, folder), close: () => client.end() };
}

async function dump(client: Client, folder: string): Promise<DumpedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { rows: server } = await client.query<{ server_version: string }>('show server_version');
  const { rows: migrations } = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
  const tables: DumpedTable[] = [];
  for (const table of parentsFirst(await listTables(client))) {
    const digest = new Digest();
    const copy = client.query(copyTo(`copy ${namedColumns(table)} to stdout`));
    await pipeline(copy, createGzip(), digest, createWriteStream(join(folder, fileOf(table.name)), { mode: 0o600 }));
    tables.push({ name: table.name, columns: table.columns, rows: copy.rowCount, sha256: digest.hex() });
  }
  return {
    server: server[0]?.server_version ?? '',
    migrations: migrations.map(({ name }) => name),
    tables,
    sequences: await listSequences(client),
  };
}

/**
 * Loads a dump into a database that is migrated to the same point and otherwise empty, all or nothing.
 * @param url as for {@link openSnapshot}
 * @throws Error that names the table when it isn't empty or a count differs
 */
export async function loadDatabase(url: string, folder: string, dumped: DumpedDatabase): Promise<void> {
  const client = await connect(url);
  try {
    await client.query('begin');
    await refuseBoundRole(client);
    await refuseOtherSchema(client, dumped);
    for (const table of dumped.tables) await loadTable(client, join(folder, fileOf(table.name)), table);
    for (const { table, column, value } of dumped.sequences) {
      await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint)', [quoted(table), column, value]);
    }
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('PostgreSQL rolled the restore back; nothing was loaded.');
  } finally {
    await client.end();
  }
}

/** Whether every file of a dump lies there as it was written. @returns the tables whose files do not */
export async function damagedTables(folder: string, dumped: DumpedDatabase): Promise<string[]> {
  const damaged: string[] = [];
  for (const { name, sha256 } of dumped.tables) {
    const digest = new Digest();
    await pipeline(createReadStream(join(folder, fileOf(name))), digest.resume()).catch(() => damaged.push(name));
    if (!damaged.includes(name) && digest.hex() !== sha256) damaged.push(name);
  }
  return damaged;
}

async function loadTable(client: Client, file: string, table: DumpedTable): Promise<void> {
  const { rowCount } = await client.query(`select 1 from ${quoted(table.name)} limit 1`);
  if (rowCount !== 0) {
    throw new Error(`The table ${table.name} is not empty: a backup is only loaded into empty databases.`);
  }
  const copy = client.query(copyFrom(`copy ${namedColumns(table)} from stdin`));
  await pipeline(createReadStream(file), createGunzip(), copy);
  if (copy.rowCount !== table.rows) {
    throw new Error(`The table ${table.name} got ${copy.rowCount} rows instead of ${table.rows}.`);
  }
}

/** The tables of a database that hold rows; empty too when there are no tables yet. */
export async function tablesWithRows(url: string): Promise<string[]> {
  const client = await connect(url);
  try {
    await refuseBoundRole(client);
    const found: string[] = [];
    for (const { name } of await listTables(client)) {
      const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
      if (rowCount !== 0) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

export function fileOf(table: string): string {
  return `${table}.copy.gz`;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'stillwater-backup' });
  await client.connect();
  return client;
}

async function refuseBoundRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string; free: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.free) {
    throw new Error(`The role ${rows[0]?.role ?? '?'} is bound by row-level security and would copy nothing.`);
  }
}

async function refuseOtherSchema(client: Client, dumped: DumpedDatabase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
  const here = rows.map(({ name }) => name);
  if (here.join() !== dumped.migrations.join()) {
    throw new Error(
      `The backup was taken at the migrations ${dumped.migrations.join(', ') || 'none'}, this database is at ${here.join(', ') || 'none'}.`,
    );
  }
}
