import { ofEventToMail, single, type Figure, type Measured } from './figures.ts';
import { DUE_A_SECOND, type Messages, type Sending } from './messages.ts';
import { table, type Report } from './report.ts';

export function messageFigures({ messages, mail }: Measured): Figure[] {
  if (!messages || !mail) return [];
  const { oneClinic, pairs, lag, lagWithPending, pickUp, pending } = messages;
  const total = ({ cpu }: Sending): number => cpu.workers + cpu.postgres + cpu.nats;
  const over = (name: string, unit: Figure['unit'], values: readonly number[], goal?: Figure['goal']): Figure => {
    const sorted = values.toSorted((a, b) => a - b);
    const figure = single(name, unit, sorted[Math.floor(sorted.length / 2)]!, goal);
    return { ...figure, min: sorted[0]!, max: sorted.at(-1)! };
  };
  const [one, two] = [pairs.map((pair) => pair.one), pairs.map((pair) => pair.two)];
  const cpu = (of: readonly Sending[], name: keyof Sending['cpu']): number[] => of.map((sending) => sending.cpu[name]);
  const twice = [oneClinic, ...one, ...two].reduce((sum, sending) => sum + sending.twice, 0);
  const ratios = pairs.map((pair) => total(pair.two) / total(pair.one));
  const lags = (name: string, { p50, p99, sentP99 }: Lag): Figure[] => [
    single(`${name}, median`, 'ms', p50),
    single(`${name}, p99`, 'ms', p99, { below: 1_000 }),
    single(`${name}, until its message is handed over, p99`, 'ms', sentP99),
  ];
  return [
    over(
      'one worker, due messages of 20 clinics',
      '/s',
      one.map(({ perSecond }) => perSecond),
      { least: 1_500 },
    ),
    single('one worker, due messages of one clinic', '/s', oneClinic.perSecond, { least: 1_500 }),
    over('CPU of one worker', 'us', cpu(one, 'workers')),
    over('CPU of PostgreSQL, one worker', 'us', cpu(one, 'postgres')),
    over('CPU of NATS, one worker', 'us', cpu(one, 'nats')),
    over('CPU of who answers them, one worker', 'us', cpu(one, 'owners')),
    over('CPU of two workers', 'us', cpu(two, 'workers')),
    over('CPU of PostgreSQL, two workers', 'us', cpu(two, 'postgres')),
    over('CPU of NATS, two workers', 'us', cpu(two, 'nats')),
    over('CPU of workers and servers, two workers / one', 'ratio', ratios, { below: 1.15 }),
    over(
      'two workers, due messages of 20 clinics',
      '/s',
      two.map(({ perSecond }) => perSecond),
    ),
    single('messages claimed or handed over twice', 'rows', twice, { below: 1 }),
    ...lags(`timers at ${DUE_A_SECOND} due a second`, lag),
    ...lags(`the same beside ${pending} pending timers`, lagWithPending),
    single('picking up a due timer, nothing else waits, median', 'ms', pickUp.alone),
    single(`picking up a due timer beside ${pending} pending, median`, 'ms', pickUp.withPending),
    single('picking up, beside pending / alone', 'ratio', pickUp.withPending / pickUp.alone, { below: 1.2 }),
    ...ofEventToMail(mail),
  ];
}

type Lag = Messages['lag'];

/** The text of docs/bench-messages.md. */
export function messagesPage({ at, commit, machine, versions, counts, figures, measured }: Report): string {
  const { pairs, oneClinic } = measured.messages!;
  const foreign = Math.max(oneClinic.foreign, ...pairs.flatMap(({ one, two }) => [one.foreign, two.foreign]));
  const standing = counts ? '' : '\n**This run does not count**: it was a short one, or others used the machine.\n';
  return `# Bench: messages and timers

Written by \`npm run bench:scale\` on ${at.slice(0, 10)}, commit ${commit}.
${standing}
- Machine: ${machine}; workers and servers all on it.
- Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
- Others kept at most ${foreign.toFixed(2)} processors busy while messages were sent.

${table({ figures, counts })}

## How to read it

A worker is a process with the part of notifications that fires timers and sends messages, and with the relay that carries
what it says to a file stream. PostgreSQL has its usual settings: every commit waits for the disk. The carrier takes every
text and does nothing with it. Whom to write to and how the visit stands is asked over the broker, twice for each message, of
a process that stands in for the owners and answers at once, always the same: what the real owners do for an answer is not
in these figures.

All messages of a run come due at one moment, each a reminder to a person of their own about a visit of their own; before
it, as many processes have sent 4,000 others, and the database has come to rest. The rate counts from that moment to the
last message's end. CPU is user and system time per message from \`/proc\`, until the outbox is empty as well. One worker and
two take turns; a figure is the median over the turns, beside it the least and the most. No message may be claimed, or come
to the carrier, more than once.

Timers come due one by one, for visits in 20 clinics, and one worker fires them and sends their messages as well. Their lag
is what passes until the transaction that fires them begins. Picking up is the claim alone, as the loop makes it, of one due
timer: 200 times in a database without another, and in turn in one with the pending ones, which are of 200 clinics.

Event to mail is of the whole system, ${'`'}npm run bench${'`'} measures it too: inquiries through the gateway at 20 a second, from
the instant of the event to that of the sender's note that the mail server took the mail.
`;
}
