import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** One table of a dump: PostgreSQL's own text form of COPY, exact for every type and the same on every major version. */
export interface DumpedTable {
  name: string;
  columns: string[];
  rows: number;
  /** Hex, of the file as it lies there. */
  sha256: string;
}

export interface DumpedDatabase {
  /** PostgreSQL's version, for a reader's information. */
  server: string;
  migrations: string[];
  tables: DumpedTable[];
  /** Last values of the sequences that fill identity columns. */
  sequences: { table: string; column: string; value: string }[];
}

interface TableRow {
  name: string;
  columns: string[];
  parents: string[];
}

/** TypeORM keeps its list of migrations here; a restore migrates first and so has it already. */
const MIGRATIONS = 'migrations';

/**
 * Writes every table of one database, as of one instant, into a folder.
 * @param url a role that sees all rows (BYPASSRLS or superuser): row-level security binds even the owner
 */
export async function dumpDatabase(url: string, folder: string): Promise<DumpedDatabase> {
  return connected(url, async (client) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await client.query('begin isolation level repeatable read read only');
    await refuseBoundRole(client);
    const { rows: server } = await client.query<{ server_version: string }>('show server_version');
    const { rows: migrations } = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
    const tables: DumpedTable[] = [];
    for (const table of parentsFirst(await listTables(client))) {
      const digest = new Digest();
      const copy = client.query(copyTo(`copy ${named(table)} to stdout`));
      await pipeline(copy, createGzip(), digest, createWriteStream(join(folder, fileOf(table.name)), { mode: 0o600 }));
      tables.push({ name: table.name, columns: table.columns, rows: copy.rowCount, sha256: digest.hex() });
    }
    const sequences = await listSequences(client);
    await client.query('commit');
    return { server: server[0]?.server_version ?? '', migrations: migrations.map(({ name }) => name), tables, sequences };
  });
}

/**
 * Loads a dump into a database that is migrated to the same point and otherwise empty, all or nothing.
 * @param url as for {@link dumpDatabase}
 * @throws Error that names the table when a file was changed, a table isn't empty or a count differs
 */
export async function loadDatabase(url: string, folder: string, dump: DumpedDatabase): Promise<void> {
  await connected(url, async (client) => {
    await client.query('begin');
    await refuseBoundRole(client);
    await refuseOtherSchema(client, dump);
    for (const table of dump.tables) {
      const { rowCount } = await client.query(`select 1 from ${quoted(table.name)} limit 1`);
      if (rowCount !== 0) throw new Error(`The table ${table.name} is not empty: a backup is only loaded into empty databases.`);
      const digest = new Digest();
      const copy = client.query(copyFrom(`copy ${named(table)} from stdin`));
      await pipeline(createReadStream(join(folder, fileOf(table.name))), digest, createGunzip(), copy);
      if (digest.hex() !== table.sha256) throw new Error(`The file of the table ${table.name} is not the one that was written.`);
      if (copy.rowCount !== table.rows) throw new Error(`The table ${table.name} got ${copy.rowCount} rows instead of ${table.rows}.`);
    }
    for (const { table, column, value } of dump.sequences) {
      await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint)', [quoted(table), column, value]);
    }
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('PostgreSQL rolled the restore back; nothing was loaded.');
  });
}

export function fileOf(table: string): string {
  return `${table}.copy.gz`;
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'stillwater-backup' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function refuseBoundRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string; free: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.free) throw new Error(`The role ${rows[0]?.role ?? '?'} is bound by row-level security and would copy nothing.`);
}

async function refuseOtherSchema(client: Client, dump: DumpedDatabase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
  const here = rows.map(({ name }) => name);
  if (here.join() !== dump.migrations.join()) {
    throw new Error(
      `The backup was taken at the migrations ${dump.migrations.join(', ') || 'none'}, this database is at ${here.join(', ') || 'none'}. Load it with the release that wrote it, then upgrade.`,
    );
  }
}

async function listTables(client: Client): Promise<TableRow[]> {
  const { rows } = await client.query<TableRow>(
    `select c.relname as name,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select distinct p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
                   where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
      order by c.relname`,
    [MIGRATIONS],
  );
  return rows;
}

async function listSequences(client: Client): Promise<DumpedDatabase['sequences']> {
  const { rows } = await client.query<{ table: string; column: string; value: string }>(
    `select c.relname as table, a.attname as column, s.last_value::text as value
       from pg_sequences s
       join pg_class q on q.relname = s.sequencename and q.relnamespace = 'public'::regnamespace
       join pg_depend d on d.objid = q.oid and d.classid = 'pg_class'::regclass and d.deptype in ('i', 'a')
       join pg_class c on c.oid = d.refobjid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
      where s.schemaname = 'public' and s.last_value is not null and c.relname <> $1`,
    [MIGRATIONS],
  );
  return rows;
}

function parentsFirst(tables: TableRow[]): TableRow[] {
  const ordered: TableRow[] = [];
  const seen = new Set<string>();
  const visit = (table: TableRow): void => {
    if (seen.has(table.name)) return;
    seen.add(table.name);
    for (const parent of tables) if (table.parents.includes(parent.name)) visit(parent);
    ordered.push(table);
  };
  tables.forEach(visit);
  return ordered;
}

function named({ name, columns }: { name: string; columns: string[] }): string {
  return `${quoted(name)} (${columns.map(quoted).join(', ')})`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Passes bytes on and remembers their SHA-256. */
class Digest extends Transform {
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    done(null, chunk);
  }

  hex(): string {
    return this.hash.digest('hex');
  }
}
