import { httpRoutes, type HttpRoute } from '@stillwater/contracts';
import { expectNothingHappened } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import {
  employ,
  employInOrganisation,
  employOperator,
  openPractice,
  signIn,
  startGateway,
  type Person,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';

let running: RunningGateway;
let ours: Practice;
let theirs: Practice;
let insider: Person;
let cookie: string;

beforeAll(async () => {
  running = await startGateway();
  ours = await openPractice(running);
  theirs = await openPractice(running);
  await employ(running, theirs, 'manager');
  insider = await employ(running, ours, 'manager', 'intake', 'prescriber');
  cookie = await signIn(running, insider);
});

afterAll(() => running?.stop());

const ofClinics = httpRoutes.filter(({ path }) => path.includes('{clinicId}'));

function addressOf(route: HttpRoute, clinicId: string): string {
  return route.path
    .replace('{clinicId}', clinicId)
    .replace('{service}', 'inquiries')
    .replace('{serviceCode}', 'CONSULT')
    .replace('{rule}', 'N12')
    .replace('{template}/{channel}/{language}', 'access-code/sms/en')
    .replace('{questionnaireVersion}', 'kap-screening-1')
    .replaceAll(/\{\w+\}/g, () => uuidv7());
}

const NAMED = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|CONSULT|N12|(?<=\/)en(?=\/|$)|kap-screening-1/g;

const knock = (route: HttpRoute, path: string, as = cookie) =>
  running.call(route.method, path, {
    cookie: as,
    headers: { 'if-match': '"1"' },
    ...(route.method !== 'GET' && { body: {} }),
  });

const auditOf = (clinicId: string) =>
  running.db.query<{ action: string; actor_id: string; result: string; reason: string }>(
    'select action, actor_id, result, reason, object_type, object_id from audit_entry where clinic_id = $1 order by xid',
    [clinicId],
  );

describe.each(ofClinics.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_name, route) => {
  it("answers another clinic's id as one that is nobody's, and audits both alike", async () => {
    const nobodys = uuidv7();
    const before = (await auditOf(theirs.clinicId)).length;
    const asked = [theirs.clinicId, nobodys].map((clinicId) => addressOf(route, clinicId));
    const answers = await Promise.all(asked.map((path) => knock(route, path)));
    const [other, unknown] = answers.map(({ status, body: { traceId: _traceId, ...body } }) => ({ status, body }));
    expect(other).toEqual({
      status: 404,
      body: {
        type: '/problems/clinic.unknown',
        title: 'There is nothing here',
        status: 404,
        code: 'clinic.unknown',
        detail: 'There is no such clinic.',
      },
    });
    expect(unknown).toEqual(other);
    const denied = (path: string) => ({
      action: 'user.access_denied',
      actor_id: insider.staffId,
      result: 'refused',
      reason: 'clinic.unknown',
      object_type: route.operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      object_id: path.match(NAMED)!.at(-1),
    });
    expect((await auditOf(theirs.clinicId)).slice(before)).toEqual([denied(asked[0]!)]);
    expect(await auditOf(nobodys)).toEqual([denied(asked[1]!)]);
  });

  it('is closed to whoever is not signed in', async () => {
    await expectNothingHappened(
      running.db,
      async () =>
        expect(await knock(route, addressOf(route, theirs.clinicId), '')).toMatchObject({
          status: 401,
          body: { code: 'session.missing' },
        }),
      { except: [] },
    );
  });

  it('is closed to a role without its ability, and audited', async () => {
    const clinic = await openPractice(running);
    const person =
      route.ability === 'clinic.read' || route.ability === 'staff.read'
        ? await employ(running, clinic, 'intake')
        : await employInOrganisation(running, clinic, 'auditor');
    const answer = await knock(route, addressOf(route, clinic.clinicId), await signIn(running, person));
    const open = [
      'clinic.read',
      'staff.read',
      'message.read',
      'flow.read',
      'template.read',
      'safety-flag.read',
    ].includes(route.ability ?? '');
    if (open) return expect(answer.status).not.toBe(403);
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    expect((await auditOf(clinic.clinicId)).at(-1)).toMatchObject({
      action: 'user.access_denied',
      actor_id: person.staffId,
      reason: 'access.denied',
    });
  });
});

describe('memberships', () => {
  it('of an operator reach every clinic of the organisation and no other', async () => {
    const second = await openPractice(running, ours.organisationId);
    const operator = await signIn(running, await employOperator(running, ours));
    const status = async ({ clinicId }: Practice) =>
      (await running.call('GET', `/v1/clinics/${clinicId}`, { cookie: operator })).status;
    expect([await status(ours), await status(second), await status(theirs)]).toEqual([200, 200, 404]);
  });

  it('stay apart while requests of two clinics share connections', async () => {
    const stranger = await signIn(running, await employ(running, theirs, 'intake'));
    const asked = Array.from({ length: 60 }, async (_value, index) => {
      const [as, clinic] = [index % 2 ? cookie : stranger, index % 3 ? ours : theirs];
      const { status } = await running.call('GET', `/v1/clinics/${clinic.clinicId}`, { cookie: as });
      return status === ((as === cookie) === (clinic === ours) ? 200 : 404);
    });
    expect((await Promise.all(asked)).every(Boolean)).toBe(true);
  });
});
