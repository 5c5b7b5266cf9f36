import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { instantOf, wallTimeAt, zoneOffset } from '@stillwater/platform';
import { bannedWordIn } from '@stillwater/contracts';
import { calendarFile, type CalendarEntry } from './calendar.rules.js';

const zones = ['America/New_York', 'America/Phoenix', 'America/Los_Angeles'] as const;
const starts = ['2026-11-01T09:00', '2026-11-02T09:00', '2027-03-14T09:00', '2027-03-15T09:00', '2026-07-01T16:45'];

function entry(localStart: string, zone: string, fields: Partial<CalendarEntry> = {}): CalendarEntry {
  const startsAt = instantOf(localStart, zone);
  return {
    method: 'REQUEST',
    uid: '01995b20-0a10-7c3d-8e4f-5a6b7c805601@example.com',
    sequence: 2,
    stamp: new Date('2026-10-01T12:00:00Z'),
    zone,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    summary: 'Appointment',
    description: 'JT Office, 828-555-0142',
    organizer: { name: 'JT Office', address: 'office@example.com' },
    attendee: 'avery.lane@example.com',
    ...fields,
  };
}

describe('the entry as a calendar reads it', () => {
  it.each([
    ['booked-new-york', entry('2026-11-02T09:00', 'America/New_York')],
    ['cancelled-los-angeles', entry('2027-03-15T09:00', 'America/Los_Angeles', { method: 'CANCEL', sequence: 5 })],
    ['moved-phoenix', entry('2026-11-01T09:00', 'America/Phoenix', { sequence: 3, summary: 'Intro call' })],
  ])('%s is as in the golden file', (name, made) => {
    const path = new URL(`./golden/${name}.ics`, import.meta.url);
    const file = calendarFile(made);
    if (process.env['GOLDEN'] === 'write') writeFileSync(path, file);
    expect(file).toBe(readFileSync(path, 'utf8'));
  });

  it.each(zones.flatMap((zone) => starts.map((start) => [start, zone] as const)))(
    'has %s in %s at its instant, by the rules that it carries',
    (start, zone) => {
      const made = entry(start, zone);
      const lines = unfolded(calendarFile(made));
      const local = valueOf(lines, `DTSTART;TZID=${zone}`);
      expect(local).toBe(start.replace(/[-:]/g, '') + '00');
      expect(instantBy(lines, local)).toBe(made.startsAt.getTime());
      expect(wallTimeAt(instantBy(lines, local), zone)).toBe(start);
    },
  );

  it('has no change of clocks where there is none, and both kinds where there are', () => {
    const kinds = (zone: string) =>
      unfolded(calendarFile(entry('2026-11-01T09:00', zone))).filter((line) =>
        /^BEGIN:(STANDARD|DAYLIGHT)$/.test(line),
      );
    expect(kinds('America/Phoenix')).toEqual(['BEGIN:STANDARD']);
    expect(new Set(kinds('America/New_York'))).toEqual(new Set(['BEGIN:DAYLIGHT', 'BEGIN:STANDARD']));
  });

  it('keeps its UID through every change, and its sequence is the version', () => {
    const files = [1, 2, 7].map((sequence) =>
      unfolded(calendarFile(entry('2026-11-02T09:00', zones[0], { sequence }))),
    );
    expect(new Set(files.map((lines) => valueOf(lines, 'UID'))).size).toBe(1);
    expect(files.map((lines) => valueOf(lines, 'SEQUENCE'))).toEqual(['1', '2', '7']);
  });

  it('is written as the standard wants: CR LF, at most 75 octets a line, signs escaped', () => {
    const file = calendarFile(
      entry('2026-11-02T09:00', zones[0], {
        summary: 'Cita; larga, ñandú '.repeat(8),
        organizer: { name: 'A "B"\nC', address: 'o@example.com' },
      }),
    );
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
    expect(unfolded(file).join('\n')).toContain('Cita\\; larga\\, ñandú');
    expect(unfolded(file).join('\n')).toContain('CN="A  B  C"');
  });

  it('says nothing that may not be said', () => {
    expect(bannedWordIn(calendarFile(entry('2026-11-02T09:00', zones[0])))).toBeUndefined();
  });
});

function unfolded(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
}

function valueOf(lines: readonly string[], name: string): string {
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
}

/** A reader of our own: the latest onset that isn't after the local time decides. */
function instantBy(lines: readonly string[], local: string): number {
  const onsets = lines.flatMap((line, index) =>
    /^BEGIN:(STANDARD|DAYLIGHT)$/.test(line)
      ? [{ onset: lines[index + 1]!.slice('DTSTART:'.length), to: lines[index + 3]!.slice('TZOFFSETTO:'.length) }]
      : [],
  );
  const decides = onsets
    .filter(({ onset }) => onset <= local)
    .toSorted((a, b) => a.onset.localeCompare(b.onset))
    .at(-1);
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(decides!.to)!;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const asUtc = Date.parse(local.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
  expect([offset]).toContain(zoneOffset(asUtc - offset, valueOf(lines, 'TZID')));
  return asUtc - offset;
}
