import type { Pool } from 'pg';
import { ENTER_CLINIC } from './foundation.statements.ts';
import { inOneFlight } from './flight.ts';
import { newId } from './ids.ts';
import { newKey, unwrap, wrap, type DataKey } from './sealing.ts';

const BATCH = 64;
const REFILL_BELOW = 32;
const REMEMBERED = 10_000;

const STORE_KEYS = {
  name: 'store-person-keys',
  text: `insert into person_key (clinic_id, id, wrapped)
         select $1::uuid, fresh.id, fresh.wrapped from unnest($2::uuid[], $3::bytea[]) as fresh (id, wrapped)`,
};
const LOAD_KEY = { name: 'load-person-key', text: 'select wrapped from person_key where id = $1' };

/**
 * The keys of a clinic's people. New people get a key from a stock that was stored and committed before its use, so
 * that an inquiry needs no second commit.
 */
export class PersonKeys {
  readonly #pool: Pool;
  readonly #clinicId: string;
  readonly #clinicKey: DataKey;
  readonly #known = new Map<string, DataKey>();
  readonly #stock: DataKey[] = [];
  #filling: Promise<void> | null = null;

  constructor(pool: Pool, clinicId: string, clinicKey: DataKey) {
    this.#pool = pool;
    this.#clinicId = clinicId;
    this.#clinicKey = clinicKey;
  }

  async take(): Promise<DataKey> {
    while (this.#stock.length === 0) await this.fill();
    if (this.#stock.length < REFILL_BELOW) void this.fill();
    const key = this.#stock.pop()!;
    this.#remember(key);
    return key;
  }

  async of(keyId: string, version: number): Promise<DataKey> {
    const known = this.#known.get(keyId);
    if (known) return known;
    const [, , found] = await inOneFlight<{ wrapped: Buffer }>(this.#pool, (send) => [
      send('begin'),
      send(ENTER_CLINIC, [this.#clinicId, this.#clinicId]),
      send(LOAD_KEY, [keyId]),
      send('commit'),
    ]);
    const row = found?.rows[0];
    if (!row) throw new Error('the key of this person is gone');
    const key = { id: keyId, version, secret: unwrap(this.#clinicKey, this.#clinicId, keyId, row.wrapped) };
    this.#remember(key);
    return key;
  }

  fill(): Promise<void> {
    this.#filling ??= this.#addBatch().finally(() => (this.#filling = null));
    return this.#filling;
  }

  async #addBatch(): Promise<void> {
    const fresh = Array.from({ length: BATCH }, () => newKey(newId()));
    const wrapped = fresh.map((key) => wrap(this.#clinicKey, this.#clinicId, key));
    const answers = await inOneFlight(this.#pool, (send) => [
      send('begin'),
      send(ENTER_CLINIC, [this.#clinicId, this.#clinicId]),
      send(STORE_KEYS, [this.#clinicId, fresh.map((key) => key.id), wrapped]),
      send('commit'),
    ]);
    if (answers.at(-1)?.command !== 'COMMIT') throw new Error('the new keys were not committed');
    this.#stock.push(...fresh);
  }

  #remember(key: DataKey): void {
    this.#known.set(key.id, key);
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
  }
}
