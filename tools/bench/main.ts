import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Remedy, report as reportFailure, step } from '../progress.mjs';
import { Ending } from '../stack/ending.ts';
import { checkout } from '../quality/workspace.ts';
import { measureAnswers } from './answers.ts';
import { Bookings, bookingTarget } from './bookings.ts';
import { measureTogether } from './boot.ts';
import { keepApart } from './cpu.ts';
import { figuresOf, type Measured } from './figures.ts';
import { POOL_SIZE, raiseBookingFloor, raiseInquiryFloor, type RaisedFloor } from './floor/raise.ts';
import { signIn } from './front-desk.ts';
import { prepareGround, type Ground } from './ground.ts';
import { measureMailDelay } from './mail.ts';
import { messageFigures, messagesPage } from './messages-report.ts';
import { measureMessages } from './messages.ts';
import { measurePairs, type Pair, type PairOrder } from './pairs.ts';
import { bookingScript } from './pgbench-booking.ts';
import { inquiryScript } from './pgbench-inquiry.ts';
import type { PgbenchScript } from './pgbench-script.ts';
import { findPgbench } from './pgbench.ts';
import { page, table, thisCommit, thisMachine, type Report } from './report.ts';
import { measureSlots } from './slots.ts';
import { System } from './system.ts';
import { untilCarried } from './window.ts';

const parts = ['process', 'mails', 'answers', 'slots', 'inquiry', 'booking', 'messages'] as const;
type Part = (typeof parts)[number];

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    noisy: { type: 'boolean', default: false },
    self: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const lengths = flags.short
  ? {
      inquiry: { pairs: 2, seconds: 8, warmUpSeconds: 8 },
      booking: { pairs: 2, seconds: 8, warmUpSeconds: 8 },
      mails: 10,
      messages: { pairs: 1, messages: 6_000, lagSeconds: 5, pending: 100_000, pickUps: 60 },
      process: 4,
      answers: 10,
      slots: 5,
    }
  : {
      inquiry: { pairs: 5, seconds: 20, warmUpSeconds: 30 },
      booking: { pairs: 3, seconds: 15, warmUpSeconds: 20 },
      mails: 30,
      messages: { pairs: 3, messages: 12_000, lagSeconds: 15, pending: 1_000_000, pickUps: 200 },
      process: 10,
      answers: 20,
      slots: 10,
    };

const ending = new Ending();
ending.onSignals(130);

const said = (line: string): void => void process.stderr.write(`    ${line}\n`);

function chosen(part: Part): boolean {
  return flags.only === undefined || flags.only === part;
}

function orderOf(
  ground: Ground,
  name: 'inquiry' | 'booking',
  floor: RaisedFloor,
  counted: PairOrder['counted'],
  { program, script }: { program: string; script: PgbenchScript },
): PairOrder {
  return {
    name,
    ...lengths[name],
    pgbench: {
      program,
      script,
      scratch: ground.folder,
      appUrl: floor.appUrl,
      connections: POOL_SIZE,
      adminUrl: floor.target.adminUrl,
    },
    counted,
    noisy: flags.noisy,
    said,
  };
}

/** The floor against another of its kind: what the bench itself gets wrong. */
async function checkSelf(ground: Ground, program: string): Promise<void> {
  const floor = await raiseInquiryFloor(ground, 'floor');
  const again = await raiseInquiryFloor(ground, 'again');
  keepApart(ground.postgres.pid);
  const counted = [
    floor.counted,
    again.counted,
    { name: 'postgres', pid: ground.postgres.pid, tree: true },
    { name: 'bench', pid: process.pid },
  ];
  const script = inquiryScript(floor.clinicId);
  const order = orderOf(ground, 'inquiry', floor, counted, { program, script });
  const pairs = await measurePairs(floor.target, again.target, order);
  const ratios = pairs.map(({ floor: one, other }) => (one.cpu.floor! / other.cpu.again!).toFixed(2));
  process.stdout.write(`floor / floor, each of which should be 1: ${ratios.join(', ')}\n`);
  await floor.stop();
  await again.stop();
}

async function measureInquiries(ground: Ground, system: System, program: string): Promise<Pair[]> {
  const floor = await raiseInquiryFloor(ground, 'floor');
  try {
    const script = inquiryScript(floor.clinicId);
    const order = orderOf(ground, 'inquiry', floor, [...system.counted, floor.counted], { program, script });
    return await measurePairs(floor.target, system.target, order);
  } finally {
    await floor.stop();
  }
}

/** Only the gateway and scheduling run: those who follow bookings do so on their own account. */
async function measureBookings(ground: Ground, system: System, program: string): Promise<Pair[]> {
  const { practice } = system;
  const cookie = await signIn(system);
  await Promise.all(['inquiries', 'screening'].map((service) => system.stopService(service)));
  const original = system.databaseOf('scheduling');
  const bookings = new Bookings(practice.desks);
  const target = bookingTarget(bookings, {
    name: 'ours',
    port: system.port,
    adminUrl: original,
    headers: { cookie },
    settled: () => untilCarried(original),
  });
  const floor = await raiseBookingFloor(ground, bookings.again(), { original, staffId: practice.staffId });
  try {
    const script = bookingScript(floor.clinicId, practice.organisationId);
    const order = orderOf(ground, 'booking', floor, [...system.counted, floor.counted], { program, script });
    return await measurePairs(floor.target, target, order);
  } finally {
    await floor.stop();
  }
}

async function measureAll(ground: Ground, program: string): Promise<Measured> {
  const measured: Measured = {};
  let system!: System;
  await step('clinics', async () => {
    system = await System.prepare(ground);
    return 'databases and clinics made';
  });
  try {
    if (chosen('process')) {
      await step('one process', async () => {
        measured.together = await measureTogether(system, lengths.process);
        return 'all services in one process measured';
      });
    }
    await system.startApart();
    if (chosen('mails') || flags.only === 'messages') {
      await step('mails', async () => {
        await measureMailDelay(system, 5);
        measured.mail = await measureMailDelay(system, lengths.mails);
        return `${measured.mail.mails} inquiries and their mails measured`;
      });
    }
    if (chosen('answers')) {
      await step('answers', async () => {
        measured.answers = await measureAnswers(ground, system, lengths.answers);
        for (const fault of measured.answers.faults) said(fault);
        return `${measured.answers.ok} answers measured`;
      });
    }
    if (chosen('slots')) {
      await step('free times', async () => {
        measured.slots = await measureSlots(system, lengths.slots);
        for (const fault of measured.slots.closed.faults) said(fault);
        return `${measured.slots.closed.ok} reads of four weeks measured`;
      });
    }
    if (flags.only === 'messages') {
      await system.stopServices();
      await step('messages', async () => {
        measured.messages = await measureMessages(ground, { ...lengths.messages, said });
        return 'messages and timers measured';
      });
      return measured;
    }
    await system.stopService('notifications');
    if (!keepApart(ground.postgres.pid)) said('one processor: the database shares it');
    if (chosen('inquiry')) measured.inquiry = await measureInquiries(ground, system, program);
    if (chosen('booking')) measured.booking = await measureBookings(ground, system, program);
    return measured;
  } finally {
    await system.stop();
  }
}

async function main(): Promise<number> {
  if (flags.only !== undefined && !parts.some((part) => part === flags.only))
    throw new Remedy(`There is no part ${flags.only}.`, `Give one of ${parts.join(', ')}.`);
  const program = findPgbench();
  const commit = thisCommit();
  const ground = await prepareGround();
  ending.add(() => ground.stop());
  try {
    if (flags.self) {
      await checkSelf(ground, program);
      return 0;
    }
    const measured = await measureAll(ground, program);
    const report: Report = {
      at: new Date().toISOString(),
      commit,
      machine: thisMachine(),
      versions: { node: process.versions.node, PostgreSQL: ground.postgres.version, NATS: ground.nats.version },
      counts: !flags.noisy && !flags.short,
      figures: measured.messages ? messageFigures(measured) : figuresOf(measured),
      measured,
    };
    if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(`\n${table(report)}\n`);
    if (!flags.short && flags.only === undefined) writeFileSync(join(checkout, 'docs', 'bench.md'), page(report));
    if (!flags.short && measured.messages)
      writeFileSync(join(checkout, 'docs', 'bench-messages.md'), messagesPage(report));
    for (const pairs of [measured.inquiry, measured.booking]) {
      if (pairs?.every(({ voids }) => voids.length > 0))
        throw new Remedy('No pair counts.', 'Run the bench on a machine with nothing else going on, or with --noisy.');
    }
    return 0;
  } catch (error) {
    // What breaks because everything is being ended needs no words.
    return ending.begun ? 130 : reportFailure(error);
  } finally {
    await ending.run();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = reportFailure(error);
}
