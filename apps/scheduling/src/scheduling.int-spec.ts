import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type RunningService } from '@stillwater/platform';
import { createTestDatabase, natsNamespace, tenantCatalogue, testConfig, type TestDatabase } from '@stillwater/testing';
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

describe('the empty service', () => {
  it('starts and is well', async () => {
    const checks = Object.values(await service.lifecycle.checks());
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every(({ ok }) => ok)).toBe(true);
  });

  it('keeps clinics apart by construction', async () => {
    expect(await tenantCatalogue(db)).toEqual([]);
  });
});
