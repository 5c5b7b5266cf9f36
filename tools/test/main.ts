import { parseArgs } from 'node:util';
import { Remedy, report } from '../progress.mjs';
import { closingLine, ending, named, nothing, sum, type Outcome } from './outcome.ts';
import { endPrograms } from './programs.ts';
import { stepNames, stepsFor } from './steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-browser': { type: 'boolean', default: false },
    containers: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const outcomes: Outcome[] = [];
const plan = stepsFor({
  pattern: positionals[0],
  browser: !values['no-browser'],
  containers: values.containers,
  only: values.only,
});
if (plan.steps.length === 0) {
  console.error(`There is no such step or spec file. Steps: ${stepNames.join(', ')}.`);
  process.exit(64);
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A terminal's Ctrl-C comes twice: to the whole group, and passed on by the dispatcher.
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    endPrograms();
    void plan.end().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  });
}

for (const step of plan.steps) {
  const started = performance.now();
  let outcome: Outcome;
  try {
    outcome = await step.run();
  } catch (error) {
    outcome = { ...nothing, failed: 1, output: error instanceof Error ? explained(error) : String(error) };
  }
  if (interrupted) break;
  outcomes.push(named(step.name, outcome));
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
  console.log(closingLine(step.name, outcome, (performance.now() - started) / 1000));
}
if (!interrupted) await finish();

async function finish(): Promise<void> {
  try {
    await plan.end();
  } catch (error) {
    report(error);
  }
  const total = sum(outcomes);
  if (plan.leftOut !== '') console.log(plan.leftOut);
  console.log(ending(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function explained(error: Error): string {
  return error instanceof Remedy ? error.message : (error.stack ?? error.message);
}
