import { Remedy, report } from '../progress.mjs';
import { closingLine, counts, nothing, sum, type Outcome } from '../test/outcome.ts';
import { startServers } from '../test/servers.ts';
import { tryProof, type Verdict } from './proof.ts';
import { teeth, type Tooth } from './teeth.ts';
import { copyTree, type Tree } from './tree.ts';
import { followWalkthrough } from './walkthrough.ts';

const WALKTHROUGH = 'walkthrough: CONTRIBUTING.md, followed to the letter';

/**
 * Takes each guarantee out of a copy of the sources and demands that its proof turns red, having been green without
 * the change: a test that passes either way proves nothing. Then follows CONTRIBUTING.md in another copy.
 * `npm run test:teeth -- inbox` tries the matching ones only.
 */
async function main(wanted: string): Promise<number> {
  const chosen = teeth.filter(({ guarantee }) => guarantee.includes(wanted));
  const walk = WALKTHROUGH.includes(wanted);
  if (chosen.length === 0 && !walk)
    throw new Remedy(`No guarantee has "${wanted}" in its name.`, teeth.map(({ guarantee }) => guarantee).join('\n  '));
  const servers = await startServers();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  try {
    const outcomes: Outcome[] = [];
    inCopy((tree) => {
      for (const tooth of chosen) outcomes.push(told(tooth.guarantee, () => bite(tree, tooth, servers.env)));
    });
    if (walk) inCopy((tree) => outcomes.push(told(WALKTHROUGH, () => followWalkthrough(tree, servers.env))));
    const total = sum(outcomes);
    console.log(counts(total));
    return total.failed > 0 ? 1 : 0;
  } finally {
    await servers.stop();
  }
}

function inCopy(work: (tree: Tree) => void): void {
  const tree = copyTree();
  process.once('exit', tree.remove);
  work(tree);
  tree.remove();
}

/** Runs one, shows what it has to say when it failed, and leaves its line. */
function told(name: string, work: () => Outcome): Outcome {
  const started = performance.now();
  let outcome: Outcome;
  try {
    outcome = work();
  } catch (error) {
    outcome = { ...nothing, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
  console.log(closingLine('teeth', { ...outcome, note: name }, (performance.now() - started) / 1000));
  return outcome;
}

function bite(tree: Tree, { guarantee, takenOut, proof }: Tooth, env: NodeJS.ProcessEnv): Outcome {
  const failed = (why: string, verdict?: Verdict): Outcome => ({
    ...nothing,
    failed: 1,
    output: `${guarantee}: ${why}\n${verdict?.output ?? ''}`,
  });
  const before = tryProof(tree.root, proof, env);
  if (!before.green) return failed('its proof is not green to begin with', before);
  const undo = tree.apply(takenOut);
  const after = tryProof(tree.root, proof, env);
  undo();
  return after.red ? { ...nothing, passed: 1 } : failed('taken out, and its proof did not turn red', after);
}

try {
  process.exitCode = await main(process.argv[2] ?? '');
} catch (error) {
  process.exitCode = report(error);
}
