import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../quality/workspace.ts';
import { ofCheck, type Outcome } from './outcome.ts';
import { runNode } from './programs.ts';

const COMPILER = join(checkout, 'node_modules', '@typescript', 'native', 'bin', 'tsc');

/** Sources, then what the build leaves out: specs, tools, web apps, and what stands around those. */
const RUNS = [
  ['-b'],
  ['-p', 'tsconfig.spec.json'],
  ['-p', 'tsconfig.tools.json'],
  ['-p', 'tsconfig.web.json'],
  ['-p', 'apps/patient/tsconfig.json'],
  ['-p', 'apps/admin/tsconfig.json'],
  ['-p', 'tsconfig.web-node.json'],
];

export async function types(): Promise<Outcome> {
  const faults: string[] = [];
  for (const args of RUNS) {
    if (args[1] && !existsSync(join(checkout, args[1]))) continue;
    const { code, output } = await runNode([COMPILER, ...args]);
    if (code !== 0) faults.push(output.trim() || `tsc ${args.join(' ')} ended with ${code}`);
  }
  return ofCheck(faults);
}
