import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { eventually } from '@stillwater/testing';
import { lastLines, startGuarded } from './guarded.ts';

const folder = mkdtempSync(join(tmpdir(), 'guarded-'));
const log = join(folder, 'child.log');
const options = { output: log, signal: 'TERM', graceSeconds: 1 } as const;

test('tells how the child ended, and keeps what it said', async () => {
  const child = startGuarded('/bin/sh', ['-c', 'echo one; echo two >&2; exit 7'], options);
  expect(await child.ended).toBe(7);
  expect(lastLines(log)).toBe('one\ntwo');
});

test('ends a child that ignores the request to end', async () => {
  const child = startGuarded('/bin/sh', ['-c', `trap '' TERM; echo $$; while :; do sleep 0.1; done`], options);
  const pid = Number(await fromLog());
  await child.stop();
  expect(isAlive(pid)).toBe(false);
});

test('ends the child when the process that started it is killed', async () => {
  const program = `
    import { startGuarded } from ${JSON.stringify(new URL('./guarded.ts', import.meta.url).href)};
    startGuarded('/bin/sh', ['-c', 'echo $$; exec sleep 600'], ${JSON.stringify(options)});
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: 'ignore' });
  const pid = Number(await fromLog());
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await eventually(() => expect(isAlive(pid)).toBe(false));
  rmSync(folder, { recursive: true });
});

function fromLog(): Promise<string> {
  return eventually(() => {
    const text = lastLines(log);
    expect(text).toMatch(/^\d+$/);
    return text;
  });
}

/** A process that has ended but was not yet collected by its parent counts as gone. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
