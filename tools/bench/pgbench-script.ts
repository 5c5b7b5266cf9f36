import { FIND_CONTACT_POINTS, KEEP_INQUIRY } from '../../apps/inquiries/src/receive-inquiry.statements.ts';
import { CLAIM_KEY, ENTER_CLINIC, FINISH } from './floor/foundation.statements.ts';

/** What one parameter is in the script: an expression over pgbench's variables. */
type Expression = string;

/**
 * Variables with a text each, by name. In prepared mode pgbench sends them as the floor does: as parameters of the
 * statement, which the server must read each time. Written into the statement they would be read once.
 */
export const pgbenchTexts: Record<string, string> = {};

function bound(name: string, value: string): Expression {
  pgbenchTexts[name] = value;
  return `:${name}`;
}

/**
 * Texts are the same in each transaction, so ids are spelled from a number of twelve digits: the same for rows of
 * different tables. It steps by ten, so that a transaction has ten of its own.
 */
const id = (step: number): Expression => `('00000000-0000-0000-0000-' || (:m::bigint + ${step}))::uuid`;
/** Spread like a keyed hash: rows that come in the order of their index cost the server less. */
const hash = (step: number): Expression => `decode(md5((:m::bigint + ${step})::text), 'hex')`;

const CLINIC = ':clinic::uuid';
const NOW = `${bound('now', '2026-11-02T17:00:00.000Z')}::timestamptz`;
const KEY = 'md5(:m::text)::uuid::text';
const ROUTE = bound('route', 'POST /v1/public/clinics/{slug}/inquiries');
const FINGERPRINT = bound('fingerprint', 'mO2bH0m3cZ0nLbn7t4uT4wJq5oT0oQ2V1kq3m1x7m1E');
const IP_HASH = bound('ip_hash', 'nKzYd0vC2v3l6WkqT1x1xg');
const blob = (name: string, octets: number): Expression => `${bound(name, `\\x${'5a'.repeat(octets)}`)}::bytea`;

const keepValues: Expression[] = [
  CLINIC,
  id(0),
  bound('is_new', 'true'),
  id(0),
  bound('key_version', '1'),
  blob('person', 150),
  bound('state', 'OR'),
  NOW,
  id(1),
  hash(1),
  blob('email', 90),
  id(2),
  hash(2),
  blob('phone', 80),
  id(0),
  bound('intent', 'question'),
  bound('urgency', 'routine'),
  blob('inquiry', 420),
  id(1),
  id(2),
  bound('form', 'clinic_page'),
  IP_HASH,
  `('{' || ${id(3)} || ',' || ${id(4)} || '}')::uuid[]`,
  `${bound('kinds', '{email,sms}')}::text[]`,
  `${bound('versions', '{2026-01,2026-01}')}::text[]`,
  bound('version', '1'),
  `array[${hash(8)}, ${hash(9)}]`,
  id(5),
  id(7),
];

const HEADERS =
  '{"ce-type":"inquiry.received.v1","ce-time":"2026-11-02T17:00:00.000Z","clinic":"01900000-0000-7000-8000-000000000001",' +
  '"agg-id":"01900000-0000-7000-8000-000000000001","agg-version":"1","traceparent":"00-0af7651916cd43dd8448eb211c80319c-' +
  'b7ad6b7169203331-01","content-type":"application/cloudevents+json"}';

const finishValues: Expression[] = [
  CLINIC,
  '(:m::bigint / 10 % 16)',
  id(5),
  bound('type', 'inquiry.received.v1'),
  id(0),
  ':version',
  bound('subject', 'evt.07.01900000-0000-7000-8000-000000000001.inquiries.inquiry.received.v1'),
  bound('headers', HEADERS),
  blob('envelope', 760),
  blob('answer', 190),
  ':clinic',
  ROUTE,
  KEY,
  id(6),
  NOW,
  bound('actor_kind', 'visitor'),
  bound('action', 'receive-inquiry'),
  bound('object_type', 'inquiry'),
  `${id(0)}::text`,
  `${id(7)}::text`,
  `${id(7)}::text`,
  IP_HASH,
];

/**
 * The floor's statements as a pgbench script, one by one or in the floor's two flights. Run it with `-M prepared` and
 * `-D clinic=<uuid> -D n=0` and {@link pgbenchTexts}; the client's number and a counter make the ids.
 */
export function pgbenchScript(pipelined: boolean): string {
  const lines = [
    '\\set n :n + 10',
    '\\set m 100000000000 + :client_id * 1000000000 + :n',
    '\\startpipeline',
    'begin;',
    fill(ENTER_CLINIC.text, [':clinic', ':clinic']),
    fill(CLAIM_KEY.text, [CLINIC, ':clinic', ROUTE, KEY, FINGERPRINT]),
    fill(FIND_CONTACT_POINTS.text, [hash(1), hash(2)]),
    '\\endpipeline',
    '\\startpipeline',
    fill(KEEP_INQUIRY.text, keepValues),
    fill(FINISH.text, finishValues),
    'commit;',
    '\\endpipeline',
  ];
  return `${lines.filter((line) => pipelined || !line.endsWith('pipeline')).join('\n')}\n`;
}

function fill(text: string, values: readonly Expression[]): string {
  const filled = text.replaceAll(/\$(\d+)/g, (whole, position: string) => {
    const value = values[Number(position) - 1];
    if (value === undefined) throw new Error(`no value for ${whole}`);
    return `(${value})`;
  });
  return `${filled.trim()};`;
}
