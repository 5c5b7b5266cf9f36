import { createTestDatabase, rootKeyFile, snapshotOf, type TestDatabase } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import { administer, gateway } from '../index.js';

let db: TestDatabase;
let settings: Record<string, string>;

beforeAll(async () => {
  db = await createTestDatabase(gateway);
  settings = {
    GATEWAY_DATABASE_URL: db.appUrl,
    GATEWAY_RELAY_DATABASE_URL: db.relayUrl,
    ROOT_KEY_FILE: rootKeyFile(),
    MODE: 'demo',
  };
});

afterAll(() => db?.drop());

describe('the demo', () => {
  it('opens three clinics with their people, says so, and stays as it is when made again', async () => {
    expect(await administer(settings, ({ demo }) => demo.hasDemoPeople())).toBe(false);
    const signIns = await administer(settings, ({ demo }) => demo.run());
    expect(signIns).toHaveLength(22);
    expect(signIns.map(({ email }) => email)).toEqual(
      expect.arrayContaining(['theo.banks@example.com', 'lena.ortiz-vance@example.com', 'morgan.vale@example.com']),
    );
    expect(await db.query(`select slug from clinic_directory order by slug`)).toEqual([
      { slug: 'asheville' },
      { slug: 'portland' },
      { slug: 'tempe' },
    ]);
    expect(await db.query(`select count(*)::int as said from outbox where type = 'clinic.changed.v1'`)).toEqual([
      { said: 3 },
    ]);
    const made = await snapshotOf(db, { except: [] });
    expect(await administer(settings, ({ demo }) => demo.run())).toEqual(signIns);
    expect(await snapshotOf(db, { except: [] })).toEqual(made);
    expect(await administer(settings, ({ demo }) => demo.hasDemoPeople())).toBe(true);
  });

  it('goes on where it was broken off', async () => {
    await db.query(
      `delete from staff_credential c using staff p where p.id = c.staff_id and p.email = 'jo.harker@example.com'`,
    );
    await administer(settings, ({ demo }) => demo.run());
    const [row] = await db.query(
      `select 1 from staff_credential c join staff p on p.id = c.staff_id where p.email = 'jo.harker@example.com'`,
    );
    expect(row).toBeDefined();
  });

  it('is refused in a real installation', async () => {
    const real = { ...settings, MODE: 'real', GATEWAY_PUBLIC_URL: 'https://clinic.example' };
    await expect(administer(real, ({ demo }) => demo.run())).rejects.toThrow('Demo people are made in demo mode only.');
  });
});

describe('an installation', () => {
  it('makes an organisation, a clinic and a one-time link for its operator', async () => {
    const visit = { requestId: uuidv7() };
    const real = { ...settings, MODE: 'real', GATEWAY_PUBLIC_URL: 'https://clinic.example' };
    const invitation = await administer(real, async ({ createOrganisation, inviteOperator }) => {
      const organisationId = await createOrganisation.run(visit, 'A practice');
      return inviteOperator.run(visit, {
        organisationId,
        name: 'Robin Doe',
        email: 'robin@practice.test',
        roles: ['operator'],
      });
    });
    expect(invitation.link).toMatch(/^https:\/\/clinic\.example\/admin\/enrol#[\w-]{43}$/);
  });

  it.each([
    [{ MODE: 'real' }, /PUBLIC_URL must begin with https/],
    [{ ROOT_KEY_FILE: '' }, /ROOT_KEY_FILE is missing/],
    [{ GATEWAY_DATABASE_URL: '' }, /DATABASE_URL is missing/],
    [{ GATEWAY_DATABASE_URL: 'owner' }, /refuses to start as the database role/],
  ])('is not begun with %j', async (wrong, reason) => {
    const given: Record<string, string> = { ...settings, ...wrong };
    if (given['GATEWAY_DATABASE_URL'] === 'owner') given['GATEWAY_DATABASE_URL'] = db.ownerUrl;
    await expect(administer(given, () => Promise.resolve())).rejects.toThrow(reason);
  });
});
