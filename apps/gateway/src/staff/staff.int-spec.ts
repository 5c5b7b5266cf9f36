import type { SessionView, StaffInvitation, StaffMember, StaffPage } from '@stillwater/contracts';
import { expectNothingHappened } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  employ,
  employInOrganisation,
  employOperator,
  openPractice,
  password,
  signIn,
  startGateway,
  tokenOf,
  type Practice,
  type RunningGateway,
  type Sent,
} from '../gateway.fixture.js';

let running: RunningGateway;
let practice: Practice;
let manager: string;
let operator: string;

beforeAll(async () => {
  running = await startGateway();
  practice = await openPractice(running);
  manager = await signIn(running, await employ(running, practice, 'manager'));
  operator = await signIn(running, await employOperator(running, practice));
});

afterAll(() => running?.stop());

let people = 0;
const newcomer = (...roles: string[]) => ({ name: 'Sam New', email: `sam-${(people += 1)}@staff.example`, roles });
const invite = (cookie: string, body: object, place = practice, sent: Sent = {}) =>
  running.call<StaffInvitation & { code?: string }>('POST', `/v1/clinics/${place.clinicId}/staff`, {
    cookie,
    body,
    ...sent,
  });
const enrol = (token: string, body: object = { password }) => running.call('POST', `/v1/enrolments/${token}`, { body });
/** Refused, by this code, with nothing written but the audit row and the trail of sign-in. */
async function refused(code: string, work: () => Promise<{ body: object }>): Promise<void> {
  const except = ['audit_entry', 'identity_event', 'sign_in_failure', 'staff_session'];
  await expectNothingHappened(running.db, async () => expect((await work()).body).toMatchObject({ code }), { except });
}

describe('an invitation', () => {
  it('lets a newcomer set a password once and come in', async () => {
    const given = newcomer('therapist', 'intake');
    const { status, body } = await invite(manager, given);
    expect(status).toBe(201);
    expect(body.link).toMatch(/^http:\/\/localhost:3000\/admin\/enrol#[\w-]{43}$/);
    const token = tokenOf(body.link);

    const offer = await running.call('GET', `/v1/enrolments/${token}`);
    expect(offer.body).toMatchObject({ name: given.name, email: given.email });
    const enrolled = await enrol(token);
    expect(enrolled.status).toBe(201);
    expect((enrolled.body as unknown as SessionView).memberships).toMatchObject([{ clinicId: practice.clinicId }]);
    expect(await running.call('GET', '/v1/session', { cookie: enrolled.cookie })).toMatchObject({ status: 200 });

    await refused('enrolment.unknown', () => enrol(token, { password: 'another password of mine' }));
    expect((await running.call('GET', `/v1/enrolments/${token}`)).status).toBe(404);
    const [row] = await running.db.query('select * from enrolment where staff_id = $1', [body.staffId]);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('is taken by one of two who come at once', async () => {
    const token = tokenOf((await invite(manager, newcomer('intake'))).body.link);
    const answers = await Promise.all([enrol(token), enrol(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  });

  it('opens nothing when it is old, replaced or invented', async () => {
    const given = newcomer('intake');
    const first = tokenOf((await invite(manager, given)).body.link);
    const second = await invite(manager, given);
    await refused('enrolment.unknown', () => enrol(first));
    await running.db.query(`update enrolment set expires_at = now() where staff_id = $1`, [second.body.staffId]);
    await refused('enrolment.unknown', () => enrol(tokenOf(second.body.link)));
    await refused('enrolment.unknown', () => enrol('x'.repeat(43)));
    await refused('path.unknown', () => enrol('short'));
  });

  it('refuses a short password before anything happens', async () => {
    const token = tokenOf((await invite(manager, newcomer('intake'))).body.link);
    await refused('request.invalid', () => enrol(token, { password: 'too short' }));
    expect((await enrol(token)).status).toBe(201);
  });

  it('answers a repeated request with the same link, without keeping the link', async () => {
    const given = newcomer('intake');
    const headers = { 'idempotency-key': 'f3a8a3a6-invite-once' };
    const first = await invite(manager, given, practice, { headers });
    const again = await invite(manager, given, practice, { headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const kept = await running.db.query<{ answer: Buffer }>(`select answer from idempotency where key = $1`, [
      headers['idempotency-key'],
    ]);
    expect(kept.map(({ answer }) => answer.toString())).not.toContain(tokenOf(first.body.link));
    await refused('idempotency.key_reused', () => invite(manager, newcomer('nurse'), practice, { headers }));
  });

  it('gives a manager no link to somebody who is there already: it would make the manager that person', async () => {
    const there = await employ(running, practice, 'prescriber');
    const { status, body } = await invite(manager, { name: 'x', email: there.email, roles: ['therapist'] });
    expect(status).toBe(201);
    expect(body).toEqual({ staffId: there.staffId });
  });

  it('gives a manager no way to an operator, nor to a newcomer of another clinic', async () => {
    const second = await openPractice(running, practice.organisationId);
    const managerThere = await signIn(running, await employ(running, second, 'manager'));
    const given = newcomer('intake');
    await invite(manager, given);
    await refused('staff.invited_elsewhere', () => invite(managerThere, given, second));
    const boss = await employOperator(running, practice);
    const { body } = await invite(manager, { name: 'x', email: boss.email, roles: ['intake'] });
    expect(body).toEqual({ staffId: boss.staffId });
  });

  it.each(['operator', 'auditor'])('gives nobody the role of %s, which no clinic gives', async (role) => {
    for (const cookie of [manager, operator]) {
      const answer = () => invite(cookie, newcomer('intake', role));
      await refused('staff.role_of_organisation', answer);
      expect(await answer()).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/roles/1', code: 'choice' }] },
      });
    }
    await expect(
      running.db.query('update membership set roles = array[$1] where clinic_id = $2', [role, practice.clinicId]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('gives an operator no link to somebody with rights in the whole organisation', async () => {
    const auditor = await employInOrganisation(running, practice, 'auditor');
    const { status, body } = await invite(operator, { name: 'x', email: auditor.email, roles: ['intake'] });
    expect({ status, body }).toEqual({ status: 201, body: { staffId: auditor.staffId } });
  });

  it.each<[string, (staffId: string, elsewhere: Practice) => Promise<unknown>]>([
    [
      'works in another clinic',
      (staffId, { clinicId, organisationId }) =>
        running.db.query(
          `insert into membership (clinic_id, staff_id, organisation_id, roles, version, created_at, changed_at)
           values ($1, $2, $3, '{prescriber}', 1, now(), now())`,
          [clinicId, staffId, organisationId],
        ),
    ],
    [
      'was invited by another clinic before',
      (staffId, { clinicId, organisationId }) =>
        running.db.query(
          `insert into enrolment (id, token_hash, organisation_id, staff_id, issued_for, created_at, expires_at)
           values (gen_random_uuid(), $2::text, $3, $2::uuid, $1, now() - interval '9 days', now() - interval '6 days')`,
          [clinicId, staffId, organisationId],
        ),
    ],
    [
      'is to act for the whole organisation',
      (staffId) => running.db.query(`update staff set organisation_roles = '{auditor}' where id = $1`, [staffId]),
    ],
  ])('gives a manager no new link to a newcomer who %s', async (_name, give) => {
    const elsewhere = await openPractice(running, practice.organisationId);
    const given = newcomer('intake');
    const { body } = await invite(manager, given);
    expect((await invite(manager, given)).body.link).toBeDefined();
    await give(body.staffId, elsewhere);
    await refused('staff.invited_elsewhere', () => invite(manager, given));
  });

  it('of one new address, sent several times at once, makes one person', async () => {
    const given = newcomer('intake');
    const answers = await Promise.all(Array.from({ length: 6 }, () => invite(manager, given)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(new Set(answers.map(({ body }) => body.staffId)).size).toBe(1);
    const open = await Promise.all(
      answers.map(({ body }) => running.call('GET', `/v1/enrolments/${tokenOf(body.link)}`)),
    );
    expect(open.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is never made for an address of another organisation', async () => {
    const stranger = await employ(running, await openPractice(running), 'intake');
    await refused('staff.email_taken', () => invite(operator, { name: 'x', email: stranger.email, roles: ['intake'] }));
  });

  it('from an operator starts password and sessions of a person afresh', async () => {
    const person = await employ(running, practice, 'nurse');
    const before = await signIn(running, person);
    const { body } = await invite(operator, { name: 'x', email: person.email, roles: ['nurse'] });
    expect((await enrol(tokenOf(body.link), { password: 'a new and longer password' })).status).toBe(201);
    expect((await running.call('GET', '/v1/session', { cookie: before })).status).toBe(401);
    const old = await running.call('POST', '/v1/session', { body: { email: person.email, password } });
    expect(old.status).toBe(401);
  });

  it.each(['intake', 'therapist', 'prescriber', 'nurse'] as const)('is not for %s to make', async (role) => {
    const cookie = await signIn(running, await employ(running, practice, role));
    await refused('access.denied', () => invite(cookie, newcomer('intake')));
  });
});

describe('the list of staff', () => {
  it('goes page by page through everybody of the clinic and nobody else', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    const ids = [];
    for (let count = 0; count < 4; count += 1) ids.push((await employ(running, place, 'intake')).staffId);
    const found: StaffMember[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor ? `?limit=2&cursor=${cursor}` : '?limit=2';
      const page = await running.call<StaffPage>('GET', `/v1/clinics/${place.clinicId}/staff${query}`, { cookie });
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      found.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(found).toHaveLength(5);
    expect(found.map(({ staffId }) => staffId)).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['cursor=bm90IG91cnM', '/cursor'],
    ['colour=red', '/colour'],
  ])('refuses ?%s', async (query, pointer) => {
    const answer = await running.call('GET', `/v1/clinics/${practice.clinicId}/staff?${query}`, { cookie: manager });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', errors: [{ pointer }] } });
  });
});
