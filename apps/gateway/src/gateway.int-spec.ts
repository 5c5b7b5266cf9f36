import { createTestService, entityDifferences, tenantCatalogue, type TestService } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { gateway } from './service-definition.js';

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
const keysWithoutClinic = ['clinic_directory_code_key', 'clinic_directory_slug_key'];

/** The directory holds what is public; and a person sees the own memberships, to choose a clinic. */
const readsAcrossClinics = ['clinic_directory.found_by_everyone', 'membership.own'];

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
