import type { Client } from 'pg';

/** TypeORM keeps its list of migrations here; a restore migrates first and so has it already. */
export const MIGRATIONS = 'migrations';

export interface Table {
  readonly name: string;
  /** Those that are copied. */
  readonly columns: readonly string[];
  /** Tables that must be there first. */
  readonly parents: readonly string[];
}

export interface DumpedSequence {
  readonly table: string;
  readonly column: string;
  readonly value: string;
}

/**
 * Every table and its columns, without what the database works out by itself: generated columns, and transaction ids
 * (`xid8`), which name a transaction of one server and mean nothing on another; there the loading transaction is named.
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                     and a.atttypid <> 'xid8'::regtype
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

export async function listSequences(client: Client): Promise<DumpedSequence[]> {
  const { rows } = await client.query<DumpedSequence>(
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

/** A table after those that it refers to. */
export function parentsFirst(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const seen = new Set<string>();
  const visit = (table: Table): void => {
    if (seen.has(table.name)) return;
    seen.add(table.name);
    for (const parent of tables) if (table.parents.includes(parent.name)) visit(parent);
    ordered.push(table);
  };
  tables.forEach(visit);
  return ordered;
}

export function namedColumns({ name, columns }: Pick<Table, 'name' | 'columns'>): string {
  return `${quoted(name)} (${columns.map(quoted).join(', ')})`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
