import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestService, freshClinic, freshId, type TestService } from '@stillwater/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foundationV1, PersonKeys } from './index.js';

class LayTheGround1764000000000 implements MigrationInterface {
  name = 'LayTheGround1764000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('screening'));
  }
  async down(): Promise<void> {}
}

let service: TestService;
beforeAll(async () => {
  service = await createTestService({
    name: 'screening',
    entities: [],
    migrations: [LayTheGround1764000000000],
    keyStore: true,
  });
});
afterAll(() => service?.drop());

describe('keys of persons', () => {
  test('two persons never share one, and each is in the store before it is handed out', async () => {
    const clinic = freshClinic();
    const keys = await Promise.all(Array.from({ length: 200 }, () => service.keys.forNewPerson(clinic)));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(200);
    const stored = await inStore<{ id: string }>('select id from person_key where clinic_id = $1', [clinic]);
    const ids = new Set(stored.map(({ id }) => id));
    expect(keys.every(({ id }) => ids.has(id))).toBe(true);
  });

  test('what one process sealed another opens, in its place and clinic only', async () => {
    const clinic = freshClinic();
    const row = freshId();
    const rootKey = randomBytes(32);
    const one = new PersonKeys(service.db.keysUrl!, rootKey, 'screening');
    const two = new PersonKeys(service.db.keysUrl!, rootKey, 'screening');
    const stranger = new PersonKeys(service.db.keysUrl!, randomBytes(32), 'screening');
    try {
      const key = await one.forNewPerson(clinic);
      const sealed = key.seal('answer', row, { words: 'private' });
      const same = await two.of(clinic, key.id);
      expect(same.open('answer', row, sealed)).toEqual({ words: 'private' });
      expect(() => same.open('answer', freshId(), sealed)).toThrow();
      expect(() => same.open('note', row, sealed)).toThrow();
      await expect(two.of(freshClinic(), key.id)).rejects.toMatchObject({ code: 'person.erased' });
      await expect(stranger.of(clinic, key.id)).rejects.toThrow();
      expect(await two.blindIndex(clinic, 'email', 'a@example.com')).toEqual(
        await one.blindIndex(clinic, 'email', 'a@example.com'),
      );
      expect(await one.blindIndex(freshClinic(), 'email', 'a@example.com')).not.toEqual(
        await one.blindIndex(clinic, 'email', 'a@example.com'),
      );
    } finally {
      await Promise.all([one.stop(), two.stop(), stranger.stop()]);
    }
  });

  test('two processes that meet a clinic for the first time agree on its key', async () => {
    const clinic = freshClinic();
    const rootKey = randomBytes(32);
    const many = Array.from({ length: 4 }, () => new PersonKeys(service.db.keysUrl!, rootKey, 'screening'));
    try {
      const indexes = await Promise.all(many.map((keys) => keys.blindIndex(clinic, 'email', 'x')));
      expect(new Set(indexes.map((index) => index.toString('hex'))).size).toBe(1);
    } finally {
      await Promise.all(many.map((keys) => keys.stop()));
    }
  });

  test('a key that was dropped opens nothing any more', async () => {
    const clinic = freshClinic();
    const rootKey = randomBytes(32);
    const before = new PersonKeys(service.db.keysUrl!, rootKey, 'screening');
    const { id } = await before.forNewPerson(clinic);
    await before.stop();
    await inStore('delete from person_key where clinic_id = $1 and id = $2', [clinic, id]);
    const after = new PersonKeys(service.db.keysUrl!, rootKey, 'screening');
    await expect(after.of(clinic, id)).rejects.toMatchObject({ code: 'person.erased' });
    await after.stop();
  });
});

/** As the application role of one clinic: row-level security binds the key store too. */
async function inStore<R extends object>(sql: string, values: [string, ...string[]]): Promise<R[]> {
  const client = new Client({ connectionString: service.db.keysUrl });
  await client.connect();
  try {
    expect((await client.query(sql, values)).rows).toEqual([]);
    await client.query('begin');
    await client.query(`select set_config('app.clinic_id', $1, true)`, [values[0]]);
    const { rows } = await client.query(sql, values);
    await client.query('commit');
    return rows as R[];
  } finally {
    await client.end();
  }
}
