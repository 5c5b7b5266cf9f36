import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { MigrationClass } from '@stillwater/platform';

/**
 * A hash of the SQL that the migrations would run, whichever file or function the SQL comes from. The migrations run
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
    await new migration().up(recorder as unknown as QueryRunner);
  }
  return hash.digest('hex').slice(0, 16);
}
