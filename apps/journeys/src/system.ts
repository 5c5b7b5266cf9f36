import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { openAsker } from '@stillwater/messaging';
import { makeLogger, readDemoClock, writeDemoClock } from '@stillwater/platform';
import { eventually } from '@stillwater/testing';
import { Client, type QueryResultRow } from 'pg';
import { makeDemoClinics } from '../../../tools/demo/demo-clinics.ts';
import { startMailCatcher, type MailCatcher } from '../../../tools/mail-catcher/catcher.ts';
import { databaseOf, withDatabase } from '../../../tools/stack/databases.ts';
import { environmentOf, type Environment, type Installation } from '../../../tools/stack/installation.ts';
import { findNats } from '../../../tools/stack/nats-binary.ts';
import { startNats, type RunningNats } from '../../../tools/stack/nats.ts';
import { freePort } from '../../../tools/stack/ports.ts';
import { startPostgres, type RunningPostgres } from '../../../tools/stack/postgres.ts';
import { provision } from '../../../tools/stack/provision.ts';
import { ownSecrets, POSTGRES_PASSWORD, secretOf, type Secrets } from '../../../tools/stack/secrets.ts';
import { launchOne, untilReady, type ServiceProcess } from '../../../tools/stack/service-processes.ts';
import { migrateAll, natsUsers, services } from '../../../tools/stack/services.ts';

export type ServiceName = 'gateway' | 'inquiries' | 'screening' | 'scheduling' | 'notifications';

const checkout = join(import.meta.dirname, '..', '..', '..');

/**
 * The whole system on servers of its own, each service a process that can be killed and started again. Everything ends
 * with `stop`, and with the process that runs the test.
 */
export class System {
  private readonly processes = new Map<string, ServiceProcess>();

  private constructor(
    private readonly folder: string,
    private readonly secrets: Secrets,
    private postgres: RunningPostgres,
    private nats: RunningNats,
    readonly mail: MailCatcher,
    private readonly gatewayPort: number,
  ) {}

  /**
   * @param at where its clock begins; the machine's own time unless told
   * @param fill makes the databases, with what is in them before the first service starts: the demo's clinics unless told
   */
  static async start({
    at,
    fill,
  }: { at?: string; fill?: (installation: Installation) => Promise<void> } = {}): Promise<System> {
    const folder = mkdtempSync(join(tmpdir(), 'stillwater-journey-'));
    // PostgreSQL refuses to run as root, and then its own user must get to its files.
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'logs'));
    const secrets = ownSecrets(join(folder, 'secrets'));
    const [postgres, nats, mail, gatewayPort] = await Promise.all([
      openPostgres(folder, secrets, await freePort()),
      openNats(folder, secrets, await freePort()),
      startMailCatcher({ folder: join(folder, 'mail'), host: '127.0.0.1', smtpPort: 0, httpPort: 0 }),
      freePort(),
    ]);
    const system = new System(folder, secrets, postgres, nats, mail, gatewayPort);
    try {
      if (at) system.moveTo(at);
      await (fill?.(system.installation) ?? system.makeDemo());
      await Promise.all(services.map(({ name }) => system.startService(name)));
      return system;
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  /** Where the clock of all services stands. */
  now(): Date {
    return new Date(Date.now() + readDemoClock(this.clockFile));
  }

  /** Puts the clock of all services to an instant, from where it goes on. They see it within a tenth of a second. */
  moveTo(instant: string | Date): void {
    writeDemoClock(this.clockFile, new Date(instant).getTime() - Date.now());
  }

  /** Once every service has seen where the clock was put, also one that is on its way back. */
  clockIsSeen(): Promise<void> {
    return eventually(async () => {
      for (const name of this.processes.keys())
        expect(await this.metrics(name as ServiceName)).toContain(
          `stillwater_demo_clock_ahead_seconds ${readDemoClock(this.clockFile) / 1_000}\n`,
        );
    }, 60_000);
  }

  advance(step: { minutes?: number; seconds?: number }): void {
    this.moveTo(new Date(this.now().getTime() + (step.minutes ?? 0) * 60_000 + (step.seconds ?? 0) * 1_000));
  }

  /** Where browsers find it. */
  get address(): string {
    return `http://127.0.0.1:${this.gatewayPort}`;
  }

  /** Starts a service, as the first time or again. @param others settings for this start only, such as a fail point */
  async startService(name: ServiceName, others: Environment = {}): Promise<void> {
    const logs = join(this.folder, 'logs');
    const service = await launchOne(name, { env: { ...this.environment, ...others }, logs });
    this.processes.set(name, service);
    await untilReady(service, logs);
  }

  /** Ends a service from outside, without a word: nothing in it can tidy up. */
  async kill(name: ServiceName): Promise<void> {
    const { child } = this.process(name);
    process.kill(programBehind(child.pid), 'SIGKILL');
    await child.ended;
  }

  /** Ends a service as an orderly stop does. */
  async stopService(name: ServiceName): Promise<void> {
    await this.process(name).child.stop();
  }

  /** What the service has printed since its last start. */
  output(name: ServiceName): string {
    return readFileSync(join(this.folder, 'logs', `${name}.log`), 'utf8');
  }

  /** The service's own figures, as Prometheus reads them. */
  async metrics(name: ServiceName): Promise<string> {
    return (await fetch(`${this.process(name).diagnosticsUrl}/metrics`)).text();
  }

  async isReady(name: ServiceName): Promise<boolean> {
    return (await fetch(`${this.process(name).diagnosticsUrl}/readyz`)).ok;
  }

  /** Looks into a service's database as a superuser, past row-level security. */
  async query<R extends QueryResultRow>(service: ServiceName, sql: string, values: unknown[] = []): Promise<R[]> {
    const client = new Client({ connectionString: withDatabase(this.postgres.url, databaseOf(service)) });
    await client.connect();
    try {
      return (await client.query<R>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Asks services as one of them does. @param user whose way into the broker it has, its own unless told */
  async askerOf(name: ServiceName, user = name): Promise<Awaited<ReturnType<typeof openAsker>>> {
    const address = { url: this.nats.url, user, password: this.secrets.read(secretOf(user, 'nats')) };
    return openAsker(name, address, '', makeLogger(name, 'fatal'));
  }

  async takePostgresAway(): Promise<void> {
    const [pid] = readFileSync(join(this.folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGQUIT');
    await this.postgres.ended;
  }

  async bringPostgresBack(): Promise<void> {
    this.postgres = await openPostgres(this.folder, this.secrets, this.postgres.port);
  }

  async takeNatsAway(): Promise<void> {
    process.kill(this.nats.pid, 'SIGKILL');
    await this.nats.ended;
  }

  async bringNatsBack(): Promise<void> {
    this.nats = await openNats(this.folder, this.secrets, this.nats.port);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.processes.values()].map(({ child }) => child.stop()));
    await Promise.all([this.postgres.stop(), this.nats.stop(), this.mail.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async makeDemo(): Promise<void> {
    await provision(this.postgres.url, services, this.secrets);
    await migrateAll(this.installation);
    await makeDemoClinics(this.installation, this.environment);
  }

  private get clockFile(): string {
    return join(this.folder, 'demo-clock.json');
  }

  private process(name: ServiceName): ServiceProcess {
    const found = this.processes.get(name);
    if (!found) throw new Error(`${name} was never started`);
    return found;
  }

  private get installation(): Installation {
    return {
      mode: 'demo',
      databaseServer: this.postgres.url,
      natsUrl: this.nats.url,
      natsUsers: true,
      secrets: this.secrets,
    };
  }

  private get environment(): Environment {
    return {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: join(checkout, '.stillwater', 'cache', 'compiled'),
      ...Object.assign({}, ...services.map((service) => environmentOf(this.installation, service))),
      NATS_STREAM_MEGABYTES: '16',
      DEMO_CLOCK_FILE: this.clockFile,
      LOG_LEVEL: 'warn',
      GATEWAY_PORT: String(this.gatewayPort),
      GATEWAY_PUBLIC_URL: this.address,
      GATEWAY_PUBLIC_WRITES_PER_MINUTE: '10000',
      GATEWAY_CLINIC_WRITES_PER_MINUTE: '10000',
      GATEWAY_PUBLIC_READS_PER_MINUTE: '10000',
      GATEWAY_LINK_REQUESTS_PER_MINUTE: '100000',
      GATEWAY_SIGN_INS_PER_MINUTE: '1000',
      GATEWAY_STAFF_REQUESTS_PER_MINUTE: '100000',
      NOTIFICATIONS_SMTP_URL: `smtp://127.0.0.1:${this.mail.smtpPort}`,
      NOTIFICATIONS_MAIL_FROM: 'office@example.com',
      NOTIFICATIONS_PUBLIC_URL: this.address,
      NOTIFICATIONS_SMS_PROVIDER: 'catcher',
      NOTIFICATIONS_SMS_CATCHER_URL: `http://127.0.0.1:${this.mail.httpPort}/api/texts`,
    };
  }
}

function openPostgres(folder: string, secrets: Secrets, port: number): Promise<RunningPostgres> {
  return startPostgres({
    folder: join(folder, 'postgres'),
    port,
    password: secrets.read(POSTGRES_PASSWORD),
    log: join(folder, 'postgres.log'),
    forgetful: true,
  });
}

async function openNats(folder: string, secrets: Secrets, port: number): Promise<RunningNats> {
  return startNats({
    server: await findNats(join(checkout, '.stillwater', 'cache')),
    folder: join(folder, 'nats'),
    port,
    log: join(folder, 'nats.log'),
    users: natsUsers(secrets),
  });
}

/** Services run behind a shell that guards them; a kill is for the service itself. */
function programBehind(guard: number): number {
  const children = readFileSync(`/proc/${guard}/task/${guard}/children`, 'utf8').trim().split(' ').map(Number);
  const program = children.find((pid) => readlinkSync(`/proc/${pid}/exe`) === process.execPath);
  if (program === undefined) throw new Error(`Nothing runs behind the guard ${guard}`);
  return program;
}
