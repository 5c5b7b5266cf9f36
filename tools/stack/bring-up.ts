import type { DemoSignIn } from '@stillwater/gateway';
import { readDemoClock } from '@stillwater/platform';
import { hasDemoClinics, makeDemoClinics } from '../demo/demo-clinics.ts';
import { furnishDemo, isUnplayed, playStory, prepareStory } from '../demo/play-story.ts';
import type { StoryPlace } from '../demo/play-story.ts';
import { welcome } from '../demo/welcome.ts';
import { startMailCatcher } from '../mail-catcher/catcher.ts';
import { Remedy, report, step } from '../progress.mjs';
import type { Ending } from './ending.ts';
import type { Home } from './home.ts';
import { environmentOf } from './installation.ts';
import type { Environment, Installation } from './installation.ts';
import { provideNats, providePostgres } from './local-servers.ts';
import { keptPort } from './ports.ts';
import { provision } from './provision.ts';
import { ownSecrets } from './secrets.ts';
import { ended, launchAll, launchOne, untilReady } from './service-processes.ts';
import type { LaunchOptions, ServiceProcess } from './service-processes.ts';
import { migrateAll, natsUsers, services } from './services.ts';
import { bringStreamsUpToDate, DEMO_STREAM_MEGABYTES, streamSettings } from './streams.ts';
import { buildWebApps } from './web.ts';

export interface BringUpOptions {
  readonly port: number;
  readonly demo: boolean;
  /** The demo's clinics get their invented patients. */
  readonly story: boolean;
  readonly split: boolean;
  readonly serviceLogs: boolean;
}

export interface BroughtUp {
  /** Where browsers reach the gateway. */
  readonly address: string;
  /** What else a person wants to know, line by line. */
  readonly lines: readonly string[];
}

/** Starts every part in its order, and ends the whole when one of them ends. */
export async function bringUp(home: Home, options: BringUpOptions, ending: Ending): Promise<BroughtUp> {
  const secrets = ownSecrets(home.path('secrets'));
  const postgres = await providePostgres(home, secrets, ending);
  const nats = await provideNats(home, natsUsers(secrets), ending);
  const installation: Installation = {
    mode: 'demo',
    databaseServer: postgres.url,
    natsUrl: nats.url,
    natsUsers: nats.own,
    secrets,
  };
  await step('databases', async () => {
    const { created } = await provision(postgres.url, services, secrets);
    const ran = await migrateAll(installation);
    return created.length === 0 && ran === 0
      ? 'databases are up to date'
      : `${created.length} databases made, ${ran} migrations run`;
  });
  await step('pages', async () => {
    const built = await buildWebApps();
    return built.length === 0 ? 'pages are up to date' : `pages of ${built.join(' and ')} built`;
  });
  const story: StoryPlace = {
    installation,
    clockFile: home.path('demo-clock.json'),
    recordFile: home.path('demo-story.json'),
  };
  const mail = await startMailCatcher({
    now: () => new Date(Date.now() + (options.demo ? readDemoClock(story.clockFile) : 0)),
    folder: home.path('mail'),
    host: '127.0.0.1',
    smtpPort: await keptPort(home, 'smtp'),
    httpPort: await keptPort(home, 'mail'),
  });
  ending.add(() => mail.stop());
  const address = `http://localhost:${options.port}`;
  const common: Environment = {
    NATS_STREAM_MEGABYTES: DEMO_STREAM_MEGABYTES,
    GATEWAY_PORT: String(options.port),
    GATEWAY_PUBLIC_URL: address,
    NOTIFICATIONS_SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`,
    NOTIFICATIONS_MAIL_FROM: 'office@example.com',
    NOTIFICATIONS_PUBLIC_URL: address,
    NOTIFICATIONS_SMS_PROVIDER: 'catcher',
    NOTIFICATIONS_SMS_CATCHER_URL: `http://127.0.0.1:${mail.httpPort}/api/texts`,
    ...(options.demo && { DEMO_CLOCK_FILE: story.clockFile }),
  };
  const caught = `http://localhost:${mail.httpPort}`;
  if (options.demo && options.story) await prepareStory(story, () => hasDemoClinics(installation, common));
  const signIns = options.demo ? await demo(installation, common) : [];
  await step('streams', () => bringStreamsUpToDate(installation, streamSettings(installation)));
  const processes = await step('services', () =>
    launch(installation, common, options.split, logsOf(home, options), ending),
  );
  endTogether(home, processes, postgres.ended, nats.ended, logsOf(home, options), ending);
  if (options.demo) await step('rooms of the demo clinics', () => furnishDemo(installation, signIns));
  if (options.demo && isUnplayed(story)) await step("the demo's story", () => playStory(story, signIns, caught));
  return { address, lines: welcome(address, caught, signIns) };
}

async function demo(installation: Installation, common: Environment): Promise<readonly DemoSignIn[]> {
  let signIns: readonly DemoSignIn[] = [];
  await step('demo clinics', async () => {
    signIns = await makeDemoClinics(installation, common);
    return `${new Set(signIns.map(({ clinicSlug }) => clinicSlug).filter(Boolean)).size} demo clinics with ${signIns.length} people`;
  });
  return signIns;
}

function logsOf(home: Home, { serviceLogs }: BringUpOptions): LaunchOptions['logs'] {
  return serviceLogs ? 'inherit' : home.path('logs');
}

async function launch(
  installation: Installation,
  common: Environment,
  split: boolean,
  logs: LaunchOptions['logs'],
  ending: Ending,
): Promise<ServiceProcess[]> {
  const own = services.map((service) => environmentOf(installation, service));
  const starts = split
    ? services.map(({ name }, index) => launchOne(name, { env: { ...process.env, ...common, ...own[index] }, logs }))
    : [launchAll({ env: Object.assign({ ...process.env, ...common }, ...own) as NodeJS.ProcessEnv, logs })];
  const processes = await Promise.all(starts);
  ending.add(async () => void (await Promise.all(processes.map(({ child }) => child.stop()))));
  await Promise.all(processes.map((process) => untilReady(process, logs)));
  return processes;
}

/** A part that ends by itself leaves a system that only looks alive: the rest ends too, and says why. */
function endTogether(
  home: Home,
  processes: readonly ServiceProcess[],
  postgres: Promise<number>,
  nats: Promise<number>,
  logs: LaunchOptions['logs'],
  ending: Ending,
): void {
  const fall = (failure: Remedy): void => {
    if (ending.begun) return;
    report(failure);
    void ending.run().then(() => process.exit(1));
  };
  for (const { name, child } of processes) void child.ended.then((code) => fall(ended(name, code, logs)));
  void postgres.then((code) => fall(ended('postgres', code, home.path('logs'))));
  void nats.then((code) => fall(ended('nats', code, home.path('logs'))));
}
