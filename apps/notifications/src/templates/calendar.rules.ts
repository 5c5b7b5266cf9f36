import { zoneOffset } from '@stillwater/platform';

/** A calendar entry that says when and who to call, and nothing else (RFC 5545, RFC 5546). */
export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL';
  /** The appointment's, for life: every change finds the entry that it changes. */
  uid: string;
  /** Never goes back: a calendar takes the change with the highest. */
  sequence: number;
  stamp: Date;
  zone: string;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  organizer: { name: string; address: string };
  attendee: string;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The entry as a file: lines end in CR LF and are at most 75 octets long. */
export function calendarFile(entry: CalendarEntry): string {
  const { zone, startsAt, endsAt } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Stillwater//Appointments//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.method}`,
    ...zoneLines(zone, startsAt, endsAt),
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART;TZID=${zone}:${local(startsAt.getTime() + zoneOffset(startsAt.getTime(), zone))}`,
    `DTEND;TZID=${zone}:${local(endsAt.getTime() + zoneOffset(endsAt.getTime(), zone))}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `STATUS:${entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN=${quoted(entry.organizer.name)}:mailto:${entry.organizer.address}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${entry.attendee}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/**
 * The zone's own rules around the visit: the offset that holds a year before it, and each change from then until a year
 * after. A calendar that knows the zone by its name uses its own.
 */
function zoneLines(zone: string, startsAt: Date, endsAt: Date): string[] {
  const first = (Math.floor(startsAt.getTime() / DAY_MS) - 366) * DAY_MS;
  const changes = changesOf(zone, first, endsAt.getTime() + 366 * DAY_MS);
  const standard = Math.min(zoneOffset(first, zone), ...changes.map(({ to }) => to));
  const observance = (onset: string, from: number, to: number): string[] => {
    const kind = to > standard ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${onset}`,
      `TZOFFSETFROM:${offset(from)}`,
      `TZOFFSETTO:${offset(to)}`,
      `END:${kind}`,
    ];
  };
  const before = zoneOffset(first, zone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(local(first + before), before, before),
    ...changes.flatMap(({ at, from, to }) => observance(local(at + from), from, to)),
    'END:VTIMEZONE',
  ];
}

interface Change {
  at: number;
  from: number;
  to: number;
}

/** The moments at which the zone's clocks are changed, to the minute. */
function changesOf(zone: string, first: number, last: number): Change[] {
  const changes: Change[] = [];
  for (let day = first; day < last; day += DAY_MS) {
    const [from, to] = [zoneOffset(day, zone), zoneOffset(day + DAY_MS, zone)];
    if (from === to) continue;
    let [low, high] = [Math.floor(day / MINUTE_MS), Math.ceil((day + DAY_MS) / MINUTE_MS)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (zoneOffset(middle * MINUTE_MS, zone) === from) low = middle;
      else high = middle;
    }
    changes.push({ at: high * MINUTE_MS, from, to });
  }
  return changes;
}

function offset(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / MINUTE_MS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
}

/** @param wall milliseconds that are right when read as UTC */
function local(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function utc(instant: Date): string {
  return `${local(instant.getTime())}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function quoted(text: string): string {
  return `"${text.replace(/["\p{Cc}]/gu, ' ')}"`;
}

/** RFC 5545, 3.1: a longer line goes on after a line break and a blank, and never in the middle of a sign. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
