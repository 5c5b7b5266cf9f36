import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeliveryNoted, NoteDelivery } from '@stillwater/contracts';
import { dropNamespace, openAsker } from '@stillwater/messaging';
import { notifications } from '@stillwater/notifications';
import { makeLogger, newId, writeDemoClock } from '@stillwater/platform';
import { createTestDatabase, eventually, natsNamespace, type TestDatabase } from '@stillwater/testing';
import { programBehind } from '../bench/cpu.ts';
import { launchOne, untilReady, type ServiceProcess } from '../stack/service-processes.ts';
import { Carrier } from './carrier.ts';
import { Ledger, type By, type Taken } from './ledger.ts';
import { TroubledMailServer } from './mail-server.ts';
import { judge, type Ended, type Verdict } from './judge-messages.ts';
import { startOwners } from './owners.ts';
import { seeded } from './random.ts';

/** Where a send can be interrupted, from the claim to the row that says it is done. */
export const POINTS = ['message-claimed', 'message-ready', 'message-handed-over', 'message-settled'] as const;

export interface MessageRun {
  seed: number;
  /** Messages in each batch, every second of them a mail; each batch is killed once at each of the points. */
  batch: number;
  batches: number;
  points?: readonly string[];
  /** Whether the carrier of texts tells what became of what it took. */
  receipts: boolean;
  /** Seconds that the service waits for an answer. */
  patience?: number;
  say?(line: string): void;
}

export interface MessageReport extends Verdict {
  seed: number;
  receipts: boolean;
  asked: number;
  taken: number;
  takenBy: Record<By, number>;
  kills: Record<string, number>;
  seconds: number;
  /** What was taken of each message that was doubled needlessly, and what the service's own log says of it. */
  needless: { taken: Taken[]; log: object[] }[];
}

const SERVICE = 'notifications';
const NUMBER = '+18285550142';
const SECOND_NUMBER = '+18285550143';
/** A sender's lease, and a little. */
const LEASE_SECONDS = 61;
/** Enough for every try that there is: after 1, 5 and 30 minutes, and a tenth; and for those of a text in a mail's place. */
const STEPS_MINUTES = [2, 6, 7, 34, 34, 2, 2, 6, 7, 34, 34, 2];

/**
 * Sends texts and mails through the real service, in a process of its own that is killed from outside again and again, to
 * two carriers and a mail server that have every trouble. What they took is then held against what the service's own rows say.
 */
export async function runMessages({
  seed,
  batch,
  batches,
  points = POINTS,
  receipts,
  patience = 4,
  say,
}: MessageRun): Promise<MessageReport> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-faults-'));
  const clockFile = join(folder, 'clock.json');
  const nats = natsNamespace();
  const db = await createTestDatabase(notifications);
  let now = afternoonAfter(new Date());
  const moveTo = (instant: Date): void => {
    now = instant;
    writeDemoClock(clockFile, instant.getTime() - Date.now());
  };
  moveTo(now);
  let startsAt = now;
  const owners = await startOwners(nats, () => startsAt);
  const gateway = await openAsker('gateway', { url: nats.url }, nats.namespace, makeLogger('gateway', 'fatal'));
  const [clinicId] = await openClinic(db);
  let untold = 0;
  let over = false;
  const tell = (messageId: string): void => {
    const scope = {
      clinicId: clinicId!,
      actor: { kind: 'service', id: 'gateway', roles: [] },
      action: 'note-delivery',
      requestId: messageId,
      correlationId: newId(),
    } as const;
    const receipt = { messageId, outcome: 'delivered' } as const;
    // Carriers tell again until somebody listens.
    const again = (): void =>
      void gateway.asker.ask(NoteDelivery, receipt, { scope, answer: DeliveryNoted }).then(
        () => (untold -= 1),
        () => void (over || setTimeout(again, 250)),
      );
    untold += 1;
    setTimeout(again, 100);
  };
  const ledger = new Ledger(seeded(seed));
  const carrier = new Carrier(ledger, receipts ? tell : undefined);
  const mail = new TroubledMailServer(ledger);
  const [apiUrl, smtpUrl] = await Promise.all([carrier.start(), mail.start()]);
  const env = {
    PATH: process.env['PATH'] ?? '',
    MODE: 'demo',
    LOG_LEVEL: 'error',
    DATABASE_URL: db.appUrl,
    RELAY_DATABASE_URL: db.relayUrl,
    NATS_URL: nats.url,
    NATS_NAMESPACE: nats.namespace,
    NATS_STREAM_MEGABYTES: '8',
    DEMO_CLOCK_FILE: clockFile,
    SMTP_URL: smtpUrl,
    SMTP_PATIENCE_SECONDS: String(patience),
    MAIL_FROM: 'office@example.com',
    PUBLIC_URL: 'https://care.example.com',
    SMS_PROVIDER: 'twilio',
    TWILIO_ACCOUNT_SID: 'AC0123456789abcdef0123456789abcdef',
    TWILIO_AUTH_TOKEN: 'only-for-faults',
    TWILIO_API_URL: apiUrl,
    TWILIO_PATIENCE_SECONDS: String(patience),
    SMS_SECOND_PROVIDER: 'telnyx',
    TELNYX_API_KEY: 'only-for-faults',
    TELNYX_API_URL: apiUrl,
    TELNYX_PATIENCE_SECONDS: String(patience),
  };
  const inHandAtDeath: ReadonlySet<string>[] = [];
  const kills: Record<string, number> = {};
  let living: ServiceProcess | undefined;
  const start = async (failPoint?: string): Promise<ServiceProcess> => {
    living = await launchOne(SERVICE, {
      env: { ...env, ...(failPoint ? { STILLWATER_FAIL_POINT: failPoint } : {}) },
      logs: folder,
    });
    await untilReady(living, folder);
    return living;
  };
  /** Leases are longer than it takes a service to come back: receipts are heard first, and only then is time put forward. */
  const leasesEnd = async (): Promise<void> => {
    await eventually(() => {
      if (untold > 0) throw new Error(`${untold} receipts are not told yet`);
    }, 60_000);
    moveTo(new Date(now.getTime() + LEASE_SECONDS * 1_000));
  };
  const sending = async (): Promise<ReadonlySet<string>> =>
    new Set((await db.query<{ id: string }>(`select id from message where state = 'sending'`)).map(({ id }) => id));
  try {
    for (let round = 0; round < batches; round++) {
      startsAt = new Date(now.getTime() + 6 * 3_600_000);
      for (const point of points) {
        ledger.life = inHandAtDeath.length;
        const doomed = await start(point);
        await leasesEnd();
        await plan(db, clinicId!, Math.ceil(batch / points.length), now, startsAt);
        await eventually(() => {
          if (!readFileSync(join(folder, `${SERVICE}.log`), 'utf8').includes(`fail point ${point} reached`))
            throw new Error(`${SERVICE} has not come to ${point}`);
        }, 60_000);
        process.kill(programBehind(doomed.child.pid), 'SIGKILL');
        await doomed.child.ended;
        inHandAtDeath.push(await sending());
        kills[point] = (kills[point] ?? 0) + 1;
      }
      ledger.life = inHandAtDeath.length;
      const survivor = await start();
      await leasesEnd();
      for (const minutes of STEPS_MINUTES) {
        await eventually(() => nothingDue(db, now), 60_000);
        if (await allOver(db)) break;
        moveTo(new Date(now.getTime() + minutes * 60_000));
      }
      await survivor.child.stop();
      inHandAtDeath.push(new Set());
      moveTo(afternoonAfter(now));
      say?.(`batch ${round + 1} of ${batches}: ${ledger.taken.length} taken, ${inHandAtDeath.length} lives`);
    }
    const verdict = judge({ ended: await endedRows(db), taken: ledger.taken, inHandAtDeath });
    const seconds = Math.round((performance.now() - began) / 1000);
    const takenBy = {
      twilio: ledger.takenBy('twilio'),
      telnyx: ledger.takenBy('telnyx'),
      'mail server': ledger.takenBy('mail server'),
    };
    const needless = await Promise.all(
      verdict.doubledNeedlessly.map(async (id) => ({
        taken: ledger.taken.filter(({ messageId }) => messageId === id),
        log: await db.query('select at, what, reason, attempt from message_log where message_id = $1 order by at, id', [
          id,
        ]),
      })),
    );
    const { asked, taken } = ledger;
    return { seed, receipts, asked, taken: taken.length, takenBy, kills, seconds, ...verdict, needless };
  } finally {
    over = true;
    // Where something went wrong, one may still be alive.
    await living?.child.stop();
    await Promise.all([carrier.stop(), owners.stop(), gateway.close(), mail.stop()]);
    await db.drop();
    await dropNamespace(nats.url, nats.namespace);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One in New York on the next day, however long the tries of this one have taken: no quiet hours hold anything back. */
function afternoonAfter(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1, 17));
}

function openClinic(db: TestDatabase): Promise<string[]> {
  const clinicId = newId();
  return db
    .query(
      `insert into clinic_copy (clinic_id, zone, sender_name, phone, postal_address, language, hours, profile_version, code, text_number, second_text_number)
       values ($1, 'America/New_York', 'JT Office', $2, '18 Wall Street, Asheville, NC 28801', 'en-US', '[]', 1, 'q7m2kx9d4r', $2, $3)`,
      [clinicId, NUMBER, SECOND_NUMBER],
    )
    .then(() => [clinicId]);
}

/** Reminders that are due now, each for a person and a visit of its own: by text and, every second one, by mail. */
async function plan(db: TestDatabase, clinicId: string, count: number, now: Date, startsAt: Date): Promise<void> {
  await db.query(
    `with wanted as (
       select gen_random_uuid() as visit, gen_random_uuid() as person, case when n % 2 = 0 then 'sms' else 'email' end as channel
         from generate_series(1, $2::int) n),
     visited as (
       insert into appointment_copy (clinic_id, id, time_version, service_code, mode, starts_at, ends_at, local_start, zone, told_version, told_starts_at, told_mode)
       select $1, visit, 1, 'MED_EVAL', 'video', $4, $4::timestamptz + interval '1 hour', '2026-03-10T14:00', 'America/New_York', 1, $4, 'video' from wanted)
     insert into message (clinic_id, id, rule, flow_version, step, audience, channel, subject_kind, subject_id, occurrence, person_id, state, wanted_at, due_at, fact_at, planned_at, correlation_id)
     select $1, gen_random_uuid(), 'N12', 1, 'two_days', 'person', channel, 'appointment', visit, 1, person, 'pending', $3, $3, $3, $3, gen_random_uuid()::text from wanted`,
    [clinicId, count, now, startsAt],
  );
}

async function nothingDue(db: TestDatabase, now: Date): Promise<void> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from message where state = 'sending' or state = 'pending' and due_at <= $1`,
    [now],
  );
  if (row!.count > 0) throw new Error(`${row!.count} messages are due or on their way`);
}

async function allOver(db: TestDatabase): Promise<boolean> {
  const rows = await db.query(`select 1 from message where state in ('pending', 'sending') limit 1`);
  return rows.length === 0;
}

function endedRows(db: TestDatabase): Promise<Ended[]> {
  return db.query<Ended & Record<string, unknown>>(
    `select m.id, m.state, exists (
              select 1 from staff_notice n where n.clinic_id = m.clinic_id and n.subject_id = m.subject_id and n.rule = 'N34') as noticed
       from message m where m.audience = 'person'`,
  );
}
