import type { Together } from './boot.ts';
import type { MailDelay } from './mail.ts';
import { CONNECTIONS, FLOOR_OF_PGBENCH, type Pair } from './pairs.ts';
import type { Window } from './window.ts';

/** One line of the report. */
export interface Figure {
  name: string;
  unit: 'us' | 'ms' | 'ratio' | '/s' | 'MB' | 's';
  /** Over the pairs: the median. */
  value: number | null;
  min?: number;
  max?: number;
  goal?: { least: number } | { below: number };
  verdict: 'met' | 'missed' | 'void' | '';
}

type Goal = Figure['goal'];

const ours = (pair: Pair): number => pair.other.cpu.gateway! + pair.other.cpu.inquiries!;
const rate = (window: Window): number => window.ok / window.seconds;

/** What the pairs that count say, then the mails, then the single process. */
export function figuresOf(pairs: readonly Pair[], mail: MailDelay, together: Together): Figure[] {
  const counting = pairs.filter(({ voids }) => voids.length === 0);
  const over = (name: string, unit: Figure['unit'], of: (pair: Pair) => number, goal?: Goal): Figure =>
    overPairs(counting, name, unit, of, goal);
  const inMails = mail.window.cpu;
  return [
    over('floor / (gateway + inquiries)', 'ratio', (pair) => pair.floor.cpu.floor! / ours(pair), { least: 0.4 }),
    over('floor / inquiries', 'ratio', (pair) => pair.floor.cpu.floor! / pair.other.cpu.inquiries!, { least: 0.65 }),
    over('CPU of gateway + inquiries', 'us', ours, { below: 1200 }),
    over('CPU of gateway', 'us', ({ other }) => other.cpu.gateway!),
    over('CPU of inquiries, relay included', 'us', ({ other }) => other.cpu.inquiries!),
    over('CPU of floor', 'us', ({ floor }) => floor.cpu.floor!),
    over('CPU of PostgreSQL, ours', 'us', ({ other }) => other.cpu.postgres!),
    over('CPU of PostgreSQL, floor', 'us', ({ floor }) => floor.cpu.postgres!),
    over('CPU of NATS', 'us', ({ other }) => other.cpu.nats!),
    over('CPU of screening + scheduling', 'us', ({ other }) => other.cpu.screening! + other.cpu.scheduling!),
    over(`rate at ${CONNECTIONS} connections, ours`, '/s', ({ other }) => rate(other)),
    over(`rate at ${CONNECTIONS} connections, floor`, '/s', ({ floor }) => rate(floor)),
    over('rate of pgbench one by one', '/s', ({ pgbench }) => pgbench.perSecond),
    over('rate of pgbench in flights', '/s', ({ pgbench }) => pgbench.pipelinedPerSecond),
    overPairs(pairs, 'floor / pgbench, by rate', 'ratio', (pair) => pair.floorOfPgbench, { least: FLOOR_OF_PGBENCH }),
    over('p50, ours', 'ms', ({ other }) => other.p50),
    over('p99, ours', 'ms', ({ other }) => other.p99),
    over('p50, floor', 'ms', ({ floor }) => floor.p50),
    over('p99, floor', 'ms', ({ floor }) => floor.p99),
    single('accepted to mail handed over, median', 'ms', mail.p50, { below: 60 }),
    single('accepted to mail handed over, p99', 'ms', mail.p99, { below: 250 }),
    single('with mails: CPU of gateway', 'us', inMails.gateway!),
    single('with mails: CPU of inquiries, who also tells the address', 'us', inMails.inquiries!),
    single('with mails: CPU of notifications', 'us', inMails.notifications!),
    single('with mails: CPU of PostgreSQL', 'us', inMails.postgres!),
    single('with mails: CPU of NATS', 'us', inMails.nats!),
    single('one process: start until ready', 's', together.ready / 1000, { below: 10 }),
    single('one process: memory when ready', 'MB', together.residentAtRest / 1e6),
    single('one process: most memory under load', 'MB', together.residentUnderLoad / 1e6, { below: 350 }),
  ];
}

function overPairs(
  pairs: readonly Pair[],
  name: string,
  unit: Figure['unit'],
  of: (pair: Pair) => number,
  goal: Goal,
): Figure {
  const values = pairs.map(of).sort((a, b) => a - b);
  if (values.length === 0) return { name, unit, value: null, ...(goal && { goal }), verdict: goal ? 'void' : '' };
  const middle = values.length / 2;
  const value = (values[Math.ceil(middle) - 1]! + values[Math.floor(middle)]!) / 2;
  return { ...single(name, unit, value, goal), min: values[0]!, max: values.at(-1)! };
}

function single(name: string, unit: Figure['unit'], value: number, goal?: Goal): Figure {
  if (!goal) return { name, unit, value, verdict: '' };
  const met = 'least' in goal ? value >= goal.least : value < goal.below;
  return { name, unit, value, goal, verdict: met ? 'met' : 'missed' };
}
