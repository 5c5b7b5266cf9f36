import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type RunningService } from '@stillwater/platform';
import {
  createTestDatabase,
  entityDifferences,
  natsNamespace,
  tenantCatalogue,
  testConfig,
  type TestDatabase,
} from '@stillwater/testing';
import { scheduling } from './index.js';

let db: TestDatabase;
let service: RunningService;

beforeAll(async () => {
  db = await createTestDatabase(scheduling);
  service = await startService(scheduling, testConfig(scheduling, db, natsNamespace()));
});

afterAll(async () => {
  await service?.stop();
  await db?.drop();
});

describe('the service', () => {
  it('starts and is well', async () => {
    const checks = Object.values(await service.lifecycle.checks());
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every(({ ok }) => ok)).toBe(true);
  });

  it('keeps clinics apart by construction, but for when a colleague is busy elsewhere in the organisation', async () => {
    const faults = await tenantCatalogue(db, {
      keysWithoutClinic: ['staff_diary_is_free'],
      readsAcrossClinics: ['staff_diary.busy'],
    });
    expect(faults).toEqual([]);
  });

  it('has entities that agree with its tables', async () => {
    expect(await entityDifferences(db, scheduling.entities)).toEqual([]);
  });
});
