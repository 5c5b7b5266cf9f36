import { READ_DIARY } from '../../apps/scheduling/src/availability/calendar.statements.ts';
import { KEEP_APPOINTMENT } from '../../apps/scheduling/src/booking/allocation.statements.ts';
import { CLAIM_KEY, ENTER_CLINIC, FINISH } from './floor/foundation.statements.ts';
import { filled, finishExpressions, id, scriptOf, Texts, type PgbenchScript } from './pgbench-script.ts';

/** Diaries that one client fills; others in each window, so that no time is taken twice. */
const DIARIES = 20;
const SLOTS = 2736;
const STRIDE = 1009;

/** As the load does it: neighbours come from other diaries and other days. */
const NUMBERS = [
  '\\set k :n / 10',
  '\\set staff 500000000000 + :n / 5000000 * 1000000 + :client_id * 1000 + :k % ' + DIARIES,
  `\\set half_hours (:k / ${DIARIES} * ${STRIDE}) % ${SLOTS}`,
  '\\set since 1798848000 + :half_hours * 1800',
];

const at = (seconds: number): string => `to_timestamp(:since::bigint + ${seconds})`;
const day = (days: number): string => `to_timestamp((:since::bigint / 86400 + ${days}) * 86400)`;

/** What the floor sends for a booking. */
export function bookingScript(clinicId: string, organisationId: string): PgbenchScript {
  const texts = new Texts();
  const clinic = `${texts.bound('clinic', clinicId)}::uuid`;
  const organisation = texts.bound('organisation', organisationId);
  const now = texts.bound('now', '2026-11-02T17:00:00.000Z');
  const actor = texts.bound('actor', '01900000-0000-7000-8000-000000000001');
  const key = 'md5(:m::text)::uuid::text';
  const route = texts.bound('route', 'POST /v1/clinics/{clinicId}/appointments');
  const fingerprint = texts.bound('fingerprint', 'mO2bH0m3cZ0nLbn7t4uT4wJq5oT0oQ2V1kq3m1x7m1E');
  const ip = texts.bound('ip_hash', 'nKzYd0vC2v3l6WkqT1x1xg');
  const person = `md5('p' || :m)::uuid`;
  const staff = `('00000000-0000-0000-0000-' || :staff)::uuid`;
  const nothing = 'null';
  const finish = finishExpressions(
    texts,
    {
      type: 'appointment.booked.v1',
      owner: 'scheduling',
      action: 'book-slot',
      object: 'appointment',
      actor: 'staff',
    },
    { envelope: 890, answer: 590 },
    { clinic, actor, route, key, at: `${now}::timestamptz`, ip },
  );
  const look = [
    clinic,
    organisation,
    `array[${staff}]`,
    `array[${person}]`,
    day(0),
    day(1),
    now,
    person,
    nothing,
    nothing,
    nothing,
  ];
  const visit = [person, nothing, nothing, texts.bound('service', 'CONSULT'), texts.bound('mode', 'phone')];
  const keep = [
    clinic,
    organisation,
    id(0),
    nothing,
    now,
    `array[${person}, ${staff}]`,
    texts.bound('kinds', '{person,staff}'),
    `array[${at(0)}, ${at(0)}]`,
    `array[${at(1200)}, ${at(1800)}]`,
    ...visit,
    at(0),
    at(1200),
    texts.bound('wall', '2027-01-02T10:30'),
    texts.bound('zone', 'America/Phoenix'),
    `array[${staff}]`,
    nothing,
    nothing,
  ];
  const flights = [
    [
      'begin;',
      filled(ENTER_CLINIC, [':clinic', ':actor']),
      filled(CLAIM_KEY, [clinic, ':actor', route, key, fingerprint]),
      filled(READ_DIARY, look),
    ],
    [filled(KEEP_APPOINTMENT, keep), filled(FINISH, finish), 'commit;'],
  ];
  return { variables: texts.variables, text: (pipelined) => scriptOf(NUMBERS, flights, pipelined) };
}
