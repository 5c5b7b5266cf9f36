/**
 * What a single value may be. The only file that imports class-validator: its predicates are called one by one instead
 * of through its decorators, so that what they let through (null by way of optional, bare dates, missing nested
 * objects, boxed texts, upper case ids) is closed here, beside the JSON Schema that says the same.
 */
import { isEmail, isIn, isInt, isTimeZone, isURL, length } from 'class-validator';

import type { Fault, Scalar } from './field.js';

export interface TextOptions {
  /** Shortest length in characters; 1 unless told. From 1 on, blanks alone don't count as text. */
  readonly min?: number;
  /** Longest length in characters (code points, as JSON Schema counts). */
  readonly max: number;
  /** Lets line breaks and tabs in. Such text is sensitive (`free-text`) unless the field says otherwise. */
  readonly multiline?: true;
  /** Anchored, and linear in the length of the text: it runs on what strangers send. */
  readonly pattern?: RegExp;
}

const NOT_TEXT: Fault = { code: 'type', message: 'must be a text' };

/** A text that must pass `accepts`; `schema` says the same to others. */
function string(
  type: Scalar['type'],
  message: string,
  schema: Scalar['schema'],
  accepts: (value: string) => boolean,
  sensitive?: Scalar['sensitive'],
): Scalar<string> {
  const fault: Fault = { code: 'format', message };
  const check = (value: unknown) => (typeof value === 'string' ? (accepts(value) ? undefined : fault) : NOT_TEXT);
  return { type, schema: { type: 'string', ...schema }, check, sensitive };
}

/** The library's own makes a list of what it found, at every id and instant of every message. */
const matches = (value: string, pattern: RegExp) => pattern.test(value);

const LOWER_CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UTC_INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const ZONE = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const E164 = /^\+[1-9]\d{7,14}$/;
const TOKEN = /^[A-Za-z0-9_-]{22,512}$/;
const ASCII = /^[\x21-\x7e]+$/;
const HTTP_URL = /^https?:\/\/\S+$/;

/** Text without control characters that holds something besides blanks; written to be decided in one pass. */
const ONE_LINE = /^ *[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/;
const LINES = /^[\t\n\r ]*[^\u0000-\u0020\u007f][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;
const ONE_LINE_OR_NONE = /^[^\u0000-\u001f\u007f]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const LINES_OR_NONE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** Marks that turn the direction of what follows, and text that holds nothing to see. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069]|^[\s\p{Cf}\u115f\u1160\u3164\uffa0]+$/u;

/** Of a text that has the form of a date already: whether its month has that day. */
function isRealDate(value: string): boolean {
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 && isLeapYear ? 29 : DAYS[month - 1];
  return longest !== undefined && day >= 1 && day <= longest;
}
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// Asking Intl costs 40 us, so the names it lists are known beforehand; aliases such as US/Eastern are asked each time.
const listedZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
const isZone = (value: string) => listedZones.has(value) || (matches(value, ZONE) && isTimeZone(value));

const isPlainEmail = (value: string) =>
  matches(value, ASCII) && isEmail(value, { allow_utf8_local_part: false, blacklisted_chars: '"' });

/** State of residence: the fifty, the District of Columbia and the inhabited territories (USPS codes). */
const US_STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI';

const id = string('id', 'must be a UUID in lower case', { format: 'uuid', pattern: LOWER_CASE_ID.source }, (value) =>
  matches(value, LOWER_CASE_ID),
);
const instant = string(
  'instant',
  'must be an instant in UTC, such as 2026-11-03T14:00:00Z',
  { format: 'date-time', pattern: UTC_INSTANT.source },
  (value) => matches(value, UTC_INSTANT) && isRealDate(value),
);
const date = string(
  'date',
  'must be a calendar date, such as 2026-11-03',
  { format: 'date', pattern: DATE.source },
  (value) => matches(value, DATE) && isRealDate(value),
);
const timeOfDay = string(
  'time-of-day',
  'must be a time of day from 00:00 to 23:59',
  { pattern: TIME_OF_DAY.source },
  (value) => matches(value, TIME_OF_DAY),
);
const zone = string(
  'zone',
  'must be an IANA time zone, such as America/New_York',
  { pattern: ZONE.source, maxLength: 64 },
  (value) => length(value, 1, 64) && isZone(value),
);
const language = string(
  'language',
  'must be a language tag (BCP 47), such as en-US',
  { pattern: LANGUAGE.source, maxLength: 35 },
  (value) => length(value, 2, 35) && matches(value, LANGUAGE),
);
const email = string(
  'email',
  'must be an e-mail address',
  { format: 'email', maxLength: 254 },
  (value) => length(value, 3, 254) && isPlainEmail(value),
  'contact',
);
const phone = string(
  'phone',
  'must be a phone number with its country code, such as +18285550142',
  { pattern: E164.source },
  (value) => matches(value, E164),
  'contact',
);
const token = string(
  'token',
  'must be a token as it was issued',
  { pattern: TOKEN.source },
  (value) => matches(value, TOKEN),
  'secret',
);
const url = string(
  'url',
  'must be an http or https address',
  { format: 'uri', pattern: HTTP_URL.source, maxLength: 2048 },
  (value) =>
    length(value, 1, 2048) &&
    matches(value, HTTP_URL) &&
    isURL(value, { require_tld: false, protocols: ['http', 'https'] }),
);

function text({ min = 1, max, multiline, pattern }: TextOptions): Scalar<string> {
  if (!isInt(max) || max < Math.max(min, 1)) throw new TypeError('A text needs a longest length.');
  const characters = min > 0 ? (multiline ? LINES : ONE_LINE) : multiline ? LINES_OR_NONE : ONE_LINE_OR_NONE;
  const tooLong: Fault = { code: 'length', message: `must have ${min} to ${max} characters` };
  const garbled: Fault = {
    code: 'format',
    message: multiline ? 'must be readable text' : 'must be readable text on one line',
  };
  const unlike: Fault = { code: 'format', message: 'must have the expected form' };
  return {
    type: 'text',
    schema: { type: 'string', minLength: min, maxLength: max, pattern: (pattern ?? characters).source },
    sensitive: multiline ? 'free-text' : undefined,
    check(value) {
      if (typeof value !== 'string') return NOT_TEXT;
      if (!length(value, min, max)) return tooLong;
      if (!matches(value, characters) || matches(value, LONE_SURROGATE)) return garbled;
      if (min > 0 && matches(value, UNSEEN)) return garbled;
      return pattern && !matches(value, pattern) ? unlike : undefined;
    },
  };
}

function oneOf<const C extends readonly [string, ...string[]]>(choices: C): Scalar<C[number]> {
  return choice('choice', choices);
}

function choice<const C extends readonly string[]>(type: 'choice' | 'us-state', choices: C): Scalar<C[number]> {
  if (choices.length === 0 || new Set(choices).size !== choices.length) throw new TypeError('Choices must differ.');
  const fault: Fault = { code: 'choice', message: `must be one of ${choices.join(', ')}` };
  return {
    type,
    schema: { type: 'string', enum: choices },
    check: (value) => (typeof value === 'string' ? (isIn(value, choices) ? undefined : fault) : NOT_TEXT),
  };
}

function int({ min, max }: { readonly min: number; readonly max: number }): Scalar<number> {
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || min > max)
    throw new TypeError('A range runs upwards.');
  const wrongType: Fault = { code: 'type', message: 'must be a whole number' };
  const outside: Fault = { code: 'range', message: `must be from ${min} to ${max}` };
  return {
    type: 'int',
    schema: { type: 'integer', minimum: min, maximum: max },
    check: (value) =>
      isInt(value) ? ((value as number) < min || (value as number) > max ? outside : undefined) : wrongType,
  };
}

const NOT_A_FLAG: Fault = { code: 'type', message: 'must be true or false' };
const flag: Scalar<boolean> = {
  type: 'flag',
  schema: { type: 'boolean' },
  check: (value) => (typeof value === 'boolean' ? undefined : NOT_A_FLAG),
};

const usState = choice('us-state', US_STATES.split(' '));

/** The kinds of single value, by name: for the items of a list, as in `@ListOf(each.id, { max: 20 })`. */
export const each = {
  id,
  instant,
  date,
  timeOfDay,
  zone,
  language,
  text,
  oneOf,
  int,
  version: int({ min: 1, max: 2_147_483_647 }),
  flag,
  email,
  phone,
  usState,
  token,
  url,
} as const;
