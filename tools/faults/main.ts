import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../quality/workspace.ts';
import { startServers, type TestServers } from '../test/servers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    batches: { type: 'string', default: '10' },
    batch: { type: 'string', default: '400' },
    patience: { type: 'string', default: '4' },
    seeds: { type: 'string', default: '6' },
    people: { type: 'string', default: '60' },
  },
});

const parts: Record<string, (servers: TestServers) => Promise<boolean>> = { messages, played };

const part = parts[positionals[0] ?? ''];
if (!part) {
  process.stderr.write(
    [
      'Usage: node tools/run.mjs faults messages [--seed <number>] [--batches <n>] [--batch <n>] [--patience <s>]',
      '       node tools/run.mjs faults played [--seeds <n>] [--people <n>]',
      '',
    ].join('\n'),
  );
  process.exitCode = 64;
} else {
  const servers = await startServers();
  try {
    Object.assign(process.env, servers.env);
    process.exitCode = (await part(servers)) ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

/** Ninety days in autumn and in spring for each seed. */
async function played({ note }: TestServers): Promise<boolean> {
  const { playDays } = await import('./played.ts');
  return playDays({ seeds: Number(values.seeds), people: Number(values.people), note });
}

async function messages(servers: TestServers): Promise<boolean> {
  const { runMessages } = await import('./message-run.ts');
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const reports = [];
  for (const receipts of [false, true]) {
    process.stdout.write(
      `${receipts ? 'A carrier that tells what became of a text' : 'A carrier that tells nothing'}\n`,
    );
    const [batch, batches, patience] = [values.batch, values.batches, values.patience].map(Number);
    const say = (line: string): void => void process.stdout.write(`  ${line}\n`);
    reports.push(await runMessages({ seed, batch: batch!, batches: batches!, patience: patience!, receipts, say }));
  }
  const folder = join(checkout, 'docs', 'faults');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `messages-${seed}.json`);
  writeFileSync(file, `${JSON.stringify({ node: process.version, servers: servers.note, reports }, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(reports, null, 2)}\n${file}\n`);
  return reports.every(({ ok }) => ok);
}
