import { createTestService, entityDifferences, tenantCatalogue, type TestService } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { clinicBySlug } from './clinics/clinic.queries.js';
import { gateway } from './service-definition.js';
import { clinicsOfStaff, sessionHolder, sessionInClinic } from './sign-in/session.statements.js';

/** They belong to no single clinic: an organisation has several, and a person signs in before one is chosen. */
const tablesWithoutClinic = [
  'organisation',
  'staff',
  'staff_session',
  'staff_credential',
  'staff_totp',
  'sign_in_challenge',
  'sign_in_failure',
  'used_totp_code',
  'enrolment',
  'identity_event',
];

/** The addresses by which a clinic is found are unique in the whole installation. */
const keysWithoutClinic = [
  'clinic_directory_code_key',
  'clinic_directory_second_text_number',
  'clinic_directory_slug_key',
  'clinic_directory_text_number',
  'clinic_directory_text_numbers_of_one',
];

/**
 * The directory holds what is public; a person sees the own memberships, to choose a clinic; and whoever is invited is
 * looked for in every clinic before somebody gets a link that makes them that person.
 */
const readsAcrossClinics = ['clinic_directory.found_by_everyone', 'membership.own', 'membership.invited'];

let service: TestService;

beforeAll(async () => {
  service = await createTestService(gateway);
});

afterAll(() => service?.drop());

describe('the schema', () => {
  it('keeps clinics apart', async () => {
    expect(await tenantCatalogue(service.db, { tablesWithoutClinic, keysWithoutClinic, readsAcrossClinics })).toEqual(
      [],
    );
  });

  it('is the one that the entities describe', async () => {
    expect(await entityDifferences(service.db, gateway.entities)).toEqual([]);
  });

  it.each(['update', 'delete'])('lets nobody %s the trail of sign-in', async (verb) => {
    await service.db.query(
      `insert into identity_event (id, what, request_id) values (gen_random_uuid(), 'signed_in', 'r')`,
    );
    const statement = verb === 'update' ? `update identity_event set what = 'x'` : 'delete from identity_event';
    await expect(service.db.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what every request begins with', () => {
  it.each([sessionHolder, sessionInClinic, clinicsOfStaff, clinicBySlug])(
    '$name finds its rows by an index, as the application role',
    async ({ text }) => {
      const client = await service.database.connection();
      try {
        await client.query('begin; set local enable_seqscan = off');
        const types = text.includes('$2')
          ? '(text, uuid)'
          : text.includes('slug = $1') || text.includes('token = $1')
            ? '(text)'
            : '(uuid)';
        const id = `'01995000-0000-7000-8000-000000000001'`;
        await client.query(`prepare asked ${types} as ${text}`);
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `explain execute asked (${types === '(text, uuid)' ? `'x', ${id}` : id})`,
        );
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan).toMatch(/Index/);
        expect(plan).not.toMatch(/Seq Scan/);
      } finally {
        await client.query('rollback; deallocate asked');
        client.release();
      }
    },
  );
});
