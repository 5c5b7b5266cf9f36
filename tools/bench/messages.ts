import { parseArgs } from 'node:util';
import { Ending } from '../stack/ending.ts';
import { cpuOfTree } from './cpu.ts';
import { prepareGround, queryOnce, type Ground } from './ground.ts';
import { startEngine, type Engine } from './messages-engine.ts';
import { seed } from './messages-seed.ts';

const { values: flags } = parseArgs({
  options: {
    timers: { type: 'string', default: '1000' },
    messages: { type: 'string', default: '15000' },
  },
});

const ending = new Ending();
ending.onSignals(130);

interface Figures {
  /** Milliseconds from the time that all were due to the moment when this share of them was done. */
  p50: number;
  p99: number;
  all: number;
  perSecond: number;
  /** Microseconds of processor time for each of them. */
  cpu: { worker: number; postgres: number };
}

/** Lets an engine run until everything is done, and looks from outside how far it is. */
async function watch(
  ground: Ground,
  url: string,
  count: number,
  sql: string,
  run: () => Promise<void> | void,
): Promise<Figures> {
  await queryOnce(url, 'vacuum analyze');
  await queryOnce(url, 'checkpoint');
  const before = { worker: process.cpuUsage(), postgres: cpuOfTree(ground.postgres.pid) };
  const begun = performance.now();
  const running = run();
  const reached: [number, number][] = [];
  for (;;) {
    const [row] = await queryOnce<{ done: number }>(url, sql);
    reached.push([performance.now() - begun, row!.done]);
    if (row!.done >= count) break;
    if (performance.now() - begun > 60_000) throw new Error(`${row!.done} of ${count} are done`);
    await new Promise((resolve) => setTimeout(resolve, count > 2000 ? 50 : 15));
  }
  await running;
  const used = process.cpuUsage(before.worker);
  const at = (share: number): number => reached.find(([, done]) => done >= count * share)![0];
  return {
    p50: at(0.5),
    p99: at(0.99),
    all: at(1),
    perSecond: count / (at(1) / 1000),
    cpu: {
      worker: (used.user + used.system) / count,
      postgres: (cpuOfTree(ground.postgres.pid) - before.postgres) / count,
    },
  };
}

function line(name: string, { p50, p99, all, perSecond, cpu }: Figures): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return `${name}: half after ${ms(p50)}, 99 % after ${ms(p99)}, all after ${ms(all)}, ${perSecond.toFixed(0)}/s; CPU worker ${cpu.worker.toFixed(0)} us, PostgreSQL ${cpu.postgres.toFixed(0)} us\n`;
}

async function measureTimers(ground: Ground, engine: Engine, clinics: number): Promise<void> {
  const count = Number(flags.timers);
  await seed(engine.adminUrl, {
    clinics,
    timers: count,
    messages: 0,
    now: engine.clock.now(),
    startsAt: engine.startsAt,
  });
  const done = `select count(*)::int as done from timer where state = 'fired'`;
  const figures = await watch(ground, engine.adminUrl, count, done, () => engine.fireDue());
  process.stdout.write(line(`${count} timers due at once, ${clinics} clinics`, figures));
}

async function measureMessages(ground: Ground, engine: Engine, clinics: number): Promise<void> {
  const count = Number(flags.messages);
  await seed(engine.adminUrl, {
    clinics,
    timers: 0,
    messages: count,
    now: engine.clock.now(),
    startsAt: engine.startsAt,
  });
  const done = `select count(*)::int as done from message where state = 'sent'`;
  const figures = await watch(ground, engine.adminUrl, count, done, () => engine.ring());
  if (engine.carried() !== count) throw new Error(`${engine.carried()} were carried, ${count} were due`);
  process.stdout.write(line(`${count} messages due, ${clinics} clinics`, figures));
}

const ground = await prepareGround();
ending.add(() => ground.stop());
try {
  for (const clinics of [1, 20]) {
    const engine = await startEngine(ground, `bench_timers_${clinics}`, false);
    await seed(engine.adminUrl, {
      clinics: 3,
      timers: 200,
      messages: 0,
      now: engine.clock.now(),
      startsAt: engine.startsAt,
    });
    await engine.fireDue();
    await measureTimers(ground, engine, clinics);
    await engine.stop();
  }
  for (const clinics of [1, 20]) {
    const engine = await startEngine(ground, `bench_messages_${clinics}`, true);
    await measureMessages(ground, engine, clinics);
    await engine.stop();
  }
} finally {
  await ending.run();
}
