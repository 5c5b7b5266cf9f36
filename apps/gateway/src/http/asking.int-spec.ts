import type { InquiryReceipt } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { eventually, natsNamespace } from '@stillwater/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  employ,
  openPractice,
  signIn,
  startGateway,
  type Person,
  type Practice,
  type RunningGateway,
  type Sent,
} from '../gateway.fixture.js';
import { startScriptedOwner, type ScriptedOwner } from './scripted-owner.fixture.js';

const nats = natsNamespace();
let running: RunningGateway;
let owner: ScriptedOwner;
let practice: Practice;
let intake: Person;
let cookie: string;

beforeAll(async () => {
  [running, owner] = await Promise.all([startGateway({}, nats), startScriptedOwner(nats)]);
  practice = await openPractice(running);
  intake = await employ(running, practice, 'intake');
  cookie = await signIn(running, intake);
});

beforeEach(() => {
  owner.asked.length = 0;
  owner.answerWith(undefined);
});

afterAll(async () => {
  await owner?.stop();
  await running?.stop();
});

const inquiryId = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';
const words = {
  intent: 'question',
  givenName: 'Blake',
  email: 'blake@example.com',
  stateOfResidence: 'NC',
  inDanger: false,
  consents: [],
  form: 'clinic_page',
};
const write = (body: unknown, sent: Sent = {}) =>
  running.call<InquiryReceipt & Record<string, unknown>>('POST', `/v1/public/clinics/${practice.slug}/inquiries`, {
    body,
    ...sent,
  });
const inClinic = (method: string, path: string, sent: Sent = {}) =>
  running.call(method, `/v1/clinics/${practice.clinicId}${path}`, { cookie, ...sent });

describe('a visitor who writes to a clinic', () => {
  it('reaches the owner as a visitor of that clinic, without a network address', async () => {
    const answer = await write(words, { headers: { 'x-request-id': 'facade00-0142' } });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ inquiryId, receivedAt: '2026-11-02T14:03:20.512Z', urgency: 'routine' });
    expect(owner.asked).toHaveLength(1);
    const [{ data, scope }] = owner.asked as [(typeof owner.asked)[0]];
    expect(data).toEqual(words);
    expect(scope).toMatchObject({
      clinicId: practice.clinicId,
      actor: { kind: 'visitor', id: 'visitor', roles: [] },
      requestId: 'facade00-0142',
    });
    expect(scope.ipHash).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(scope)).not.toContain('127.0.0.1');
  });

  it.each([
    [{ ...words, givenName: 7 }, [['type', '/givenName']]],
    [{ ...words, givenName: undefined }, [['required', '/givenName']]],
    [{ ...words, colour: 'red' }, [['unknown', '/colour']]],
    [{ ...words, slug: 'x' }, [['unknown', '/slug']]],
    [{ ...words, clinicId: inquiryId }, [['unknown', '/clinicId']]],
    [{ ...words, consents: [{ kind: 'fax', textVersion: '1' }] }, [['choice', '/consents/0/kind']]],
    [JSON.parse(JSON.stringify(words).replace('{', '{"__proto__":{"x":1},')), [['unknown', '/__proto__']]],
  ])('is told which field of %j is wrong, and the owner is not asked', async (body, expected) => {
    const answer = await write(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const errors = answer.body['errors'] as { code: string; pointer: string }[];
    expect(errors.map(({ code, pointer }) => [code, pointer])).toEqual(expected);
    expect(owner.asked).toEqual([]);
  });

  it('finds no clinic at another address', async () => {
    const answer = await running.call('POST', '/v1/public/clinics/nowhere/inquiries', { body: words });
    expect(answer).toMatchObject({ status: 404, body: { code: 'clinic.unknown' } });
    expect(owner.asked).toEqual([]);
  });
});

describe('an Idempotency-Key', () => {
  it('goes to the owner with a fingerprint of the request, quoted or not', async () => {
    const key = '8e03978e-40d5-43e8-bc93-6894a57f9324';
    await write(words, { headers: { 'idempotency-key': key } });
    await write(words, { headers: { 'idempotency-key': `"${key}"` } });
    await write({ ...words, givenName: 'Avery' }, { headers: { 'idempotency-key': key } });
    const [first, second, third] = owner.asked.map(({ scope }) => scope.idempotency);
    expect(first).toMatchObject({ key, route: 'POST /v1/public/clinics/{slug}/inquiries' });
    expect(second).toEqual(first);
    expect(third?.fingerprint).not.toBe(first?.fingerprint);
  });

  it('marks an answer that was kept from the first time', async () => {
    owner.answerWith(({ scope }) => {
      scope.idempotency!.replayed = true;
      return undefined;
    });
    const answer = await write(words, { headers: { 'idempotency-key': 'again' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is refused when it is no key', async () => {
    const answer = await write(words, { headers: { 'idempotency-key': 'x'.repeat(129) } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.idempotency_key' } });
    expect(owner.asked).toEqual([]);
  });
});

describe('a member of staff who asks', () => {
  it('is named to the owner with the roles in this clinic', async () => {
    await inClinic('GET', '/inquiries?urgent=true&limit=5');
    expect(owner.asked).toMatchObject([
      {
        data: { urgent: true, limit: 5 },
        scope: { clinicId: practice.clinicId, actor: { kind: 'staff', id: intake.staffId, roles: ['intake'] } },
      },
    ]);
  });

  it('can not speak for another clinic or person by headers', async () => {
    const other = await openPractice(running);
    const headers = {
      'x-clinic-id': other.clinicId,
      'x-user-id': inquiryId,
      'x-roles': 'operator',
      actor: '{"kind":"operator"}',
    };
    await inClinic('GET', '/inquiries', { headers });
    expect(owner.asked[0]!.scope).toMatchObject({
      clinicId: practice.clinicId,
      actor: { id: intake.staffId, roles: ['intake'] },
    });
  });

  it('sends the version that was seen, and gets the new one as ETag', async () => {
    const sent = { body: { assigneeId: intake.staffId }, headers: { 'if-match': '"2"' } };
    const answer = await inClinic('POST', `/inquiries/${inquiryId}/assignment`, sent);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(owner.asked[0]!.data).toEqual({ inquiryId, assigneeId: intake.staffId, version: 2 });
    expect((await inClinic('POST', `/inquiries/${inquiryId}/assignment`, { body: sent.body })).status).toBe(428);
    expect((await inClinic('GET', `/inquiries/${inquiryId}`, { headers: { 'if-none-match': '"3"' } })).status).toBe(
      304,
    );
  });

  it('gives an inquiry only to somebody of this clinic whose role works on inquiries', async () => {
    const elsewhere = await openPractice(running);
    const unsuitable = [
      await employ(running, elsewhere, 'intake'),
      await employ(running, practice, 'nurse'),
      { staffId: inquiryId },
    ];
    for (const { staffId } of unsuitable) {
      const answer = await inClinic('POST', `/inquiries/${inquiryId}/assignment`, {
        body: { assigneeId: staffId },
        headers: { 'if-match': '"2"' },
      });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'staff.unsuitable', errors: [{ pointer: '/assigneeId' }] },
      });
    }
    expect(owner.asked).toEqual([]);
  });

  const refusals: [Problem, number][] = [
    [Problem.invalid('inquiry.contact_point', 'd', [{ pointer: '/email', code: 'required', message: 'm' }]), 400],
    [Problem.denied('inquiry.denied', 'd'), 403],
    [Problem.notFound('inquiry.unknown', 'd'), 404],
    [Problem.conflict('inquiry.closed', 'd'), 409],
    [Problem.stale('inquiry.stale', 'd'), 412],
    [Problem.unprocessable('inquiry.note', 'd'), 422],
    [Problem.unavailable('database.unavailable', 'd', 7), 503],
    [Problem.timeout('database.too_slow', 'd'), 504],
  ];
  it.each(refusals.map(([problem, status]) => [problem.code, status, problem] as const))(
    'is told %s as the owner said it',
    async (_code, status, problem) => {
      owner.answerWith(() => Promise.reject(problem));
      const answer = await inClinic('GET', `/inquiries/${inquiryId}`);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ type: `/problems/${problem.code}`, code: problem.code, detail: 'd', status });
      expect(answer.headers.get('retry-after')).toBe(
        problem.retryAfterSeconds === undefined ? null : String(problem.retryAfterSeconds),
      );
      if (problem.errors.length > 0) expect(answer.body['errors']).toEqual(problem.errors);
    },
  );

  it('learns nothing about a fault of ours', async () => {
    owner.answerWith(() => Promise.reject(new Error('relation "inquiry" of blake@example.com does not exist')));
    const answer = await inClinic('GET', `/inquiries/${inquiryId}`);
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/blake|relation/);
  });

  it('waits no longer than the deadline', async () => {
    let finish = () => {};
    owner.answerWith(() => new Promise((resolve) => (finish = () => resolve(undefined))));
    const answer = await inClinic('GET', `/inquiries/${inquiryId}`);
    finish();
    expect(answer).toMatchObject({ status: 504, body: { code: 'service.timeout' } });
    expect(answer.headers.get('retry-after')).not.toBeNull();
  });

  it('is told to try again when nobody answers', async () => {
    const answer = await inClinic('GET', '/messages');
    expect(answer).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    expect(answer.headers.get('retry-after')).toBe('1');
  });
});

describe('readiness', () => {
  it('waits for every service to have answered once', async () => {
    const answer = await running.call('GET', '/readyz');
    expect(answer).toMatchObject({ status: 503, body: { ready: false } });
    const { services } = await running.service.lifecycle.checks();
    expect(services).toEqual({ ok: false, detail: 'not answered yet: screening, scheduling, notifications' });
  });
});

describe('a gateway that stops', () => {
  it('answers what it has taken, and takes nothing new', async () => {
    const stopping = await startGateway({}, nats);
    const { slug } = await openPractice(stopping);
    let finish = () => {};
    const taken = new Promise<void>((resolve) => {
      owner.answerWith(() => {
        resolve();
        return new Promise((answer) => (finish = () => answer(undefined)));
      });
    });
    const answer = stopping.call('POST', `/v1/public/clinics/${slug}/inquiries`, { body: words });
    await taken;
    const stopped = stopping.service.stop();
    await eventually(() => expect(fetch(`${stopping.url}/livez`)).rejects.toThrow());
    finish();
    expect((await answer).status).toBe(201);
    await stopped;
    await stopping.db.drop();
  });
});
