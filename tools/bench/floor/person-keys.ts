import type { Pool, QueryResult, QueryResultRow } from 'pg';
import { inOneFlight, type Send } from './flight.ts';
import { BEGIN, COMMIT, ENTER_CLINIC } from './foundation.statements.ts';
import { newId } from './ids.ts';
import { keyCheck, newKey, unwrap, wrap, type DataKey } from './sealing.ts';

const BATCH = 64;
const REFILL_BELOW = 32;
const REMEMBERED = 10_000;

const STORE_KEYS = {
  name: 'store-person-keys',
  text: `insert into person_key (clinic_id, id, wrapped, key_check)
         select $1::uuid, fresh.id, fresh.wrapped, fresh.key_check
           from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as fresh (id, wrapped, key_check)`,
};
const STORE_CLINIC_KEY = {
  name: 'store-clinic-key',
  text: `insert into clinic_key (clinic_id, id, wrapped, key_check) values ($1, $2, $3, $4)`,
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
    if (this.#stock.length < REFILL_BELOW) this.fill().catch(() => undefined);
    const key = this.#stock.pop()!;
    this.#remember(key);
    return key;
  }

  async of(keyId: string, version: number): Promise<DataKey> {
    const known = this.#known.get(keyId);
    if (known) return known;
    const found = await this.#inClinic<{ wrapped: Buffer }>((send) => send(LOAD_KEY, [keyId]));
    const row = found.rows[0];
    if (!row) throw new Error('the key of this person is gone');
    const key = { id: keyId, version, secret: unwrap(this.#clinicKey, this.#clinicId, keyId, row.wrapped) };
    this.#remember(key);
    return key;
  }

  /** Keeps the clinic's key, wrapped by a root key that this program makes up. */
  async begin(rootKey: DataKey): Promise<void> {
    const { id } = this.#clinicKey;
    const wrapped = wrap(rootKey, this.#clinicId, this.#clinicKey);
    await this.#inClinic((send) => send(STORE_CLINIC_KEY, [this.#clinicId, id, wrapped, keyCheck(this.#clinicKey)]));
    await this.fill();
  }

  fill(): Promise<void> {
    this.#filling ??= this.#addBatch().finally(() => (this.#filling = null));
    return this.#filling;
  }

  async #addBatch(): Promise<void> {
    const fresh = Array.from({ length: BATCH }, () => newKey(newId()));
    const wrapped = fresh.map((key) => wrap(this.#clinicKey, this.#clinicId, key));
    const checks = fresh.map(keyCheck);
    const ids = fresh.map((key) => key.id);
    await this.#inClinic((send) => send(STORE_KEYS, [this.#clinicId, ids, wrapped, checks]));
    this.#stock.push(...fresh);
  }

  async #inClinic<R extends QueryResultRow>(
    statement: (send: Send<R>) => Promise<QueryResult<R>>,
  ): Promise<QueryResult<R>> {
    const [, , answer, end] = await inOneFlight<R>(this.#pool, (send) => [
      send(BEGIN),
      send(ENTER_CLINIC, [this.#clinicId, this.#clinicId]),
      statement(send),
      send(COMMIT),
    ]);
    if (end!.command !== 'COMMIT') throw new Error('the key store did not commit');
    return answer!;
  }

  #remember(key: DataKey): void {
    this.#known.set(key.id, key);
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
  }
}
