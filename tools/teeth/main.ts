import { Remedy, report } from '../progress.mjs';
import { closingLine, counts, nothing, sum, type Outcome } from '../test/outcome.ts';
import { startServers } from '../test/servers.ts';
import { tryProof, type Verdict } from './proof.ts';
import { teeth, type Tooth } from './teeth.ts';
import { copyTree, type Tree } from './tree.ts';

/**
 * Takes each guarantee out of a copy of the sources and demands that its proof turns red, having been green without
 * the change: a test that passes either way proves nothing. `npm run test:teeth -- inbox` tries the matching ones.
 */
async function main(wanted: string): Promise<number> {
  const chosen = teeth.filter(({ guarantee }) => guarantee.includes(wanted));
  if (chosen.length === 0)
    throw new Remedy(`No guarantee has "${wanted}" in its name.`, teeth.map(({ guarantee }) => guarantee).join('\n  '));
  const servers = await startServers();
  const tree = copyTree();
  const end = () => tree.remove();
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  try {
    const outcomes: Outcome[] = [];
    for (const tooth of chosen) {
      const started = performance.now();
      const outcome = bite(tree, tooth, servers.env);
      outcomes.push(outcome);
      if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
      console.log(closingLine('tooth', { ...outcome, note: tooth.guarantee }, (performance.now() - started) / 1000));
    }
    const total = sum(outcomes);
    console.log(counts(total));
    return total.failed > 0 ? 1 : 0;
  } finally {
    await servers.stop();
  }
}

function bite(tree: Tree, { guarantee, takenOut, proof }: Tooth, env: NodeJS.ProcessEnv): Outcome {
  const failed = (why: string, verdict?: Verdict): Outcome => ({
    ...nothing,
    failed: 1,
    output: `${guarantee}: ${why}\n${verdict?.output ?? ''}`,
  });
  try {
    const before = tryProof(tree.root, proof, env);
    if (!before.green) return failed('its proof is not green to begin with', before);
    const undo = tree.apply(takenOut);
    const after = tryProof(tree.root, proof, env);
    undo();
    return after.red ? { ...nothing, passed: 1 } : failed('taken out, and its proof did not turn red', after);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

try {
  process.exitCode = await main(process.argv[2] ?? '');
} catch (error) {
  process.exitCode = report(error);
}
