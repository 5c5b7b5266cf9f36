import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, runAlone, type Check } from './workspace.ts';

const LINTER = join(checkout, 'node_modules', 'oxlint', 'bin', 'oxlint');

/** The rules are in .oxlintrc.json of the tree that is looked at. */
export const lint: Check = (root) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LINTER, '--format=unix', '.'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return [];
  const faults = stdout.split('\n').filter((line) => /:\d+:\d+: /.test(line));
  return faults.length > 0 ? faults : [`oxlint: ${stderr}${stdout}`];
};

runAlone(import.meta, lint);
