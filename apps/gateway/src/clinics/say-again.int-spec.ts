import {
  newId,
  Database,
  makeLogger,
  migrateService,
  plainAnswers,
  ServiceConfig,
  UnitOfWork,
} from '@stillwater/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@stillwater/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { IdentityTables } from '../identity-tables.js';
import { gateway } from '../service-definition.js';
import { SayAgain } from './say-again.js';

/** The schema as the release before licences left it. */
const before = gateway.migrations.slice(0, 3);

let db: TestDatabase;
let database: Database;
let sayAgain: SayAgain;
const clinics = [newId(), newId()].sort();
const staff = [newId(), newId()].sort();

beforeAll(async () => {
  db = await createTestDatabase({ ...gateway, migrations: before });
  await oldData();
  await migrateService(gateway, db.ownerUrl);
  const clock = new TestClock();
  const config = Object.assign(new ServiceConfig(), { databaseUrl: db.appUrl, poolSize: 6 });
  database = Database.for(gateway, config, clock);
  await database.start((error) => {
    throw error;
  });
  const unitOfWork = new UnitOfWork(database, clock, plainAnswers);
  sayAgain = new SayAgain(new IdentityTables(database), unitOfWork, makeLogger('gateway', 'fatal'));
});

afterAll(async () => {
  await database?.stop();
  await db?.drop();
});

/** Two clinics that were announced at versions 3 and 1, with one person in both and one who is disabled. */
async function oldData(): Promise<void> {
  const organisation = newId();
  await db.query(`insert into organisation values ($1, 'A practice', now())`, [organisation]);
  for (const [index, id] of staff.entries()) {
    await db.query(
      `insert into staff (id, organisation_id, name, email, disabled_at, created_at, updated_at)
       values ($1, $2, 'Robin Doe', $3, $4, now(), now())`,
      [id, organisation, `robin-${index}@staff.example`, index === 1 ? new Date() : null],
    );
  }
  for (const [index, id] of clinics.entries()) {
    await db.query(`insert into clinic_directory values ($1, $2, $3, $4, 'A clinic', 'America/New_York')`, [
      id,
      organisation,
      `code${index}`,
      `slug-${index}`,
    ]);
    await db.query(
      `insert into clinic values ($1, 'Office', '+18285550142', '1 Main Street', 'en-US', '{en-US}', '{NC}', '', '[]',
         '[{"from":"2026-12-24","to":"2026-12-26","reason":"Winter break"}]', $2, now(), now())`,
      [id, index === 0 ? 3 : 1],
    );
    for (const person of staff)
      await db.query(`insert into membership values ($1, $2, $3, '{prescriber}', 2, now(), now())`, [
        id,
        person,
        organisation,
      ]);
  }
}

interface Said {
  type: string;
  version: number;
  data: Record<string, unknown>;
}

const saidIn = (clinicId: string) =>
  db.query<Said & Record<string, unknown>>(
    `select type, aggregate_version as version, convert_from(body, 'utf8')::jsonb -> 'data' as data
       from outbox where clinic_id = $1 order by id`,
    [clinicId],
  );

const stopTelling = (clinicId: string) =>
  db.query(`
    create function stop_telling() returns trigger language plpgsql as
      $$ begin if new.clinic_id = '${clinicId}' then raise exception 'broken off'; end if; return new; end $$;
    create trigger stop_telling before insert on outbox for each row execute function stop_telling()`);

describe('after a migration over old data', () => {
  it('tells each clinic whole or not at all, and those that are left at the next start', async () => {
    await stopTelling(clinics[0]!);
    expect(await sayAgain.run()).toBe(1);
    expect([(await saidIn(clinics[0]!)).length, (await saidIn(clinics[1]!)).length]).toEqual([0, 3]);
    await db.query('drop trigger stop_telling on outbox');
    expect(await sayAgain.run()).toBe(1);
    expect([(await saidIn(clinics[0]!)).length, (await saidIn(clinics[1]!)).length]).toEqual([3, 3]);
  });

  it('says each clinic in full and who may act there, under the next versions', async () => {
    const said = await saidIn(clinics[0]!);
    expect(said).toMatchObject([
      {
        type: 'clinic.changed.v1',
        version: 4,
        data: {
          profileVersion: 4,
          closures: [{ from: '2026-12-24', to: '2026-12-26' }],
          licensedStates: ['NC'],
        },
      },
      { type: 'staff.changed.v1', version: 3, data: { staffId: staff[0], roles: ['prescriber'], active: true } },
      { type: 'staff.changed.v1', version: 3, data: { staffId: staff[1], active: false, licences: [] } },
    ]);
    expect(JSON.stringify(said)).not.toContain('Winter break');
  });

  it('says nothing a second time', async () => {
    expect(await sayAgain.run()).toBe(0);
  });
});

describe('two gateways that start at once', () => {
  beforeEach(() => db.query('update clinic_directory set said_generation = 0'));

  it('tell each clinic once', async () => {
    const told = await Promise.all([sayAgain.run(), sayAgain.run()]);
    expect(told[0]! + told[1]!).toBe(2);
    expect((await saidIn(clinics[1]!)).map(({ version }) => version)).toEqual([2, 3, 3, 3, 4, 4]);
  });
});
