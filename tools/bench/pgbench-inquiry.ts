import { FIND_CONTACT_POINTS, KEEP_INQUIRY } from '../../apps/inquiries/src/receive-inquiry.statements.ts';
import { CLAIM_KEY, ENTER_CLINIC, FINISH } from './floor/foundation.statements.ts';
import { filled, finishExpressions, id, scattered, scriptOf, Texts, type PgbenchScript } from './pgbench-script.ts';

/** What the floor sends for an inquiry. */
export function inquiryScript(clinicId: string): PgbenchScript {
  const texts = new Texts();
  const clinic = `${texts.bound('clinic', clinicId)}::uuid`;
  const now = `${texts.bound('now', '2026-11-02T17:00:00.000Z')}::timestamptz`;
  const key = 'md5(:m::text)::uuid::text';
  const route = texts.bound('route', 'POST /v1/public/clinics/{slug}/inquiries');
  const fingerprint = texts.bound('fingerprint', 'mO2bH0m3cZ0nLbn7t4uT4wJq5oT0oQ2V1kq3m1x7m1E');
  const ip = texts.bound('ip_hash', 'nKzYd0vC2v3l6WkqT1x1xg');
  const finish = finishExpressions(
    texts,
    {
      type: 'inquiry.received.v1',
      owner: 'inquiries',
      action: 'receive-inquiry',
      object: 'inquiry',
      actor: 'visitor',
    },
    { envelope: 760, answer: 190 },
    { clinic, actor: ':clinic', route, key, at: now, ip },
  );
  const keep = [
    clinic,
    id(0),
    texts.bound('is_new', 'true'),
    id(0),
    texts.bound('key_version', '1'),
    texts.blob('person', 150),
    texts.bound('state', 'OR'),
    now,
    id(1),
    scattered(1),
    texts.blob('email', 90),
    id(2),
    scattered(2),
    texts.blob('phone', 80),
    id(0),
    texts.bound('intent', 'question'),
    texts.bound('urgency', 'routine'),
    texts.blob('inquiry', 420),
    id(1),
    id(2),
    texts.bound('form', 'clinic_page'),
    ip,
    `('{' || ${id(3)} || ',' || ${id(4)} || '}')::uuid[]`,
    `${texts.bound('kinds', '{email,sms}')}::text[]`,
    `${texts.bound('versions', '{2026-01,2026-01}')}::text[]`,
    ':version',
    `array[${scattered(8)}, ${scattered(9)}]`,
    id(5),
    id(7),
  ];
  const flights = [
    [
      'begin;',
      filled(ENTER_CLINIC, [':clinic', ':clinic']),
      filled(CLAIM_KEY, [clinic, ':clinic', route, key, fingerprint]),
      filled(FIND_CONTACT_POINTS, [scattered(1), scattered(2)]),
    ],
    [filled(KEEP_INQUIRY, keep), filled(FINISH, finish), 'commit;'],
  ];
  return { variables: texts.variables, text: (pipelined) => scriptOf([], flights, pipelined) };
}
