import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allDefinitions } from '@stillwater/contract-kit';
import { httpRoutes } from '@stillwater/contracts';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBaseline } from './check.ts';
import { compare } from './compare.ts';
import { snapshotOf, snapshotText, type Snapshot } from './snapshot.ts';

const current = snapshotOf(allDefinitions(), httpRoutes);
let root: string;

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
}

function commit(snapshot: Snapshot | undefined): void {
  rmSync(join(root, 'docs'), { recursive: true, force: true });
  if (snapshot) {
    mkdirSync(join(root, 'docs'));
    writeFileSync(join(root, 'docs', 'contracts.json'), snapshotText(snapshot));
  }
  git('add', '-A');
  git('commit', '--allow-empty', '-m', 'State');
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'compat-'));
  git('init', '-q');
  commit(undefined);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the release that is compared with', () => {
  it('is nothing, then the commit, then the last tag, then the one asked for', () => {
    expect(readBaseline(root)).toEqual({ ref: 'HEAD' });
    commit(current);
    expect(readBaseline(root)).toEqual({ ref: 'HEAD', snapshot: current });
    git('tag', 'v1.0.0');
    const { 'inquiry.received.v1': _gone, ...contracts } = current.contracts;
    commit({ ...current, contracts });
    expect(readBaseline(root)).toEqual({ ref: 'v1.0.0', snapshot: current });
    expect(readBaseline(root, 'HEAD').snapshot?.contracts).not.toHaveProperty(['inquiry.received.v1']);
    expect(() => readBaseline(root, 'v9.9.9')).toThrow('There is no commit v9.9.9');
  });
});

it('takes a field of a real event for gone', () => {
  const event = current.contracts['inquiry.received.v1']!;
  const { intent: _gone, ...fields } = event.fields;
  const planted = { ...current, contracts: { ...current.contracts, 'inquiry.received.v1': { ...event, fields } } };
  expect(compare(current, planted).breaks).toEqual([expect.stringContaining('inquiry.received.v1 intent is gone')]);
});
