import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type { Figure } from './figures.ts';
import { FLOOR_OF_PGBENCH, FOREIGN_LIMIT, type Pair } from './pairs.ts';

/** Everything that one run has to say; `--json` prints it. */
export interface Report {
  at: string;
  commit: string;
  machine: string;
  versions: Record<string, string>;
  /** False when others disturbed the machine, or when it was a short run: then it is for a look only. */
  counts: boolean;
  figures: Figure[];
  pairs: Pair[];
}

export function thisMachine(): string {
  const [first] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} x ${first?.model ?? 'unknown processor'}, ${memory} GiB, ${type()} ${release()}`;
}

export function thisCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown';
  }
}

/** The table as lines of Markdown, which reads as well in a terminal. A run that doesn't count decides nothing. */
export function table({ figures, counts }: Pick<Report, 'figures' | 'counts'>): string {
  const rows = figures.map(({ name, unit, value, min, max, goal, verdict }) => [
    name,
    value === null ? 'no pair counts' : shown(value, unit),
    min === undefined || max === undefined ? '' : `${bare(min, unit)} to ${bare(max, unit)}`,
    goal === undefined ? '' : 'least' in goal ? `at least ${goal.least}` : `under ${shown(goal.below, unit)}`,
    verdict === '' || counts ? verdict : `undecided (${verdict})`,
  ]);
  const all = [['what', 'value', 'over the pairs', 'goal', 'verdict'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

function shown(value: number, unit: Figure['unit']): string {
  return unit === 'ratio'
    ? bare(value, unit)
    : unit === '/s'
      ? `${bare(value, unit)}/s`
      : `${bare(value, unit)} ${unit}`;
}

function bare(value: number, unit: Figure['unit']): string {
  const digits = unit === 'ratio' ? 2 : unit === 's' || unit === 'ms' ? 1 : 0;
  return value.toFixed(digits);
}

/** The text of docs/bench.md. */
export function page({ at, commit, machine, versions, counts, figures, pairs }: Report): string {
  const counted = pairs.filter(({ voids }) => voids.length === 0).length;
  const foreign = Math.max(...pairs.flatMap(({ floor, other }) => [floor.foreign, other.foreign]));
  const standing = counts
    ? ''
    : '\n**This run does not count**: others used the machine meanwhile, so rates and delays are worse than they are on\n' +
      'a quiet one, and ratios are a hint. Run it again with nothing else going on.\n';
  return `# Bench

Written by \`npm run bench\` on ${at.slice(0, 10)}, commit ${commit}.
${standing}
- Machine: ${machine}; load, servers and services all on it.
- Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
- ${counted} of ${pairs.length} pairs are used. Others kept at most ${foreign.toFixed(2)} processors busy.

${table({ figures, counts })}

## How to read it

The yardstick, the *floor*, is [a program written by hand](../tools/bench/floor/main.ts) with Fastify and pg and nothing
else. It receives the same inquiry with the same guarantees: the same statements under the same application role and
row-level security, sealed blobs, idempotency, outbox, audit, a synchronous commit whose tag is checked. It has one process
and no broker between; what the platform adds on top is what the ratios show.

Floor and platform take turns: floor, platform, floor, platform. Sixteen connections always have one request under way, each
with a body and an Idempotency-Key of its own. A figure is the median over the pairs, beside it the least and the most. CPU
is processor time of the process, per inquiry that was answered with 201, from \`/proc\`: user and system, all threads. Only
ratios inside one run mean anything; figures of two runs can not be compared.

A pair is void, and left out, when

- rows are missing: inquiries, outbox rows, audit rows and stored answers must each be as many as answers with 201;
- any answer was not a 201;
- others kept more than ${FOREIGN_LIMIT} processors busy in one of its windows;
- the floor is no fair yardstick: its rate is less than ${FLOOR_OF_PGBENCH} of pgbench's.

pgbench sends the floor's statements between the two windows: as the same role, over as many connections as the floor has
to the database, prepared, with the blobs, headers and texts as parameters, keys and hashes as scattered as a visitor's,
after the same vacuum and checkpoint and for as long. It runs once with one statement after the other and once in the
floor's two flights; the better rate is the judge. In all these windows the database has half of the processors to itself,
and whoever asks it, with the load, the other half: as on a machine of its own. Otherwise the comparison would tell how much
beside SQL the floor does, HTTP and sealing above all, and not whether it treats the database well. The share of a pair that
is void for its share counts for its line in the table. A void pair is taken again, up to as many times as pairs are wanted.

In the pairs notifications doesn't run. Mails are measured apart, with every service running: inquiries at fixed times, from
the answer to the visitor until the sender has noted that the mail server took the mail. Each inquiry must have exactly one
mail. CPU for each inquiry is higher there than in the pairs, since at that rate hardly any work is shared between two
inquiries, and what every service does while it waits is counted too. Start and memory are of one process that holds all
services, as \`npm start\` runs them; its load is sixteen connections without a pause and then the mails of all of them.

\`npm run bench -- --short\` takes two short pairs, \`--noisy\` counts disturbed windows and marks the report, \`--self\`
measures the floor against itself (its ratio should be 1), \`--json\` prints one JSON object. Only a full run writes this page.
`;
}
