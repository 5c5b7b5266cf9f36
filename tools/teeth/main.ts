import { Remedy, report } from '../progress.mjs';
import { closingLine, ending, named, ofCheck, sum, type Outcome } from '../test/outcome.ts';
import { endPrograms } from '../test/programs.ts';
import { startServers } from '../test/servers.ts';
import { tryProof, type Verdict } from './proof.ts';
import { teeth, type Tooth } from './teeth.ts';
import { copyTree, type Tree } from './tree.ts';
import { followWalkthrough } from './walkthrough.ts';

/** More than there are processors: much of a proof is waiting for servers. */
const AT_ONCE = 3;
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
  process.on('exit', endPrograms);
  const outcomes: Outcome[] = [];
  const left = [...chosen];
  const bites = async (tree: Tree): Promise<void> => {
    for (let tooth = left.shift(); tooth; tooth = left.shift()) {
      const { guarantee } = tooth;
      outcomes.push(await told(guarantee, bite(tree, tooth, servers.env)));
    }
  };
  const walks = async (tree: Tree): Promise<void> => {
    outcomes.push(await told(WALKTHROUGH, followWalkthrough(tree, servers.env)));
  };
  try {
    // Each in a copy of its own; the longest begins.
    const lanes = Array.from({ length: Math.min(AT_ONCE, chosen.length) }, () => inCopy(bites));
    await Promise.all([walk ? inCopy(walks) : undefined, ...lanes]);
    const total = sum(outcomes);
    console.log(ending(total));
    return total.failed > 0 ? 1 : 0;
  } finally {
    await servers.stop();
  }
}

async function inCopy(work: (tree: Tree) => Promise<void>): Promise<void> {
  const tree = copyTree();
  process.once('exit', tree.remove);
  await work(tree);
  tree.remove();
}

/** Waits for one, shows what it has to say when it failed, and leaves its line. */
async function told(name: string, work: Promise<Outcome>): Promise<Outcome> {
  const started = performance.now();
  const outcome = await work.catch((error: unknown) =>
    ofCheck([error instanceof Error ? error.message : String(error)]),
  );
  if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
  console.log(closingLine('teeth', { ...outcome, note: name }, (performance.now() - started) / 1000));
  return outcome.failed > 0 ? named('teeth', { ...outcome, failures: [name] }) : outcome;
}

async function bite(tree: Tree, { guarantee, takenOut, proof }: Tooth, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const failed = (why: string, { output }: Verdict): Outcome => ofCheck([`${guarantee}: ${why}\n${output}`]);
  const before = await tryProof(tree.root, proof, env);
  if (!before.green) return failed('its proof is not green to begin with', before);
  const undo = tree.apply(takenOut);
  const after = await tryProof(tree.root, proof, env);
  undo();
  return after.red ? ofCheck([]) : failed('taken out, and its proof did not turn red', after);
}

try {
  process.exitCode = await main(process.argv[2] ?? '');
} catch (error) {
  process.exitCode = report(error);
}
