import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseOf, withDatabase } from '../stack/databases.ts';
import { environmentOf, type Environment, type Installation } from '../stack/installation.ts';
import { startGuarded, type GuardedChild } from '../stack/guarded.ts';
import { freePort } from '../stack/ports.ts';
import { ended, launchAll, launchOne, untilReady, type ServiceProcess } from '../stack/service-processes.ts';
import { migrateAll, services } from '../stack/services.ts';
import { programBehind } from './cpu.ts';
import { queryOnce, type Ground } from './ground.ts';
import { inquiryTarget } from './inquiries.ts';
import { introduce } from './people.ts';
import { openClinics, SLUG, type Practice } from './practice.ts';
import { untilCarried, type Counted, type Target } from './window.ts';

const NO_LIMIT = '1000000000';
const COUNT_INQUIRIES = 'select count(*)::int as inquiries from inquiry';
const COUNT_SENT_MAILS = "select count(*)::int as mails from message where channel = 'email' and state = 'sent'";

/** The platform on the bench's servers, with clinics, its services in processes that start and stop at will. */
export class System {
  readonly #ground: Ground;
  readonly #catcher: GuardedChild;
  readonly #mailPort: number;
  readonly #environment: Environment;
  readonly #gatewayPort: number;
  readonly #practice: Practice;
  readonly #running = new Map<string, ServiceProcess>();

  private constructor(
    ground: Ground,
    catcher: GuardedChild,
    mailPort: number,
    environment: Environment,
    gatewayPort: number,
    practice: Practice,
  ) {
    this.#ground = ground;
    this.#catcher = catcher;
    this.#mailPort = mailPort;
    this.#environment = environment;
    this.#gatewayPort = gatewayPort;
    this.#practice = practice;
  }

  /** Migrates, makes the clinics and starts the mail catcher; no service runs yet. */
  static async prepare(ground: Ground): Promise<System> {
    const installation: Installation = {
      mode: 'demo',
      databaseServer: ground.postgres.url,
      natsUrl: ground.nats.url,
      natsUsers: true,
      secrets: ground.secrets,
    };
    await migrateAll(installation);
    const [smtpPort, mailPort, gatewayPort] = [await freePort(), await freePort(), await freePort()];
    const environment: Environment = {
      ...Object.assign({}, ...services.map((service) => environmentOf(installation, service))),
      GATEWAY_PORT: String(gatewayPort),
      GATEWAY_PUBLIC_URL: `http://127.0.0.1:${gatewayPort}`,
      GATEWAY_PUBLIC_WRITES_PER_MINUTE: NO_LIMIT,
      GATEWAY_CLINIC_WRITES_PER_MINUTE: NO_LIMIT,
      GATEWAY_LINK_REQUESTS_PER_MINUTE: NO_LIMIT,
      GATEWAY_SIGN_INS_PER_MINUTE: NO_LIMIT,
      GATEWAY_STAFF_REQUESTS_PER_MINUTE: NO_LIMIT,
      NOTIFICATIONS_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      NOTIFICATIONS_MAIL_FROM: 'office@example.com',
      NOTIFICATIONS_PUBLIC_URL: `http://127.0.0.1:${gatewayPort}`,
    };
    const practice = await openClinics(environment);
    await introduce(practice, withDatabase(ground.postgres.url, databaseOf('scheduling')));
    const catcher = await startCatcher(ground.folder, smtpPort, mailPort);
    return new System(ground, catcher, mailPort, environment, gatewayPort, practice);
  }

  /** Who works in the clinics that are made for booking. */
  get practice(): Practice {
    return this.#practice;
  }

  /** Where browsers would be. */
  get port(): number {
    return this.#gatewayPort;
  }

  get target(): Target {
    const adminUrl = this.databaseOf('inquiries');
    return inquiryTarget({
      name: 'ours',
      port: this.port,
      slug: SLUG,
      adminUrl,
      settled: () => untilCarried(adminUrl),
    });
  }

  /** The metrics that a service shows. */
  async metricsOf(service: string): Promise<string> {
    const { diagnosticsUrl } = this.#running.get(service)!;
    return (await fetch(`${diagnosticsUrl}/metrics`)).text();
  }

  /** Everything that runs now so that its CPU time can be told apart. */
  get counted(): Counted[] {
    return [
      ...[...this.#running.values()].map(({ name, child }) => ({ name, pid: child.pid, tree: true })),
      { name: 'postgres', pid: this.#ground.postgres.pid, tree: true },
      { name: 'nats', pid: this.#ground.nats.pid },
      { name: 'mail catcher', pid: this.#catcher.pid, tree: true },
      { name: 'bench', pid: process.pid },
    ];
  }

  /** The database of a service, past row-level security. */
  databaseOf(service: string): string {
    return withDatabase(this.#ground.postgres.url, databaseOf(service));
  }

  /** One process for each service. */
  async startApart(): Promise<void> {
    await Promise.all(services.map(({ name }) => this.#start(name, () => launchOne(name, this.#launch))));
  }

  /** One process for all of them. @returns its id, and the milliseconds from its start until it was ready */
  async startTogether(): Promise<{ pid: number; milliseconds: number }> {
    const started = performance.now();
    const process = await this.#start('services', () => launchAll(this.#launch));
    return { pid: programBehind(process.child.pid), milliseconds: performance.now() - started };
  }

  async stopService(name: string): Promise<void> {
    await this.#running.get(name)?.child.stop();
    this.#running.delete(name);
  }

  async stopServices(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((name) => this.stopService(name)));
  }

  /** How many mails the catcher has taken since it was last emptied. */
  async caughtMails(): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.#mailPort}/api/messages`);
    return ((await answer.json()) as { items: unknown[] }).items.length;
  }

  /** Waits until everybody who has written has their mail. */
  async untilMailsAreSent(): Promise<void> {
    for (;;) {
      const [counted] = await queryOnce<{ inquiries: number }>(this.databaseOf('inquiries'), COUNT_INQUIRIES);
      const [sent] = await queryOnce<{ mails: number }>(this.databaseOf('notifications'), COUNT_SENT_MAILS);
      if (sent!.mails >= counted!.inquiries) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  async emptyMailbox(): Promise<void> {
    await fetch(`http://127.0.0.1:${this.#mailPort}/api/messages`, { method: 'DELETE' });
  }

  async stop(): Promise<void> {
    await this.stopServices();
    await this.#catcher.stop();
  }

  get #launch(): { env: NodeJS.ProcessEnv; logs: string } {
    return { env: { ...process.env, ...this.#environment }, logs: this.#logs };
  }

  get #logs(): string {
    return join(this.#ground.folder, 'logs');
  }

  async #start(name: string, launch: () => Promise<ServiceProcess>): Promise<ServiceProcess> {
    const service = await launch();
    this.#running.set(name, service);
    await untilReady(service, this.#logs);
    return service;
  }
}

async function startCatcher(folder: string, smtpPort: number, httpPort: number): Promise<GuardedChild> {
  const program = fileURLToPath(new URL('../mail-catcher/main.ts', import.meta.url));
  const child = startGuarded(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {
      ...process.env,
      MAIL_FOLDER: join(folder, 'mail'),
      MAIL_SMTP_PORT: String(smtpPort),
      MAIL_HTTP_PORT: String(httpPort),
    },
    output: join(folder, 'logs', 'mail-catcher.log'),
    signal: 'TERM',
    graceSeconds: 5,
  });
  let exit: number | undefined;
  void child.ended.then((code) => (exit = code));
  while (!(await fetch(`http://127.0.0.1:${httpPort}/livez`).catch(() => undefined))?.ok) {
    if (exit !== undefined) throw ended('mail-catcher', exit, join(folder, 'logs'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}
