import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../quality/workspace.ts';
import { startServers } from '../test/servers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    batches: { type: 'string', default: '10' },
    batch: { type: 'string', default: '400' },
  },
});

const what = positionals[0];
if (what !== 'messages') {
  process.stderr.write('Usage: node tools/run.mjs faults messages [--seed <number>] [--batches <n>] [--batch <n>]\n');
  process.exitCode = 64;
} else {
  const servers = await startServers();
  try {
    Object.assign(process.env, servers.env);
    const { runMessages } = await import('./message-run.ts');
    const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
    const reports = [];
    for (const receipts of [false, true]) {
      process.stdout.write(
        `${receipts ? 'A carrier that tells what became of a text' : 'A carrier that tells nothing'}\n`,
      );
      const [batch, batches] = [Number(values.batch), Number(values.batches)];
      const say = (line: string): void => void process.stdout.write(`  ${line}\n`);
      reports.push(await runMessages({ seed, batch, batches, receipts, say }));
    }
    const folder = join(checkout, 'docs', 'faults');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `messages-${seed}.json`);
    writeFileSync(file, `${JSON.stringify({ node: process.version, servers: servers.note, reports }, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(reports, null, 2)}\n${file}\n`);
    process.exitCode = reports.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    await servers.stop();
  }
}
