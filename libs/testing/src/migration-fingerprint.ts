import { createHash } from 'node:crypto';

/** What a migration looks like from here: TypeORM's MigrationInterface with the one method that tests need. */
export interface Migration {
  up(runner: never): Promise<unknown>;
}
export type MigrationClass = new () => Migration;

/**
 * A hash of the SQL that the migrations would run, whichever file or helper the SQL comes from. The migrations run
 * against a recorder, so they must be plain statements that don't depend on what an earlier statement returned.
 */
export async function fingerprintOf(migrations: readonly MigrationClass[]): Promise<string> {
  const hash = createHash('sha256');
  const recorder = {
    query(sql: string, values: unknown[] = []): Promise<unknown[]> {
      hash.update(sql).update(JSON.stringify(values)).update('\0');
      return Promise.resolve([]);
    },
  };
  for (const migration of migrations) {
    hash.update(`\n${migration.name}\n`);
    await new migration().up(recorder as never);
  }
  return hash.digest('hex').slice(0, 16);
}
