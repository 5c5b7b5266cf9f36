import { DataSource, type EntityMetadata } from 'typeorm';
import type { TestDatabase } from './test-database.js';

interface ColumnRow {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  primary: boolean;
}

const columnsOfSchema = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
         a.attgenerated <> '' or a.attidentity <> '' as generated,
         coalesce(a.attnum = any(x.indkey), false) as primary
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index x on x.indrelid = c.oid and x.indisprimary
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/**
 * Compares the entities with the migrated schema, column by column: name, type, null, primary key. A column that the
 * database fills itself (generated, identity) need not be mapped, nor one in `unmapped`, written `table.column`.
 * @returns one sentence per difference
 */
export async function entityDifferences(
  db: TestDatabase,
  entities: readonly (new () => object)[],
  unmapped: readonly string[] = [],
): Promise<string[]> {
  const rows = await db.query<ColumnRow>(columnsOfSchema);
  const source = new DataSource({ type: 'postgres', url: db.ownerUrl, entities: [...entities], logging: false });
  await source.initialize();
  try {
    return source.entityMetadatas.flatMap((entity) =>
      differences(
        entity,
        rows.filter((row) => row.table === entity.tableName),
        unmapped,
        (column) => source.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
      ),
    );
  } finally {
    await source.destroy();
  }
}

function differences(
  entity: EntityMetadata,
  rows: ColumnRow[],
  unmapped: readonly string[],
  typeOf: (column: EntityMetadata['columns'][number]) => string,
): string[] {
  if (rows.length === 0) return [`${entity.name}: there is no table ${entity.tableName}`];
  const found: string[] = [];
  const byName = new Map(rows.map((row) => [row.name, row]));
  for (const column of entity.columns) {
    const place = `${entity.name}.${column.propertyName}`;
    const row = byName.get(column.databaseName);
    byName.delete(column.databaseName);
    if (!row) found.push(`${place}: ${entity.tableName} has no column ${column.databaseName}`);
    else {
      if (row.type !== typeOf(column)) found.push(`${place} is ${typeOf(column)}, the column is ${row.type}`);
      if (row.nullable !== column.isNullable)
        found.push(`${place}: the column is ${row.nullable ? '' : 'not '}nullable`);
      if (row.primary !== column.isPrimary)
        found.push(`${place}: the column is ${row.primary ? '' : 'not '}part of the key`);
    }
  }
  for (const row of byName.values()) {
    if (row.generated || unmapped.includes(`${row.table}.${row.name}`)) continue;
    found.push(`${entity.name} does not map ${row.table}.${row.name}`);
  }
  return found;
}
