import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../quality/workspace.ts';
import { runNode } from '../test/programs.ts';

const SPEC = 'apps/notifications/src/played/played-days.int-spec.ts';
const JEST = join(checkout, 'node_modules', 'jest', 'bin', 'jest.js');

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
      const { visits, mails, texts, toStaff } = JSON.parse(figures) as Record<string, number>;
      rows.push(`| ${seed} | ${from.slice(0, 10)} | ${people} | ${visits} | ${mails} | ${texts} | ${toStaff} |`);
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
    '`node tools/run.mjs faults played` wrote this. People of three clinics write, book, move, cancel, take consent back and are in',
    'danger, at any hour; events come late, in another order and twice; the mail server refuses and the service is down for',
    'hours. What the mail server and the carrier of texts got is judged, and never our own log: quiet hours, caps, consent,',
    'acute flags, banned words, old times of visits, what staff are told, and reminders and mornings that should have come.',
    `Each run has 90 days over a change of clocks. With ${note}.`,
    '',
    '| seed | from | people | visits | mails | texts | mails to staff |',
    '| ---- | ---- | ------ | ------ | ----- | ----- | -------------- |',
    ...rows,
    '',
    'In all of them nothing was sent that should not have been, and no reminder and no morning was missing.',
    '',
  ];
  writeFileSync(join(folder, 'played.md'), page.join('\n'));
}
