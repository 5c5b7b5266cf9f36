import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import type { TestServers } from '../test/servers.ts';

const POSTGRES = 'postgres:18';
const NATS = 'nats:2.15-alpine';
const PASSWORD = 'only-for-tests';
/** The first start of a database on a slow machine. */
const START_MILLISECONDS = 120_000;

/** The servers of the integration tests as containers of their own, gone when the tests are over. */
export async function startTestServers(): Promise<TestServers> {
  const started: StartedTestContainer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.splice(0).map((container) => container.stop()));
  };
  try {
    const postgres = await new GenericContainer(POSTGRES)
      .withEnvironment({ POSTGRES_PASSWORD: PASSWORD })
      .withCommand(['postgres', '-c', 'max_connections=300', '-c', 'fsync=off'])
      .withExposedPorts(5432)
      // The image starts the server twice: for its own set-up, and then for good.
      .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
      .withStartupTimeout(START_MILLISECONDS)
      .start();
    started.push(postgres);
    const nats = await new GenericContainer(NATS)
      .withCommand(['-js'])
      .withExposedPorts(4222)
      .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
      .withStartupTimeout(START_MILLISECONDS)
      .start();
    started.push(nats);
    return {
      env: {
        TEST_DATABASE_URL: `postgres://postgres:${PASSWORD}@${postgres.getHost()}:${postgres.getMappedPort(5432)}/postgres`,
        TEST_NATS_URL: `nats://${nats.getHost()}:${nats.getMappedPort(4222)}`,
      },
      note: `${POSTGRES} and ${NATS} in containers`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
