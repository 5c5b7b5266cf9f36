import type { StaffInvitation, StaffMember } from '@stillwater/contracts';
import { expectNothingHappened, saidBy } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import {
  employ,
  installer,
  openPractice,
  password,
  signIn,
  startGateway,
  type Person,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';
import { DisableStaff } from './disable-staff.js';

const licence = { type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2029-09-30' };

let running: RunningGateway;
let practice: Practice;
let boss: Person;
let manager: string;

beforeAll(async () => {
  running = await startGateway();
  practice = await openPractice(running);
  boss = await employ(running, practice, 'manager');
  manager = await signIn(running, boss);
});

afterAll(() => running?.stop());

const person = (staffId: string, method = 'GET', path = '', sent: object = {}) =>
  running.call<StaffMember & { code?: string }>(method, `/v1/clinics/${practice.clinicId}/staff/${staffId}${path}`, {
    cookie: manager,
    ...sent,
  });
const put = (staffId: string, licences: unknown[], version = 1, cookie = manager) =>
  person(staffId, 'PUT', '/licences', { cookie, body: { licences }, headers: { 'if-match': `"${version}"` } });
const give = (staffId: string, roles: string[], version: number) =>
  person(staffId, 'PATCH', '', { body: { roles }, headers: { 'if-match': `"${version}"` } });
const saidOf = async (staffId: string) =>
  (await saidBy(running.db, practice.clinicId)).filter(({ aggregateId }) => aggregateId === staffId);

describe('licences', () => {
  it('are put on file in place of those that were there, and said without their numbers', async () => {
    const { staffId } = await employ(running, practice, 'prescriber');
    const first = await put(staffId, [{ ...licence, state: 'TN' }, licence]);
    expect(first).toMatchObject({ status: 200, body: { licences: [{ state: 'TN' }, licence], version: 2 } });
    expect(first.headers.get('etag')).toBe('"2"');
    await put(staffId, [licence], 2);
    expect((await person(staffId)).body).toMatchObject({ licences: [licence], version: 3 });
    const said = await saidOf(staffId);
    expect(said.map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3]);
    expect(said.at(-1)).toMatchObject({
      type: 'staff.changed.v1',
      data: {
        staffId,
        roles: ['prescriber'],
        active: true,
        licences: [{ type: 'MD', state: 'NC', expires: '2029-09-30' }],
      },
    });
    expect(JSON.stringify(said)).not.toContain(licence.number);
  });

  it('tell of a prescriber, and of nobody else, whether one holds today in a state of the clinic', async () => {
    const { staffId } = await employ(running, practice, 'prescriber');
    const licensedAfter = async (licences: unknown[], version: number) =>
      (await put(staffId, licences, version)).body.licensed;
    expect((await person(staffId)).body.licensed).toBe(false);
    expect(await licensedAfter([{ ...licence, state: 'AZ' }], 1)).toBe(false);
    expect(await licensedAfter([{ ...licence, expires: '2020-01-31' }], 2)).toBe(false);
    expect(await licensedAfter([{ ...licence, type: 'RN' }], 3)).toBe(false);
    expect(await licensedAfter([licence], 4)).toBe(true);
    expect((await give(staffId, ['nurse'], 5)).body).not.toHaveProperty('licensed');
    expect((await give(staffId, ['prescriber'], 6)).body.licensed).toBe(true);
  });

  it('are refused without a trace: twice the same, an old version, the own ones, an unknown person, no right', async () => {
    const { staffId } = await employ(running, practice, 'prescriber');
    const elsewhere = await employ(running, await openPractice(running), 'prescriber');
    const intake = await signIn(running, await employ(running, practice, 'intake'));
    const refusals: [string, () => ReturnType<typeof put>][] = [
      ['staff.licences', () => put(staffId, [licence, { ...licence, number: 'other' }])],
      ['staff.stale', () => put(staffId, [licence], 7)],
      ['staff.own_licences', () => put(boss.staffId, [licence])],
      ['staff.unknown', () => put(elsewhere.staffId, [licence])],
      ['staff.unknown', () => put(uuidv7(), [licence])],
      ['access.denied', () => put(staffId, [licence], 1, intake)],
      ['request.invalid', () => put(staffId, [{ ...licence, expires: 'soon' }])],
    ];
    for (const [code, refused] of refusals) {
      await expectNothingHappened(running.db, async () => expect((await refused()).body).toMatchObject({ code }));
    }
  });
});

describe('who works in a clinic', () => {
  it('is said on every change, with versions that go on when somebody leaves and comes back', async () => {
    const { staffId, email } = await employ(running, practice, 'intake');
    expect((await give(staffId, ['intake', 'therapist'], 1)).status).toBe(200);
    expect(await give(staffId, [], 2)).toMatchObject({ status: 200, body: { roles: [], version: 3 } });
    expect((await person(staffId)).status).toBe(404);
    expect((await give(staffId, ['intake'], 3)).status).toBe(404);
    const body = { name: 'Robin Doe', email, roles: ['nurse'] };
    const again = await running.call<StaffInvitation>('POST', `/v1/clinics/${practice.clinicId}/staff`, {
      cookie: manager,
      body,
    });
    expect(again).toMatchObject({ status: 201, body: { staffId } });
    const said = (await saidOf(staffId)).map(({ aggregateVersion, data }) => ({ aggregateVersion, ...data }));
    expect(said).toMatchObject([
      { aggregateVersion: 1, roles: ['intake'], active: true },
      { aggregateVersion: 2, roles: ['intake', 'therapist'], active: true },
      { aggregateVersion: 3, roles: [], active: false },
      { aggregateVersion: 4, roles: ['nurse'], active: true },
    ]);
  });

  it('closes the clinic to somebody who has left, in the session too', async () => {
    const left = await employ(running, practice, 'intake');
    const cookie = await signIn(running, left);
    await give(left.staffId, [], 1);
    expect((await running.call('GET', '/v1/session', { cookie })).status).toBe(401);
    const again = await signIn(running, left);
    expect((await running.call('GET', `/v1/clinics/${practice.clinicId}`, { cookie: again })).status).toBe(404);
    expect((await running.call('GET', '/v1/session', { cookie: again })).body).toMatchObject({ memberships: [] });
    const { body } = await running.call<{ items: StaffMember[] }>('GET', `/v1/clinics/${practice.clinicId}/staff`, {
      cookie: manager,
    });
    expect(body.items.map(({ staffId }) => staffId)).not.toContain(left.staffId);
  });
});

describe('disabling somebody', () => {
  it('ends their sessions and is said in each of their clinics, once', async () => {
    const second = await openPractice(running, practice.organisationId);
    const gone = await employ(running, practice, 'therapist');
    const cookie = await signIn(running, gone);
    const disable = () => running.service.app.get(DisableStaff).run({ requestId: uuidv7() }, installer, gone.email);
    expect([await disable(), await disable()]).toEqual([1, 0]);
    expect((await running.call('GET', '/v1/session', { cookie })).status).toBe(401);
    const entering = await running.call('POST', '/v1/session', { body: { email: gone.email, password } });
    expect(entering.status).toBe(401);
    expect((await saidOf(gone.staffId)).at(-1)).toMatchObject({ aggregateVersion: 2, data: { active: false } });
    expect(await saidBy(running.db, second.clinicId)).toHaveLength(1);
  });

  it('keeps the last manager of a clinic, unless it is forced', async () => {
    const place = await openPractice(running, practice.organisationId);
    const only = await employ(running, place, 'manager');
    const disable = (force?: boolean) =>
      running.service.app.get(DisableStaff).run({ requestId: uuidv7() }, installer, only.email, force);
    await expectNothingHappened(running.db, () =>
      expect(disable()).rejects.toMatchObject({ code: 'staff.last_manager' }),
    );
    expect(await disable(true)).toBe(1);
    const second = await employ(running, place, 'manager');
    await employ(running, place, 'manager');
    expect(await running.service.app.get(DisableStaff).run({ requestId: uuidv7() }, installer, second.email)).toBe(1);
  });

  it('is refused for an address that nobody has', async () => {
    const run = () => running.service.app.get(DisableStaff).run({ requestId: uuidv7() }, installer, 'x@staff.example');
    await expectNothingHappened(running.db, () => expect(run()).rejects.toMatchObject({ code: 'staff.unknown' }));
  });
});
