/**
 * What must be in no message, subject line, address or calendar entry, written out a second time: what the product
 * treats, with what, what anybody found out about somebody, and what somebody wrote.
 */
const FORBIDDEN =
  /ketamin|spravato|\bdos(e|es|ed|ing|age)\b|\bdrugs?\b|psychedel|\bKAP\b|therap|depress|anxi|PTSD|suicid|screening|\bscore|eligib|medicin|diagnos|psychiat|prescri|PHQ|GAD-?7|insurance|birth|Juniper & Tide/i;

/** @returns the first word of a message that must not be there */
export function forbiddenIn(words: string): string | undefined {
  return FORBIDDEN.exec(words)?.[0];
}

/** The calendar entry in a raw mail, with its folded lines in one piece; '' when there is none. */
export function calendarIn(raw: Buffer): string {
  const [, part = ''] = /Content-Type: text\/calendar([\s\S]*?)\r?\n--/.exec(raw.toString('utf8')) ?? [];
  const [head = '', ...body] = part.split(/\r?\n\r?\n/);
  const text = body.join('\n\n');
  return (/base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : text).replace(/\r?\n[ \t]/g, '');
}

/** Leaves out how the clocks of the zone change, which has lines of the same names. */
export function withoutZone(calendar: string): string {
  return calendar.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\s*/, '');
}
