import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check } from './workspace.ts';

const tagged = (folder: string, type: string): [string, string] => {
  const scope = folder.split('/').at(-1) ?? '';
  const json = { name: `@stillwater/${scope}`, nx: { tags: [`type:${type}`, `scope:${scope}`] } };
  return [`${folder}/package.json`, JSON.stringify(json)];
};

/** A workspace as small as one can be, with one project of each type and nothing wrong. */
const ground = Object.fromEntries([
  tagged('apps/inquiries', 'app'),
  tagged('apps/screening', 'app'),
  tagged('apps/admin', 'web'),
  tagged('apps/journeys', 'e2e'),
  tagged('libs/contract-kit', 'lib'),
  tagged('libs/contracts', 'lib'),
  tagged('libs/platform', 'lib'),
  tagged('libs/messaging', 'lib'),
  tagged('libs/testing', 'lib'),
  tagged('libs/ui', 'weblib'),
  tagged('libs/api-client', 'weblib'),
  tagged('tools', 'tool'),
]);

/** Runs a check on the small workspace with these files planted in it. */
export function faultsOf(check: Check, planted: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'stillwater-planted-'));
  try {
    for (const [path, content] of Object.entries({ ...ground, ...planted })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
