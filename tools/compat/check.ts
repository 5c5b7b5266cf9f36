/**
 * Compares the contracts as they are with docs/contracts.json of a release: `check.ts [git ref]`. Without a ref that is
 * the last tag; before the first one, the commit that is checked out. Fails when something written for that release
 * would stop working.
 */
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { allDefinitions } from '@stillwater/contract-kit';
import { httpRoutes } from '@stillwater/contracts';
import { compare } from './compare.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';

const SNAPSHOT = 'docs/contracts.json';
const checkout = dirname(dirname(import.meta.dirname));

export interface Baseline {
  ref: string;
  /** Undefined when that release had no contracts yet. */
  snapshot?: Snapshot;
}

/** @throws Error when a ref that was asked for by name doesn't exist. */
export function readBaseline(root: string, asked?: string): Baseline {
  const ref = asked ?? git(root, 'describe', '--tags', '--abbrev=0') ?? 'HEAD';
  if (git(root, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`) === undefined && asked) {
    throw new Error(`There is no commit ${asked}.`);
  }
  const text = git(root, 'show', `${ref}:${SNAPSHOT}`);
  return text === undefined ? { ref } : { ref, snapshot: JSON.parse(text) as Snapshot };
}

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    }).trim();
  } catch {
    return undefined;
  }
}

function main(asked: string | undefined): number {
  const { ref, snapshot } = readBaseline(checkout, asked);
  if (!snapshot) {
    process.stdout.write(`${ref} has no ${SNAPSHOT}: there is nothing to be compatible with\n`);
    return 0;
  }
  const { breaks, widenings } = compare(snapshot, snapshotOf(allDefinitions(), httpRoutes));
  for (const line of widenings) process.stdout.write(`wider: ${line} Release its readers first.\n`);
  for (const line of breaks) process.stderr.write(`${line}\n`);
  if (breaks.length > 0) return 1;
  process.stdout.write(`contracts are compatible with ${ref}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv[2]);
