import type { StaffInvitation, StaffMember } from '@stillwater/contracts';
import type { Actor } from '@stillwater/platform';
import { eventually, expectNothingHappened } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';

import {
  employ,
  employOperator,
  openPractice,
  signIn,
  startGateway,
  tokenOf,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';
import { ChangeStaffRoles } from './change-roles.js';

let running: RunningGateway;
let practice: Practice;
let operator: string;

beforeAll(async () => {
  running = await startGateway();
  practice = await openPractice(running);
  await employ(running, practice, 'manager');
  operator = await signIn(running, await employOperator(running, practice));
});

afterAll(() => running?.stop());

let people = 0;
const newcomer = (...roles: string[]) => ({ name: 'Sam New', email: `sam-${(people += 1)}@staff.example`, roles });
const invite = (cookie: string, body: object, place = practice) =>
  running.call<StaffInvitation>('POST', `/v1/clinics/${place.clinicId}/staff`, { cookie, body });
const changeRoles = (cookie: string, staffId: string, roles: string[], version = 1, place = practice) =>
  running.call<StaffMember>('PATCH', `/v1/clinics/${place.clinicId}/staff/${staffId}`, {
    cookie,
    body: { roles },
    headers: { 'if-match': `"${version}"` },
  });
const offer = (link: string | undefined) => running.call('GET', `/v1/enrolments/${tokenOf(link)}`);

/** What two changes come to that wait together: one for a lock that is given back then, the other for that or the first. */
async function bothAtOnce<T>(begin: () => Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const holder = new Client(running.db.adminUrl);
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table staff_credential in access exclusive mode');
    const outcomes = Promise.allSettled(begin());
    await eventually(async () => {
      const [waiting] = await running.db.query(
        `select count(distinct l.pid)::int as count from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where not l.granted and a.datname = current_database()`,
      );
      expect(waiting).toEqual({ count: 2 });
    });
    await holder.query('commit');
    return await outcomes;
  } finally {
    await holder.end();
  }
}

/** Refused, by this code, with nothing written but the audit row and the use of the session. */
async function refused(code: string, work: () => Promise<{ body: object }>): Promise<void> {
  const except = ['audit_entry', 'staff_session'];
  await expectNothingHappened(running.db, async () => expect((await work()).body).toMatchObject({ code }), { except });
}

describe('roles', () => {
  it('change for whoever saw the current version, and count from the next request on', async () => {
    const person = await employ(running, practice, 'nurse');
    const cookie = await signIn(running, person);
    const path = `/v1/clinics/${practice.clinicId}/staff`;
    expect((await invite(cookie, newcomer('intake'))).status).toBe(403);

    const changed = await changeRoles(operator, person.staffId, ['nurse', 'manager']);
    expect(changed).toMatchObject({ status: 200, body: { roles: ['nurse', 'manager'], version: 2 } });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await invite(cookie, newcomer('intake'))).status).toBe(201);
    await refused('staff.stale', () => changeRoles(operator, person.staffId, ['nurse'], 1));

    expect((await changeRoles(operator, person.staffId, [], 2)).status).toBe(200);
    expect((await running.call('GET', path, { cookie })).status).toBe(401);
  });

  it('are not for oneself to change, nor those of the organisation for anybody', async () => {
    const me = await employ(running, practice, 'manager');
    const cookie = await signIn(running, me);
    await refused('staff.own_roles', () => changeRoles(cookie, me.staffId, ['manager', 'prescriber']));
    const person = await employ(running, practice, 'intake');
    await refused('staff.role_of_organisation', () => changeRoles(cookie, person.staffId, ['operator']));
    await refused('staff.role_of_organisation', () => changeRoles(operator, person.staffId, ['nurse', 'auditor']));
    await refused('request.precondition_required', () =>
      running.call('PATCH', `/v1/clinics/${practice.clinicId}/staff/${person.staffId}`, {
        cookie,
        body: { roles: [] },
      }),
    );
  });

  it('of another clinic can not be reached', async () => {
    const stranger = await employ(running, await openPractice(running), 'intake');
    await refused('staff.unknown', () => changeRoles(operator, stranger.staffId, ['nurse']));
  });
});

describe('whoever leaves a clinic', () => {
  it('stays signed in while another clinic or the organisation has a role for them, and no longer', async () => {
    const second = await openPractice(running, practice.organisationId);
    const person = await employ(running, practice, 'nurse');
    const { staffId } = person;
    await invite(operator, { name: 'x', email: person.email, roles: ['nurse'] }, second);
    const cookie = await signIn(running, person);
    const seen = async () => (await running.call('GET', '/v1/session', { cookie })).status;
    const enters = async (place: Practice) =>
      (await running.call('GET', `/v1/clinics/${place.clinicId}/staff`, { cookie })).status;

    await changeRoles(operator, staffId, []);
    expect([await seen(), await enters(practice)]).toEqual([200, 404]);
    await running.db.query(`update staff set organisation_roles = '{auditor}' where id = $1`, [staffId]);
    await changeRoles(operator, staffId, [], 1, second);
    expect(await seen()).toBe(200);
    await running.db.query(`update staff set organisation_roles = '{}' where id = $1`, [staffId]);
    await invite(operator, { name: 'x', email: person.email, roles: ['nurse'] });
    await changeRoles(operator, staffId, [], 3);
    expect(await seen()).toBe(401);
  });

  it('is signed out at once, everywhere', async () => {
    const person = await employ(running, practice, 'nurse');
    const cookies = [await signIn(running, person), await signIn(running, person)];
    expect((await changeRoles(operator, person.staffId, [])).body).toMatchObject({ roles: [], version: 2 });
    for (const cookie of cookies) expect((await running.call('GET', '/v1/session', { cookie })).status).toBe(401);
    await refused('staff.unknown', () => changeRoles(operator, person.staffId, ['nurse'], 2));
  });

  it('can use no link of the clinic any more, but that of another one', async () => {
    const second = await openPractice(running, practice.organisationId);
    const given = newcomer('intake');
    const there = await invite(operator, given, second);
    const here = await invite(operator, given);
    expect((await offer(here.body.link)).status).toBe(200);
    await changeRoles(operator, here.body.staffId, []);
    expect((await offer(here.body.link)).status).toBe(404);
    const again = await invite(operator, given, second);
    await changeRoles(operator, there.body.staffId, ['nurse'], 2, second);
    expect((await offer(again.body.link)).status).toBe(200);
  });
});

describe('the last manager', () => {
  it('keeps the role, whoever would take it and however', async () => {
    const place = await openPractice(running, practice.organisationId);
    const only = await employ(running, place, 'manager', 'prescriber');
    await refused('staff.last_manager', () => changeRoles(operator, only.staffId, ['prescriber'], 1, place));
    await refused('staff.last_manager', () => changeRoles(operator, only.staffId, [], 1, place));
    const trail = `select object_id from audit_entry where clinic_id = $1 and reason = 'staff.last_manager'`;
    const about = { object_id: only.staffId };
    expect(await running.db.query(trail, [place.clinicId])).toEqual([about, about]);
    await refused('staff.last_manager', () =>
      invite(operator, { name: 'x', email: only.email, roles: ['intake'] }, place),
    );
    expect((await changeRoles(operator, only.staffId, ['manager'], 1, place)).status).toBe(200);
  });

  it('is not followed by somebody who was only invited, who may go again', async () => {
    const place = await openPractice(running, practice.organisationId);
    const only = await employ(running, place, 'manager');
    const { body } = await invite(operator, newcomer('manager'), place);
    await refused('staff.last_manager', () => changeRoles(operator, only.staffId, ['intake'], 1, place));
    expect((await changeRoles(operator, body.staffId, [], 1, place)).status).toBe(200);
  });

  it.each([1, 2, 3, 4, 5, 6])('is left when two take the role from each other at the same time, round %i', async () => {
    const place = await openPractice(running, practice.organisationId);
    const [one, other] = [await employ(running, place, 'manager'), await employ(running, place, 'manager')];
    // Both were let in as managers: what the one does must count for the other, however late it looks.
    const take = (by: string, staffId: string) => {
      const actor: Actor = { kind: 'staff', id: by, roles: ['manager'] };
      const ids = { requestId: uuidv7(), correlationId: uuidv7() };
      const scope = { clinicId: place.clinicId, actor, action: 'change-roles', ...ids };
      return running.service.app.get(ChangeStaffRoles).run(scope, staffId, 1, { roles: ['intake'] });
    };
    const outcomes = await bothAtOnce(() => [take(one.staffId, other.staffId), take(other.staffId, one.staffId)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'staff.last_manager' }),
    });
  });
});
