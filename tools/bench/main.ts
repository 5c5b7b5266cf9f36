import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Remedy, report as reportFailure, step } from '../progress.mjs';
import { Ending } from '../stack/ending.ts';
import { checkout } from '../quality/workspace.ts';
import { measureTogether } from './boot.ts';
import { keepApart } from './cpu.ts';
import { figuresOf } from './figures.ts';
import { POOL_SIZE, raiseFloor } from './floor/raise.ts';
import { prepareGround, type Ground } from './ground.ts';
import { measureMailDelay } from './mail.ts';
import { measurePairs, type PairOrder } from './pairs.ts';
import { findPgbench } from './pgbench.ts';
import { page, table, thisCommit, thisMachine, type Report } from './report.ts';
import { System } from './system.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    noisy: { type: 'boolean', default: false },
    self: { type: 'boolean', default: false },
  },
});

const lengths = flags.short
  ? { pairs: 2, seconds: 8, warmUpSeconds: 8, mailSeconds: 10, togetherSeconds: 4 }
  : { pairs: 5, seconds: 20, warmUpSeconds: 30, mailSeconds: 30, togetherSeconds: 10 };

const ending = new Ending();
ending.onSignals(130);

type Floor = Awaited<ReturnType<typeof raiseFloor>>;

function orderOf(ground: Ground, floor: Floor, program: string, counted: PairOrder['counted']): PairOrder {
  return {
    ...lengths,
    pgbench: {
      program,
      scratch: ground.folder,
      appUrl: floor.appUrl,
      clinicId: floor.clinicId,
      connections: POOL_SIZE,
      adminUrl: floor.target.adminUrl,
    },
    counted,
    noisy: flags.noisy,
    said: (line) => process.stderr.write(`    ${line}\n`),
  };
}

/** The floor against another of its kind: what the bench itself gets wrong. */
async function checkSelf(ground: Ground, program: string): Promise<void> {
  const floor = await raiseFloor(ground, 'floor');
  const again = await raiseFloor(ground, 'again');
  keepApart(ground.postgres.pid);
  const counted = [
    floor.counted,
    again.counted,
    { name: 'postgres', pid: ground.postgres.pid, tree: true },
    { name: 'bench', pid: process.pid },
  ];
  const pairs = await measurePairs(floor.target, again.target, orderOf(ground, floor, program, counted));
  const ratios = pairs.map(({ floor: one, other }) => (one.cpu.floor! / other.cpu.again!).toFixed(2));
  process.stdout.write(`floor / floor, each of which should be 1: ${ratios.join(', ')}\n`);
  await floor.stop();
  await again.stop();
}

async function measureAll(ground: Ground, program: string, startedAt: string): Promise<Report> {
  let system!: System;
  await step('clinic', async () => {
    system = await System.prepare(ground);
    return 'databases and a clinic made';
  });
  try {
    let together!: Awaited<ReturnType<typeof measureTogether>>;
    await step('one process', async () => {
      together = await measureTogether(system, lengths.togetherSeconds);
      return 'all services in one process measured';
    });
    await system.startApart();
    let mail!: Awaited<ReturnType<typeof measureMailDelay>>;
    await step('mails', async () => {
      await measureMailDelay(system, 5);
      mail = await measureMailDelay(system, lengths.mailSeconds);
      return `${mail.mails} inquiries and their mails measured`;
    });
    await system.stopService('notifications');
    const floor = await raiseFloor(ground, 'floor');
    const counted = [...system.counted, floor.counted];
    if (!keepApart(ground.postgres.pid)) process.stderr.write('    one processor: the database shares it\n');
    const pairs = await measurePairs(floor.target, system.target, orderOf(ground, floor, program, counted));
    await floor.stop();
    return {
      at: new Date().toISOString(),
      commit: startedAt,
      machine: thisMachine(),
      versions: { node: process.versions.node, PostgreSQL: ground.postgres.version, NATS: ground.nats.version },
      counts: !flags.noisy && !flags.short,
      figures: figuresOf(pairs, mail, together),
      pairs,
    };
  } finally {
    await system.stop();
  }
}

async function main(): Promise<number> {
  const program = findPgbench();
  const startedAt = thisCommit();
  const ground = await prepareGround();
  ending.add(() => ground.stop());
  try {
    if (flags.self) {
      await checkSelf(ground, program);
      return 0;
    }
    const report = await measureAll(ground, program, startedAt);
    if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(`\n${table(report)}\n`);
    if (!flags.short) writeFileSync(join(checkout, 'docs', 'bench.md'), page(report));
    if (report.pairs.every(({ voids }) => voids.length > 0))
      throw new Remedy('No pair counts.', 'Run the bench on a machine with nothing else going on, or with --noisy.');
    return 0;
  } finally {
    await ending.run();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  // What breaks because everything is being ended needs no words.
  if (!ending.begun) process.exitCode = reportFailure(error);
}
