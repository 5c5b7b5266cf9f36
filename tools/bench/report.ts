import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type { Figure, Measured } from './figures.ts';
import { FLOOR_OF_PGBENCH, FOREIGN_LIMIT } from './pairs.ts';

/** Everything that one run has to say; `--json` prints it. */
export interface Report {
  at: string;
  commit: string;
  machine: string;
  versions: Record<string, string>;
  /** False when others disturbed the machine, or when it was a short run: then it is for a look only. */
  counts: boolean;
  figures: Figure[];
  measured: Measured;
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
export function page({ at, commit, machine, versions, counts, figures, measured }: Report): string {
  const { inquiry = [], booking = [] } = measured;
  const pairs = [...inquiry, ...booking];
  const counted = (some: typeof inquiry): number => some.filter(({ voids }) => voids.length === 0).length;
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
- Used are ${counted(inquiry)} of ${inquiry.length} pairs for inquiries and ${counted(booking)} of ${booking.length} for bookings. Others kept at most ${foreign.toFixed(2)} processors busy.

${table({ figures, counts })}

## How to read it

The yardstick, the *floor*, is a program written by hand with Fastify and pg and nothing else: [one](../tools/bench/floor/main.ts)
receives inquiries, [the other](../tools/bench/floor/booking/main.ts) books visits. They take the same requests with the same
guarantees: the same statements under the same application role and row-level security, sealed blobs, idempotency, outbox,
audit, a synchronous commit whose tag is checked; for a booking the exclusion constraint over everybody's time, and the same
rules of when a visit can be. They have one process and no broker between, and nobody signs in to them; what the platform adds
on top is what the ratios show. "Floor / (gateway + scheduling)" is the floor's CPU as a share of ours: more is better.

Floor and platform take turns: floor, platform, floor, platform. Sixteen connections always have one request under way, each
with a body and an Idempotency-Key of its own. A figure is the median over the pairs, beside it the least and the most. CPU
is processor time of the process, per request that was answered with 201, from \`/proc\`: user and system, all threads. Only
ratios inside one run mean anything; figures of two runs can not be compared.

A pair is void, and left out, when

- rows are missing: inquiries or appointments, outbox rows, audit rows and stored answers must each be as many as answers
  with 201, and for a booking two resources and one entry in the diary of staff;
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

A booking is a visit by phone that a signed-in member of the front desk books with a certain therapist: one of 200 diaries
in 20 clinics, open day and night, each request a time of its own. Both programs begin with the same calendars.

In the pairs notifications doesn't run, and for bookings neither do inquiries and screening: who follows an event does so on
its own account. Mails are measured apart, with every service running: inquiries at fixed times, from the answer to the
visitor until the sender has noted that the mail server took the mail. Each inquiry must have exactly one mail. CPU for each
inquiry is higher there than in the pairs, since at that rate hardly any work is shared between two inquiries, and what every
service does while it waits is counted too.

Answers to the questionnaire come at fixed times too, from 40 people who have opened their links, through the gateway. Free
times are those of four weeks of one diary with 40 visits: the p95 is of the service's own histogram, from the arrival of the
command to its answer, at 100 a second; the rate is of whole requests through the gateway. Every service runs meanwhile.

Start and memory are of one process that holds all services, as \`npm start\` runs them; its load is sixteen connections
without a pause and then the mails of all of them.

\`npm run bench -- --short\` takes two short pairs, \`--noisy\` counts disturbed windows and marks the report, \`--only\`
measures one part (process, mails, answers, slots, inquiry, booking, messages), \`--self\` the floor against itself (its ratio should
be 1), \`--json\` prints one JSON object. Only a full run writes this page. What timers and messages reach stands on a page of
its own, [bench-messages](bench-messages.md), which \`npm run bench:scale\` writes.
`;
}
