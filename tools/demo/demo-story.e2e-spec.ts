import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DemoSignIn } from '@stillwater/gateway';
import { readDemoClock } from '@stillwater/platform';
import { Client } from 'pg';
import { startMailCatcher, type MailCatcher } from '../mail-catcher/catcher.ts';
import { databaseOf, withDatabase } from '../stack/databases.ts';
import { environmentOf, type Environment, type Installation } from '../stack/installation.ts';
import { installForTest, type TestInstallation } from '../stack/installation.fixture.ts';
import { freePort } from '../stack/ports.ts';
import { launchAll, untilReady, type ServiceProcess } from '../stack/service-processes.ts';
import { services } from '../stack/services.ts';
import { hasDemoClinics, makeDemoClinics } from './demo-clinics.ts';
import { furnishDemo, isUnplayed, playStory, prepareStory, type StoryPlace } from './play-story.ts';
import { regularLife } from './regular-lives.ts';
import { storyLives, type LifeScript } from './story-lives.ts';
import { regularPeople } from './cast.ts';

jest.setTimeout(180_000);

/** The eight stories, and two of the regular lives with their months made weeks: by mail, and by texts alone. */
const lives: readonly LifeScript[] = [
  ...storyLives,
  regularLife({
    name: 'Rowan',
    person: regularPeople.rowan,
    beganDaysAgo: 18,
    comesInDays: 4,
    time: '13:30',
    mode: 'in_person',
    choosesCall: true,
    signs: true,
    missesFirst: true,
  }),
  regularLife({
    name: 'Wren',
    person: regularPeople.wren,
    beganDaysAgo: 25,
    comesInDays: 5,
    time: '12:30',
    mode: 'in_person',
  }),
];
const DAYS = 26;

let installed: TestInstallation;
let installation: Installation;
let place: StoryPlace;
let mail: MailCatcher;
let running: ServiceProcess | undefined;
let signIns: readonly DemoSignIn[];
let caught: string;

beforeAll(async () => {
  installed = await installForTest();
  const { folder } = installed;
  mkdirSync(join(folder, 'logs'));
  installation = { ...installed.installation, mode: 'demo' };
  const clockFile = join(folder, 'demo-clock.json');
  place = { installation, clockFile, recordFile: join(folder, 'demo-story.json') };
  mail = await startMailCatcher({
    folder: join(folder, 'mail'),
    host: '127.0.0.1',
    smtpPort: 0,
    httpPort: 0,
    now: () => new Date(Date.now() + readDemoClock(clockFile)),
  });
  caught = `http://127.0.0.1:${mail.httpPort}`;
  const common = settings(await freePort());
  await prepareStory(place, () => hasDemoClinics(installation, common), DAYS);
  signIns = await makeDemoClinics(installation, common);
  const own = services.map((service) => environmentOf(installation, service));
  const logs = join(folder, 'logs');
  running = await launchAll({ env: Object.assign({}, installed.env, common, ...own) as NodeJS.ProcessEnv, logs });
  await untilReady(running, logs);
});

afterAll(async () => {
  await running?.child.stop();
  await mail?.stop();
  await installed?.stop();
});

function settings(port: number): Environment {
  const address = `http://127.0.0.1:${port}`;
  return {
    NATS_STREAM_MEGABYTES: '16',
    DEMO_CLOCK_FILE: place.clockFile,
    LOG_LEVEL: 'warn',
    GATEWAY_PORT: String(port),
    GATEWAY_PUBLIC_URL: address,
    NOTIFICATIONS_SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`,
    NOTIFICATIONS_MAIL_FROM: 'office@example.com',
    NOTIFICATIONS_PUBLIC_URL: address,
    NOTIFICATIONS_SMS_PROVIDER: 'catcher',
    NOTIFICATIONS_SMS_CATCHER_URL: `${caught}/api/texts`,
  };
}

async function query(service: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: withDatabase(installation.databaseServer, databaseOf(service)) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const counted = async (service: string, sql: string): Promise<Record<string, number>> =>
  Object.fromEntries((await query(service, sql)).map(({ name, count }) => [name, Number(count)]));

describe("the demo's story", () => {
  test('furnishes each clinic once', async () => {
    expect(await furnishDemo(installation, signIns)).toBe('12 rooms of the demo clinics furnished');
    expect(await furnishDemo(installation, signIns)).toBe('rooms and calendars of the demo are there');
  });

  test('is broken off by a failure, and gone on with', async () => {
    const failing: LifeScript = async ({ player, end }) => {
      await player.until(end - 10 * 24 * 60 * 60_000);
      throw new Error('The plug was pulled.');
    };
    await expect(playStory(place, signIns, caught, [...lives, failing])).rejects.toThrow('The plug was pulled.');
    expect(isUnplayed(place)).toBe(true);
    expect(await playStory(place, signIns, caught, lives)).toMatch(/^10 people of the demo played up to now/);
    expect(isUnplayed(place)).toBe(false);
    expect(readDemoClock(place.clockFile)).toBe(0);
  });

  test('leaves everybody where their story says', async () => {
    expect(await counted('inquiries', 'select state as name, count(*) from inquiry group by 1')).toEqual({
      new: 2,
      contacted: 1,
      converted: 7,
    });
    expect(await counted('screening', 'select state as name, count(*) from screening group by 1')).toEqual({
      in_progress: 1,
      recommended: 2,
      under_review: 1,
      decided: 3,
    });
    expect(
      await counted(
        'screening',
        `select f.level || case when a.flag_id is null then '' else ', seen to' end as name, count(*) from safety_flag f
           left join safety_flag_entry a on a.clinic_id = f.clinic_id and a.flag_id = f.id and a.kind = 'acknowledged'
          group by 1`,
      ),
    ).toEqual({ non_acute: 1, 'acute, seen to': 1 });
    expect(
      await counted(
        'scheduling',
        `select service_code || case when starts_at < now() then ', past' else ', coming' end as name, count(*)
           from appointment where state in ('booked', 'confirmed') group by 1`,
      ),
    ).toEqual({ 'CONSULT, past': 2, 'PREP, past': 1, 'PREP, coming': 2 });
    expect(await query('scheduling', `select service_code as code from appointment where state = 'no_show'`)).toEqual([
      { code: 'PREP' },
    ]);
    const calls = `select resolved_by is not null as called from staff_notice where rule = 'N26S'`;
    expect(await query('notifications', calls)).toEqual([{ called: true }]);
    const updates = 'select read_at is not null as read from screening_release';
    expect(await query('screening', updates)).toEqual([{ read: true }]);
    expect(await query('screening', 'select kind from consent_signature order by kind')).toEqual([
      { kind: 'fee_policy' },
      { kind: 'treatment' },
    ]);
  });

  test('has sent what was due on the day it was due, once, and let nothing lapse', async () => {
    const subjects = mail.mailbox.list('rowan.ellery@example.com').map(({ subject }) => subject.replace(/:.*/, ''));
    expect(subjects.toReversed().filter((subject) => subject !== 'Reminder')).toEqual([
      'We received your message',
      'Choose a time',
      'Your appointment',
      'Soon',
      'A few questions before we meet',
      'There is an update for you',
      'Your appointment',
      'Before your appointment',
      'Soon',
      'We missed you',
      'Your appointment',
    ]);
    // How many visits are agreed on two days ahead depends on the day of the week on which the demo is made.
    const [rowan] = await query('screening', 'select distinct person_id as id from consent_signature');
    const reminded = await query(
      'scheduling',
      `select id from appointment where person_id = '${String(rowan?.['id'])}' and starts_at < now() + interval '2 days'
          and starts_at - booked_at >= interval '2 days' and state <> 'cancelled'`,
    );
    expect(reminded.length).toBeGreaterThan(0);
    expect(subjects.filter((subject) => subject === 'Reminder')).toHaveLength(reminded.length);
    expect(mail.mailbox.list('harper.benally@example.com')).toEqual([]);
    expect(mail.texts.list('+14805550121')).not.toEqual([]);
    for (const { receivedAt, headers } of mail.mailbox.list()) {
      expect(Math.abs(Date.parse(headers['date']!) - Date.parse(receivedAt))).toBeLessThan(60_000);
    }
    expect(await query('notifications', `select rule, step from message where reason = 'lapsed'`)).toEqual([]);
  });

  test('leaves nothing behind that waits, failed or was parked', async () => {
    for (const { name } of services) {
      expect(await query(name, 'select type from outbox where published_at is null')).toEqual([]);
      expect(await query(name, 'select consumer from parked_message')).toEqual([]);
      expect(await query(name, 'select consumer from delivery_failure')).toEqual([]);
    }
  });

  test('is left out where the clinics were there before it', async () => {
    const other = {
      clockFile: join(installed.folder, 'other-clock.json'),
      recordFile: join(installed.folder, 'other.json'),
    };
    await prepareStory(other, () => Promise.resolve(true));
    expect(isUnplayed(other)).toBe(false);
    expect(readDemoClock(other.clockFile)).toBe(0);
  });
});
