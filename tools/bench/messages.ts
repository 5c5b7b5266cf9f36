import { cpuOf, cpuOfMachine, cpuOfTree } from './cpu.ts';
import { queryOnce, type Ground } from './ground.ts';
import { makeEngine } from './messages-engine.ts';
import { seedClinics, seedPending, seedReminders } from './messages-seed.ts';
import { clock, makePlace, startOwners, startWorker, type Place, type Worker } from './messages-workers.ts';
import { tidy, untilCarried } from './window.ts';

/** Sending what was due at one moment. */
export interface Sending {
  perSecond: number;
  /** Microseconds for each message, by process. */
  cpu: { workers: number; postgres: number; nats: number; owners: number };
  /** Messages that were claimed or handed over more than once. */
  twice: number;
  foreign: number;
}

/** Milliseconds from the time of a timer. */
export interface Lag {
  p50: number;
  p99: number;
  /** Until its message was handed over. */
  sentP99: number;
}

export interface Messages {
  oneClinic: Sending;
  pairs: readonly { one: Sending; two: Sending }[];
  lag: Lag;
  lagWithPending: Lag;
  pending: number;
  /** Milliseconds to claim one due timer: nothing else waits, and beside what is pending. */
  pickUp: { alone: number; withPending: number };
}

export interface MessagesOrder {
  pairs: number;
  messages: number;
  lagSeconds: number;
  pending: number;
  pickUps: number;
  said(line: string): void;
}

export const DUE_A_SECOND = 200;
const CLINICS = 20;
const WARM_UP = 4_000;
/** To come to rest before what is measured is due. */
const REST_MS = 8_000;

export async function measureMessages(ground: Ground, order: MessagesOrder): Promise<Messages> {
  const { said } = order;
  const owners = await startOwners(ground);
  const place = await makePlace(ground, 'bench_messages');
  const send = async (workers: number, clinics: number): Promise<Sending> => {
    const sending = await measureSending(ground, place, { workers, clinics, count: order.messages, owners });
    const { perSecond, cpu, foreign } = sending;
    const us = Object.entries(cpu).map(([name, each]) => `${name} ${each.toFixed(0)} us`);
    said(`${workers} of ${clinics} clinics: ${perSecond.toFixed(0)}/s, ${us.join(', ')}, others ${foreign.toFixed(2)}`);
    return sending;
  };
  const oneClinic = await send(1, 1);
  const pairs: { one: Sending; two: Sending }[] = [];
  while (pairs.length < order.pairs) pairs.push({ one: await send(1, CLINICS), two: await send(2, CLINICS) });
  const lag = await measureLag(place, order.lagSeconds);
  const full = await makePlace(ground, 'bench_messages_pending');
  const clinics = await seedClinics(full.adminUrl, 10 * CLINICS);
  await seedPending(full.adminUrl, { clinics, count: order.pending, dueAt: clock() });
  await tidy(full.adminUrl);
  said(`${order.pending} timers are pending`);
  const empty = await makePlace(ground, 'bench_messages_empty');
  const pickUp = await measurePickUps(empty, full, order.pickUps);
  const lagWithPending = await measureLag(full, order.lagSeconds);
  await owners.stop();
  return { oneClinic, pairs, lag, lagWithPending, pending: order.pending, pickUp };
}

interface SendingOrder {
  workers: number;
  clinics: number;
  count: number;
  owners: Worker;
}

async function measureSending(ground: Ground, place: Place, order: SendingOrder): Promise<Sending> {
  const { adminUrl } = place;
  const { startsAt } = place;
  const workers = await Promise.all(Array.from({ length: order.workers }, () => startWorker(place)));
  const seed = async (clinics: readonly string[], count: number, dueAt: Date): Promise<void> =>
    seedReminders(adminUrl, 'messages', { clinics, count, startsAt, dueAt, everyMs: 0 });
  await seed(await seedClinics(adminUrl, order.clinics), WARM_UP, clock());
  await untilSent(adminUrl);
  const clinics = await seedClinics(adminUrl, order.clinics);
  const dueAt = new Date(clock().getTime() + REST_MS);
  await seed(clinics, order.count, dueAt);
  await tidy(adminUrl);
  if (clock() >= dueAt) throw new Error('the database came to rest too late');
  const read = () => ({
    workers: workers.reduce((sum, { pid }) => sum + cpuOf(pid), 0),
    postgres: cpuOfTree(ground.postgres.pid),
    nats: cpuOf(ground.nats.pid),
    owners: cpuOf(order.owners.pid),
    bench: cpuOf(process.pid),
    machine: cpuOfMachine(),
    wall: performance.now() * 1000,
  });
  const before = read();
  await untilSent(adminUrl);
  await untilCarried(adminUrl);
  const after = read();
  const used = (name: keyof typeof before): number => after[name] - before[name];
  const cpu = {
    workers: used('workers') / order.count,
    postgres: used('postgres') / order.count,
    nats: used('nats') / order.count,
    owners: used('owners') / order.count,
  };
  const known = used('workers') + used('postgres') + used('nats') + used('owners') + used('bench');
  const carried = (await Promise.all(workers.map((worker) => worker.stop()))).flat();
  const [sent] = await queryOnce<{ count: number; seconds: number; again: number }>(
    adminUrl,
    `select count(*)::int as count, extract(epoch from max(ended_at) - $2::timestamptz)::float8 as seconds,
            (count(*) filter (where attempts <> 1))::int as again
       from message where clinic_id = any($1) and state = 'sent'`,
    [clinics, dueAt],
  );
  if (sent!.count !== order.count) throw new Error(`${sent!.count} of ${order.count} messages were sent`);
  if (new Set(carried).size !== WARM_UP + order.count) throw new Error(`${carried.length} messages were handed over`);
  return {
    perSecond: order.count / sent!.seconds,
    cpu,
    twice: sent!.again + carried.length - new Set(carried).size,
    foreign: Math.max(0, used('machine') - known) / used('wall'),
  };
}

/** Waits until no message is left to be sent. */
async function untilSent(adminUrl: string): Promise<void> {
  await until(
    adminUrl,
    `select not exists (select 1 from message where state in ('pending', 'sending')) as so`,
    'not all messages were sent',
  );
}

async function until(adminUrl: string, sql: string, otherwise: string): Promise<void> {
  const giveUpAt = Date.now() + 120_000;
  for (;;) {
    const [row] = await queryOnce<{ so: boolean }>(adminUrl, sql);
    if (row!.so) return;
    if (Date.now() > giveUpAt) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Timers at fixed times, fired by one worker, which sends their messages as well. */
async function measureLag(place: Place, seconds: number): Promise<Lag> {
  const { adminUrl } = place;
  const worker = await startWorker(place);
  const { startsAt } = place;
  const fire = async (count: number, dueAt: Date): Promise<string[]> => {
    const clinics = await seedClinics(adminUrl, CLINICS);
    await seedReminders(adminUrl, 'timers', { clinics, count, startsAt, dueAt, everyMs: 1000 / DUE_A_SECOND });
    return clinics;
  };
  await fire(DUE_A_SECOND, clock());
  const dueAt = new Date(clock().getTime() + REST_MS);
  const count = DUE_A_SECOND * seconds;
  const clinics = await fire(count, dueAt);
  await tidy(adminUrl);
  const last = new Date(dueAt.getTime() + seconds * 1000).toISOString();
  await until(
    adminUrl,
    `select not exists (select 1 from timer where state = 'due' and due_at <= '${last}') as so`,
    'not all timers were fired',
  );
  await untilSent(adminUrl);
  await worker.stop();
  const [lag] = await queryOnce<Lag & { count: number }>(
    adminUrl,
    `select count(*)::int as count,
            (percentile_cont(0.5) within group (order by fired) * 1000)::float8 as p50,
            (percentile_cont(0.99) within group (order by fired) * 1000)::float8 as p99,
            (percentile_cont(0.99) within group (order by sent) * 1000)::float8 as "sentP99"
       from (select extract(epoch from t.fired_at - t.due_at) as fired, extract(epoch from m.ended_at - t.due_at) as sent
               from timer t join message m on m.clinic_id = t.clinic_id and m.subject_id = t.subject_id and m.state = 'sent'
              where t.clinic_id = any($1)) each`,
    [clinics],
  );
  if (lag!.count !== count) throw new Error(`${lag!.count} of ${count} timers became messages`);
  return lag!;
}

/** One timer that is due at a time, in the one database and in the other in turn. */
async function measurePickUps(alone: Place, withPending: Place, times: number): Promise<Messages['pickUp']> {
  const sides = await Promise.all(
    [alone, withPending].map(async (place) => {
      const engine = await makeEngine(place, false);
      await engine.start();
      return { engine, place, clinics: await seedClinics(place.adminUrl, CLINICS), took: [] as number[] };
    }),
  );
  for (let time = -WARM_PICK_UPS; time < times; time++) {
    for (const { engine, place, clinics, took } of time % 2 === 0 ? sides : sides.toReversed()) {
      const { startsAt } = place;
      const clinic = clinics.at(time % CLINICS)!;
      await seedReminders(place.adminUrl, 'timers', {
        clinics: [clinic],
        count: 1,
        startsAt,
        dueAt: clock(),
        everyMs: 0,
      });
      const { milliseconds, count } = await engine.pickUp();
      if (count !== 1) throw new Error(`${count} timers were picked up instead of one`);
      if (time >= 0) took.push(milliseconds);
    }
  }
  await Promise.all(sides.map(({ engine }) => engine.stop()));
  const [one, other] = sides.map(({ took }) => took.sort((a, b) => a - b)[Math.floor(took.length / 2)]!);
  return { alone: one!, withPending: other! };
}

const WARM_PICK_UPS = 30;
