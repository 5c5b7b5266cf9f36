import { ANSWERS_A_SECOND } from './answers.ts';
import type { Together } from './boot.ts';
import type { MailDelay } from './mail.ts';
import type { Messages } from './messages.ts';
import { CONNECTIONS, FLOOR_OF_PGBENCH, type Pair } from './pairs.ts';
import type { SlotReads } from './slots.ts';
import type { Window } from './window.ts';

/** One line of the report. */
export interface Figure {
  name: string;
  unit: 'us' | 'ms' | 'ratio' | '/s' | 'MB' | 's' | 'rows';
  /** Over the pairs: the median. */
  value: number | null;
  min?: number;
  max?: number;
  goal?: { least: number } | { below: number };
  verdict: 'met' | 'missed' | 'void' | '';
}

/** What was measured; what was left out is absent. */
export interface Measured {
  inquiry?: readonly Pair[];
  booking?: readonly Pair[];
  answers?: Window;
  slots?: SlotReads;
  mail?: MailDelay;
  messages?: Messages;
  together?: Together;
}

type Goal = Figure['goal'];

const rate = (window: Window): number => window.ok / window.seconds;

export function figuresOf({ inquiry, booking, answers, slots, mail, together }: Measured): Figure[] {
  return [
    ...(inquiry ? ofPairs(inquiry, 'inquiry', 'inquiries', ['screening', 'scheduling']) : []),
    ...(booking ? ofPairs(booking, 'booking', 'scheduling', []) : []),
    ...(answers ? ofAnswers(answers) : []),
    ...(slots ? ofSlots(slots) : []),
    ...(mail ? ofMails(mail) : []),
    ...(together ? ofOneProcess(together) : []),
  ];
}

/** What the pairs that count say about a floor, and the gateway with the service that the floor stands for. */
function ofPairs(pairs: readonly Pair[], what: string, service: string, others: readonly string[]): Figure[] {
  const counting = pairs.filter(({ voids }) => voids.length === 0);
  const over = (name: string, unit: Figure['unit'], of: (pair: Pair) => number, goal?: Goal): Figure =>
    overPairs(counting, `${what}: ${name}`, unit, of, goal);
  const floor = ({ floor: window }: Pair): number => window.cpu[window.target]!;
  const theirs = ({ other }: Pair): number => other.cpu[service]!;
  const ours = (pair: Pair): number => pair.other.cpu.gateway! + theirs(pair);
  const idle = ({ other }: Pair): number => others.reduce((sum, name) => sum + other.cpu[name]!, 0);
  return [
    over(`floor / (gateway + ${service})`, 'ratio', (pair) => floor(pair) / ours(pair), { least: 0.4 }),
    over(`floor / ${service}`, 'ratio', (pair) => floor(pair) / theirs(pair), { least: 0.65 }),
    over(`CPU of gateway + ${service}`, 'us', ours, { below: 1200 }),
    over('CPU of gateway', 'us', ({ other }) => other.cpu.gateway!),
    over(`CPU of ${service}, relay included`, 'us', theirs),
    over('CPU of floor', 'us', floor),
    over('CPU of PostgreSQL, ours', 'us', ({ other }) => other.cpu.postgres!),
    over('CPU of PostgreSQL, floor', 'us', ({ floor: window }) => window.cpu.postgres!),
    over('CPU of NATS', 'us', ({ other }) => other.cpu.nats!),
    ...(others.length > 0 ? [over(`CPU of ${others.join(' + ')}`, 'us', idle)] : []),
    over(`rate at ${CONNECTIONS} connections, ours`, '/s', ({ other }) => rate(other)),
    over(`rate at ${CONNECTIONS} connections, floor`, '/s', ({ floor: window }) => rate(window)),
    over('rate of pgbench one by one', '/s', ({ pgbench }) => pgbench.perSecond),
    over('rate of pgbench in flights', '/s', ({ pgbench }) => pgbench.pipelinedPerSecond),
    overPairs(pairs, `${what}: floor / pgbench, by rate`, 'ratio', (pair) => pair.floorOfPgbench, {
      least: FLOOR_OF_PGBENCH,
    }),
    over('p50, ours', 'ms', ({ other }) => other.p50),
    over('p99, ours', 'ms', ({ other }) => other.p99),
    over('p50, floor', 'ms', ({ floor: window }) => window.p50),
    over('p99, floor', 'ms', ({ floor: window }) => window.p99),
  ];
}

function ofAnswers(window: Window): Figure[] {
  const void_ = window.faults.length > 0;
  return [
    judged(single(`saving an answer at ${ANSWERS_A_SECOND}/s, p95`, 'ms', window.p95, { below: 30 }), void_),
    single('saving an answer, median', 'ms', window.p50),
    single('saving an answer: CPU of gateway', 'us', window.cpu.gateway!),
    single('saving an answer: CPU of screening', 'us', window.cpu.screening!),
  ];
}

function ofSlots({ p95, closed }: SlotReads): Figure[] {
  const void_ = closed.faults.length > 0;
  return [
    judged(single('free times of four weeks in the service, p95', 'ms', p95, { below: 10 }), void_),
    judged(single(`free times: rate at ${CONNECTIONS} connections`, '/s', rate(closed), { least: 540 }), void_),
    single('free times: CPU of gateway', 'us', closed.cpu.gateway!),
    single('free times: CPU of scheduling', 'us', closed.cpu.scheduling!),
  ];
}

export function ofEventToMail({ sinceEvent: { p50, p99 } }: MailDelay): Figure[] {
  return [
    single('event to mail handed over, median', 'ms', p50, { below: 40 }),
    single('event to mail handed over, p99', 'ms', p99, { below: 200 }),
  ];
}

function ofMails(delay: MailDelay): Figure[] {
  const {
    p50,
    p99,
    window: { cpu },
  } = delay;
  return [
    ...ofEventToMail(delay),
    single('accepted to mail handed over, median', 'ms', p50, { below: 60 }),
    single('accepted to mail handed over, p99', 'ms', p99, { below: 250 }),
    single('with mails: CPU of gateway', 'us', cpu.gateway!),
    single('with mails: CPU of inquiries, who also tells the address', 'us', cpu.inquiries!),
    single('with mails: CPU of notifications', 'us', cpu.notifications!),
    single('with mails: CPU of PostgreSQL', 'us', cpu.postgres!),
    single('with mails: CPU of NATS', 'us', cpu.nats!),
  ];
}

function ofOneProcess({ ready, residentAtRest, residentUnderLoad }: Together): Figure[] {
  return [
    single('one process: start until ready', 's', ready / 1000, { below: 10 }),
    single('one process: memory when ready', 'MB', residentAtRest / 1e6),
    single('one process: most memory under load', 'MB', residentUnderLoad / 1e6, { below: 350 }),
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

export function single(name: string, unit: Figure['unit'], value: number, goal?: Goal): Figure {
  if (!goal) return { name, unit, value, verdict: '' };
  const met = 'least' in goal ? value >= goal.least : value < goal.below;
  return { name, unit, value, goal, verdict: met ? 'met' : 'missed' };
}

/** What was done wrong decides nothing, however quick it was. */
function judged(figure: Figure, isVoid: boolean): Figure {
  return isVoid ? { ...figure, verdict: 'void' } : figure;
}
