import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Pool, type PoolClient } from 'pg';
import { databaseProblem } from './database.js';
import { boundedConnection } from './end-when-silent.js';
import { derive, KEY_BYTES, keyCheck, open, sameKey, seal } from './envelope-encryption.js';
import { newId } from './new-id.js';
import { Problem } from './problem.js';
import type { ServiceName } from './service-definition.js';

/** Seals the answers that are kept for repeated requests. */
export interface ClinicSealer {
  sealAnswer(clinicId: string, answer: string): Promise<Buffer>;
  openAnswer(clinicId: string, sealed: Buffer): Promise<string>;
}

/** For services that hold no private data. */
export const plainAnswers: ClinicSealer = {
  sealAnswer: async (_clinicId, answer) => Buffer.from(answer),
  openAnswer: async (_clinicId, sealed) => sealed.toString(),
};

/** The data key of one person in one clinic. Without its row in the key store what it sealed is gone for good. */
export class PersonKey {
  constructor(
    readonly clinicId: string,
    readonly id: string,
    private readonly key: KeyObject,
  ) {}

  /** @param group what the blob holds, such as the table's name; with the row's id it is bound to its place */
  seal(group: string, rowId: string, value: unknown): Buffer {
    return seal(this.key, this.place(group, rowId), Buffer.from(JSON.stringify(value)));
  }

  open<T>(group: string, rowId: string, sealed: Buffer): T {
    return JSON.parse(open(this.key, this.place(group, rowId), sealed).toString()) as T;
  }

  private place(group: string, rowId: string): string {
    return `${this.clinicId}|${group}|${rowId}|${this.id}`;
  }
}

interface ClinicKey {
  id: string;
  key: KeyObject;
  /** By purpose. */
  macs: Map<string, KeyObject>;
  answers: KeyObject;
}

/** Keys made ahead at a time, so that a new person doesn't cost a commit in the key store. */
const BATCH = 64;
const CACHED_PERSONS = 20_000;

/**
 * The key store: a key per person wrapped by the clinic's key, which is wrapped by the installation's root key. It is
 * a database of its own, so that a backup of the data doesn't bring a dropped key back.
 */
export class PersonKeys implements ClinicSealer {
  private readonly clinics = new Map<string, Promise<ClinicKey>>();
  private readonly persons = new Map<string, PersonKey>();
  private readonly spare = new Map<string, PersonKey[]>();
  private readonly refills = new Map<string, Promise<void>>();
  private readonly pool: Pool;
  private readonly rootKey: KeyObject;

  constructor(url: string, rootKey: Buffer, service: ServiceName) {
    this.rootKey = createSecretKey(rootKey);
    this.pool = new Pool({
      connectionString: url,
      max: 2,
      ...boundedConnection,
      application_name: `stillwater-${service}-keys`,
    });
    this.pool.on('error', () => {});
  }

  /** A key that no person has yet. It is in the key store before anything is sealed with it. */
  async forNewPerson(clinicId: string): Promise<PersonKey> {
    for (;;) {
      const spare = this.spare.get(clinicId) ?? [];
      const key = spare.pop();
      if (spare.length < BATCH / 4) {
        const refill = this.refill(clinicId);
        if (key) refill.catch(() => {});
        else await refill;
      }
      if (key) {
        this.remember(key);
        return key;
      }
    }
  }

  /** @throws Problem `person.erased` when the key was dropped */
  async of(clinicId: string, keyId: string): Promise<PersonKey> {
    const cached = this.persons.get(`${clinicId}|${keyId}`);
    if (cached) return cached;
    const clinic = await this.clinic(clinicId);
    const row = await this.inClinic(clinicId, async (client) => {
      const { rows } = await client.query<{ wrapped: Buffer; key_check: Buffer }>(
        'select wrapped, key_check from person_key where clinic_id = $1 and id = $2',
        [clinicId, keyId],
      );
      return rows[0];
    });
    if (!row) throw Problem.notFound('person.erased', "This person's data was erased.");
    const key = createSecretKey(open(clinic.key, `${clinicId}|person_key|${keyId}|${clinic.id}`, row.wrapped));
    if (!sameKey(key, row.key_check)) throw new Error('A key in the key store is not the one it was stored as');
    const person = new PersonKey(clinicId, keyId, key);
    this.remember(person);
    return person;
  }

  /**
   * What a value is found by without being readable: 16 bytes of HMAC-SHA-256 under a key per clinic and column.
   * Equal values give equal indexes, so their frequency shows.
   */
  async blindIndex(clinicId: string, column: string, normalised: string): Promise<Buffer> {
    return (await this.clinicMac(clinicId, `index:${column}`, normalised)).subarray(0, 16);
  }

  /** HMAC-SHA-256 of a text under a key that the clinic has for this purpose alone. */
  async clinicMac(clinicId: string, purpose: string, text: string): Promise<Buffer> {
    const clinic = await this.clinic(clinicId);
    let key = clinic.macs.get(purpose);
    if (!key) clinic.macs.set(purpose, (key = createSecretKey(derive(clinic.key, purpose))));
    return createHmac('sha256', key).update(text).digest();
  }

  async sealAnswer(clinicId: string, answer: string): Promise<Buffer> {
    return seal((await this.clinic(clinicId)).answers, `${clinicId}|answer`, Buffer.from(answer));
  }

  async openAnswer(clinicId: string, sealed: Buffer): Promise<string> {
    return open((await this.clinic(clinicId)).answers, `${clinicId}|answer`, sealed).toString();
  }

  async check(): Promise<boolean> {
    await this.pool.query('select 1');
    return true;
  }

  async stop(): Promise<void> {
    await this.pool.end();
  }

  private clinic(clinicId: string): Promise<ClinicKey> {
    let known = this.clinics.get(clinicId);
    if (!known) {
      known = this.loadClinic(clinicId);
      this.clinics.set(clinicId, known);
      known.catch(() => this.clinics.delete(clinicId));
    }
    return known;
  }

  private async loadClinic(clinicId: string): Promise<ClinicKey> {
    const fresh = newKey();
    const freshId = newId();
    const context = (id: string) => `${clinicId}|clinic_key|${id}`;
    const row = await this.inClinic(clinicId, async (client) => {
      await client.query(
        'insert into clinic_key (clinic_id, id, wrapped, key_check) values ($1, $2, $3, $4) on conflict (clinic_id) do nothing',
        [clinicId, freshId, seal(this.rootKey, context(freshId), fresh.export()), keyCheck(fresh)],
      );
      const { rows } = await client.query<{ id: string; wrapped: Buffer; key_check: Buffer }>(
        'select id, wrapped, key_check from clinic_key where clinic_id = $1',
        [clinicId],
      );
      return rows[0]!;
    });
    const key = createSecretKey(open(this.rootKey, context(row.id), row.wrapped));
    if (!sameKey(key, row.key_check)) throw new Error('A key in the key store is not the one it was stored as');
    return { id: row.id, key, macs: new Map(), answers: createSecretKey(derive(key, 'answers')) };
  }

  private refill(clinicId: string): Promise<void> {
    let refill = this.refills.get(clinicId);
    if (!refill) {
      refill = this.makeSpare(clinicId).finally(() => this.refills.delete(clinicId));
      this.refills.set(clinicId, refill);
    }
    return refill;
  }

  private async makeSpare(clinicId: string): Promise<void> {
    const clinic = await this.clinic(clinicId);
    const made = Array.from({ length: BATCH }, () => ({ id: newId(), key: newKey() }));
    await this.inClinic(clinicId, (client) =>
      client.query(
        `insert into person_key (clinic_id, id, wrapped, key_check)
         select $1, * from unnest($2::uuid[], $3::bytea[], $4::bytea[])`,
        [
          clinicId,
          made.map(({ id }) => id),
          made.map(({ id, key }) => seal(clinic.key, `${clinicId}|person_key|${id}|${clinic.id}`, key.export())),
          made.map(({ key }) => keyCheck(key)),
        ],
      ),
    );
    const spare = this.spare.get(clinicId) ?? [];
    spare.push(...made.map(({ id, key }) => new PersonKey(clinicId, id, key)));
    this.spare.set(clinicId, spare);
  }

  private async inClinic<T>(clinicId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    try {
      const client = await this.pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        await client.query(`select set_config('app.clinic_id', $1, true)`, [clinicId]);
        const result = await work(client);
        const { command } = await client.query('commit');
        if (command !== 'COMMIT') throw new Error('The key store did not commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.release(broken);
      }
    } catch (error) {
      throw databaseProblem(error);
    }
  }

  private remember(key: PersonKey): void {
    if (this.persons.size >= CACHED_PERSONS) this.persons.delete(this.persons.keys().next().value!);
    this.persons.set(`${key.clinicId}|${key.id}`, key);
  }
}

function newKey(): KeyObject {
  return createSecretKey(randomBytes(KEY_BYTES));
}

/** Reads the 32-byte root key, raw or as 64 hexadecimal digits. */
export function readRootKey(path: string): Buffer {
  const content = readFileSync(path);
  const key = content.length === KEY_BYTES ? content : Buffer.from(content.toString('latin1').trim(), 'hex');
  if (key.length !== KEY_BYTES)
    throw new Error('The root key file must hold 32 bytes, raw or as 64 hexadecimal digits');
  return key;
}
