import { join } from 'node:path';
import { checkout } from '../quality/workspace.ts';
import { ofCheck, type Outcome } from './outcome.ts';
import { runNode } from './programs.ts';

/** The generated documents are what the sources say, and no contract was broken since they were committed. */
const PROGRAMS: [string, string[]][] = [
  ['tools/docs/generate.ts', ['--check']],
  ['libs/api-client/generate.mjs', ['--check']],
  ['tools/compat/check.ts', []],
];

export async function documents(): Promise<Outcome> {
  const faults: string[] = [];
  for (const [program, args] of PROGRAMS) {
    const { code, output } = await runNode(['--disable-warning=ExperimentalWarning', join(checkout, program), ...args]);
    if (code !== 0) faults.push(output.trim());
  }
  return ofCheck(faults);
}
