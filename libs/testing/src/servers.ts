import { environment } from '@stillwater/platform';

/** The servers that tests use. `npm test` starts both and sets the variables; by hand they are given. */

/** Address of a PostgreSQL superuser whose server the tests may fill with databases and roles. */
export function testDatabaseServer(): string {
  return required('TEST_DATABASE_URL', 'a PostgreSQL superuser, e.g. postgres://postgres@127.0.0.1:5432/postgres');
}

/** Address of a nats-server with JetStream. */
export function testNatsServer(): string {
  return required('TEST_NATS_URL', 'a nats-server with JetStream, e.g. nats://127.0.0.1:4222');
}

function required(name: string, what: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test\`, or set it to ${what}.`);
  return value;
}
