import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../quality/workspace.ts';
import { runNode } from '../test/programs.ts';

const SPEC = 'apps/notifications/src/played/played-days.int-spec.ts';
const JEST = join(checkout, 'node_modules', 'jest', 'bin', 'jest.js');

/** What each run counts, and how the page calls it. */
const COLUMNS = [
  ['visits', 'visits'],
  ['missed', 'missed'],
  ['papers', 'papers'],
  ['updates', 'updates'],
  ['stops', 'STOP'],
  ['flags', 'flags'],
  ['mails', 'mails'],
  ['texts', 'texts'],
  ['toStaff', 'mails to staff'],
] as const;

export interface PlayedOptions {
  seeds: number;
  people: number;
  note: string;
}

/** Ninety days in autumn and in spring for each seed. @returns whether nothing was sent that shouldn't have been */
export async function playDays({ seeds, people, note }: PlayedOptions): Promise<boolean> {
  const rows: string[] = [];
  let isGood = true;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { code, output } = await runNode(
      [
        '--experimental-vm-modules',
        '--no-warnings',
        JEST,
        '--projects',
        'apps/notifications',
        '--runTestsByPath',
        SPEC,
      ],
      {
        STILLWATER_TEST_SIZE: 'int-spec',
        FORCE_COLOR: '0',
        PLAYED_SEED: String(seed),
        PLAYED_PEOPLE: String(people),
      },
    );
    const lines = [...output.matchAll(/^played (\S+) seed \d+: (\{.*\})$/gm)];
    for (const [, from = '', figures = '{}'] of lines) {
      const counted = JSON.parse(figures) as Record<string, number>;
      const cells = [seed, from.slice(0, 10), people, ...COLUMNS.map(([name]) => counted[name])];
      rows.push(`| ${cells.join(' | ')} |`);
    }
    isGood &&= code === 0 && lines.length === 2;
    process.stdout.write(
      code === 0 ? `seed ${seed}: nothing wrong was sent\n` : `seed ${seed}: see below\n${output}\n`,
    );
  }
  if (isGood) write(rows, note);
  return isGood;
}

function write(rows: readonly string[], note: string): void {
  const folder = join(checkout, 'docs', 'faults');
  mkdirSync(folder, { recursive: true });
  const page = [
    '# Ninety played days',
    '',
    '`node tools/run.mjs faults played` wrote this. People of three clinics write, are called, invited and let know, choose, move,',
    'cancel and miss visits, take consent back, send STOP and HELP and are in danger, at any hour; events come late, in another',
    'order and twice; the mail server refuses and the service is down for hours. What the mail server and the carrier of texts got',
    'is judged, and never our own log: quiet hours, caps, consent, acute flags, banned words, old times of visits, links that',
    'nobody needs any more, papers that are signed, words to those who were not missed, and what staff are told. What should have',
    'come is looked for as well: reminders, papers that are missing before a visit (in mails, and in the inbox of the front desk as',
    'its page shows it), links, answers, alarms and mornings. That the judge sees what it should is shown by what is planted in the',
    'catchers themselves (played-plants.int-spec.ts, in `npm test`).',
    `Each run has 90 days over a change of clocks. With ${note}.`,
    '',
    `| seed | from | people | ${COLUMNS.map(([, name]) => name).join(' | ')} |`,
    `| ---- | ---- | ------ | ${COLUMNS.map(([, name]) => '-'.repeat(name.length)).join(' | ')} |`,
    ...rows,
    '',
    'In all of them nothing was sent that should not have been, and nothing was missing.',
    '',
  ];
  writeFileSync(join(folder, 'played.md'), page.join('\n'));
}
