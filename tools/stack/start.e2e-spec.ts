import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, jest, test } from '@jest/globals';
import { eventually } from '@stillwater/testing';
import { root } from './home.ts';
import { freePort } from './ports.ts';

jest.setTimeout(180_000);

const home = mkdtempSync(join(tmpdir(), 'stillwater-start-'));
// PostgreSQL runs as `nobody` for root, and must reach its data.
chmodSync(home, 0o755);
const command = `${process.execPath} tools/run.mjs start`;
const children: ChildProcess[] = [];

interface Started {
  child: ChildProcess;
  port: number;
  output(): string;
}

/** Starts as npm does: a shell between it and the dispatcher. */
async function start(options = '', port?: number): Promise<Started> {
  const used = port ?? (await freePort());
  const child = spawn('/bin/sh', ['-c', `${command} --port ${used} ${options}; exit $?`], {
    cwd: root,
    detached: true,
    env: { ...process.env, STILLWATER_HOME: home, npm_lifecycle_event: 'start' },
  });
  children.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, port: used, output: () => text };
}

async function untilUp({ child, output }: Started): Promise<void> {
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(`It ended: ${output()}`);
    expect(output()).toContain('Ctrl-C ends everything');
  }, 120_000);
}

/** Processes of this home, told by their command line or their environment. */
function processes(): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return [];
    const line = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
    const ours = line.includes(home) || read(`/proc/${pid}/environ`).includes(`STILLWATER_HOME=${home}`);
    return ours && line !== '' ? [`${pid} ${line}`] : [];
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

const nothingIsLeft = (): Promise<void> => eventually(() => expect(processes()).toEqual([]), 60_000);

afterEach(async () => {
  for (const { pid } of children.splice(0)) {
    try {
      process.kill(-pid!, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
  await nothingIsLeft();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('answers at the address it prints, lets a demo person in, and leaves nothing after Ctrl-C', async () => {
  const started = await start();
  await untilUp(started);
  const address = `http://localhost:${started.port}`;
  expect(started.output()).toContain(`\n${address}\n`);
  expect(started.output()).toMatch(/14 people of the demo played up to now, with \d+ mails and \d+ texts/);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect((await fetch(`${address}/v1/public/clinics/asheville`)).status).toBe(200);
  const [, password = ''] = /password "(.+)"/.exec(started.output()) ?? [];
  const signIn = await fetch(`${address}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'theo.banks@example.com', password }),
  });
  expect(await signIn.json()).toMatchObject({ memberships: [{ slug: 'asheville' }] });
  // A terminal gives Ctrl-C to every process of the command.
  process.kill(-started.child.pid!, 'SIGINT');
  await nothingIsLeft();
});

test('starts again on the same data with nothing made anew, and only once at a time', async () => {
  const again = await start();
  await untilUp(again);
  expect(again.output()).toContain('databases are up to date');
  expect(again.output()).toContain('pages are up to date');
  expect(again.output()).toContain('rooms and calendars of the demo are there');
  expect(again.output()).not.toContain('played up to now');
  const second = await start();
  await eventually(() => expect(second.child.exitCode).toBe(1), 60_000);
  expect(second.output()).toContain(`Stillwater already runs from ${home}`);
});

test('runs each service in a process of its own, and ends them all when its parent is killed', async () => {
  const started = await start('--split');
  await untilUp(started);
  for (const service of ['gateway', 'inquiries', 'screening', 'scheduling', 'notifications']) {
    expect(processes().filter((line) => line.includes(`apps/${service}/dist/main.js`))).not.toEqual([]);
  }
  // The shell dies without a word to its children, as it does with npm.
  process.kill(started.child.pid!, 'SIGKILL');
  await nothingIsLeft();
});

test('ends everything when the dispatcher is killed, takes over what it left, and ends as a whole when a part dies', async () => {
  await untilUp(await start());
  kill(/^\d+ \S*node \S*run\.mjs/);
  await nothingIsLeft();
  const next = await start();
  await untilUp(next);
  kill(/^\d+ \S*nats-server /);
  await nothingIsLeft();
  expect(next.output()).toMatch(/nats ended with code/);
});

test('names a port that is taken', async () => {
  const blocker = createServer();
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port));
  });
  const blocked = await start('', port);
  await eventually(() => expect(blocked.child.exitCode).toBe(1), 60_000);
  blocker.close();
  expect(blocked.output()).toContain(`Port ${port} (the gateway) is taken`);
});

function kill(line: RegExp): void {
  const found = processes().find((process) => line.test(process));
  process.kill(Number(found!.split(' ')[0]), 'SIGKILL');
}
