import { afterEach, describe, expect, it } from '@jest/globals';
import { natsNamespace, testDatabaseServer } from './index.js';

const { TEST_DATABASE_URL, TEST_NATS_URL } = process.env;

afterEach(() => {
  for (const [name, value] of Object.entries({ TEST_DATABASE_URL, TEST_NATS_URL })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

describe('the servers of tests', () => {
  it('say in one sentence what is missing and what to do', () => {
    delete process.env['TEST_DATABASE_URL'];
    delete process.env['TEST_NATS_URL'];
    expect(testDatabaseServer).toThrow(
      'TEST_DATABASE_URL is not set: run the tests with `npm test`, or set it to a PostgreSQL superuser, e.g. postgres://postgres@127.0.0.1:5432/postgres.',
    );
    expect(natsNamespace).toThrow(/^TEST_NATS_URL is not set: .*\.$/);
  });

  it('are shared, each spec file under a name of its own', () => {
    process.env['TEST_NATS_URL'] = 'nats://127.0.0.1:4222';
    expect(natsNamespace().url).toBe('nats://127.0.0.1:4222');
    expect(natsNamespace().namespace).toMatch(/^t[0-9a-f]{12}$/);
    expect(natsNamespace().namespace).not.toBe(natsNamespace().namespace);
  });
});
