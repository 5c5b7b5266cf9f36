import { ScreeningLink, ScreeningLinkForMessage } from '@stillwater/contracts';
import { openAsker } from '@stillwater/messaging';
import { makeLogger, newId } from '@stillwater/platform';
import { secretOf } from '../stack/secrets.ts';
import { callUntil, signIn } from './front-desk.ts';
import { queryOnce, type Ground } from './ground.ts';
import type { System } from './system.ts';
import { measure, untilCarried, type Window } from './window.ts';

export const ANSWERS_A_SECOND = 100;
const PEOPLE = 40;
/** Far more than are ever needed at this rate. */
const CONNECTIONS = 64;

const ANSWERS: [string, string][] = [
  ...Array.from({ length: 9 }, (_, index): [string, string] => [`phq9-${index + 1}`, '0']),
  ...Array.from({ length: 7 }, (_, index): [string, string] => [`gad7-${index + 1}`, '1']),
];

/** Each saved answer leaves its audit row; the answers themselves are one blob for each person. */
const COUNT_ROWS = `
select (select count(*)::int from audit_entry where action = 'answer-screening' and result = 'ok') as audit_entry`;

/** People who are behind their links answer one question after the other, at fixed times. */
export async function measureAnswers(ground: Ground, system: System, seconds: number): Promise<Window> {
  const adminUrl = system.databaseOf('screening');
  const people = await openScreenings(ground, system);
  const target = {
    name: 'answers',
    port: system.port,
    headers: {},
    adminUrl,
    work: () => ({ kind: 'answers' as const, people, answers: ANSWERS }),
    rows: { count: COUNT_ROWS, each: { audit_entry: 1 } },
    settled: () => untilCarried(adminUrl),
  };
  const load = { connections: CONNECTIONS, perSecond: ANSWERS_A_SECOND };
  await measure(target, { ...load, seconds: 5 }, system.counted);
  return measure(target, { ...load, seconds }, system.counted);
}

/** As a person comes to the questionnaire: an inquiry, an invitation, the link, the birth date. */
async function openScreenings(ground: Ground, system: System): Promise<{ link: string; cookie: string }[]> {
  const cookie = await signIn(system);
  const { clinicId } = system.practice.week;
  const inquiryIds: string[] = [];
  for (let number = 0; number < PEOPLE; number++) {
    const sent = { body: inquiryOf(number) };
    const { body } = await callUntil(201, system, 'POST', '/v1/public/clinics/week/inquiries', sent);
    inquiryIds.push(String(body['inquiryId']));
  }
  const people = await queryOnce<{ personId: string }>(
    system.databaseOf('inquiries'),
    'select person_id as "personId" from inquiry where id = any($1::uuid[])',
    [inquiryIds],
  );
  const password = ground.secrets.read(secretOf('notifications', 'nats'));
  const address = { url: ground.nats.url, user: 'notifications', password };
  const { asker, close } = await openAsker('notifications', address, '', makeLogger('bench', 'fatal'));
  try {
    return await Promise.all(
      people.map(async ({ personId }) => {
        const invited = { body: { personId }, headers: { cookie } };
        const { body } = await callUntil(201, system, 'POST', `/v1/clinics/${clinicId}/screenings`, invited);
        const actor = { kind: 'service' as const, id: 'notifications', roles: [] };
        const scope = { clinicId, actor, action: 'bench', requestId: newId(), correlationId: newId() };
        const asked = { screeningId: String(body['screeningId']) };
        const { linkToken } = await asker.ask(ScreeningLinkForMessage, asked, { scope, answer: ScreeningLink });
        const opening = { body: { birthDate: '1985-04-12' }, headers: { 'stillwater-link': linkToken! } };
        const entered = await callUntil(200, system, 'POST', '/v1/links/screening/entry', opening);
        return { link: linkToken!, cookie: entered.cookie };
      }),
    );
  } finally {
    await close();
  }
}

/** By e-mail alone: the birth date is all that the link asks for then. */
function inquiryOf(number: number): object {
  return {
    intent: 'question',
    givenName: 'Avery',
    email: `answers.${number}@example.com`,
    stateOfResidence: 'OR',
    inDanger: false,
    consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
    zone: 'America/Los_Angeles',
    language: 'en-US',
    form: 'clinic_page',
  };
}
