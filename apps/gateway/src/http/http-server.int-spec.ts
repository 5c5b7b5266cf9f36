import { connect } from 'node:net';

import { httpRoutes } from '@stillwater/contracts';
import { expectNothingHappened } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  employ,
  openPractice,
  password,
  signIn,
  startGateway,
  type Person,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';

let running: RunningGateway;
let practice: Practice;
let manager: Person;
let cookie: string;

beforeAll(async () => {
  running = await startGateway();
  practice = await openPractice(running);
  manager = await employ(running, practice, 'manager');
  cookie = await signIn(running, manager);
});

afterAll(() => running?.stop());

const staff = () => `/v1/clinics/${practice.clinicId}/staff`;
const newcomer = { name: 'Sam New', email: 'sam@staff.example', roles: ['intake'] };

describe('a body', () => {
  it.each<[string, string | Uint8Array, Record<string, string>, number, string]>([
    ['that is not JSON', '{"name":', {}, 400, 'request.malformed'],
    ['that is not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), {}, 400, 'request.malformed'],
    ['that is a list', '[]', {}, 400, 'request.invalid'],
    ['that is null', 'null', {}, 400, 'request.invalid'],
    ['that is empty', '', {}, 400, 'request.invalid'],
    ['that is nested without end', '['.repeat(200_000), {}, 400, 'request.malformed'],
    ['of more than 256 KiB', JSON.stringify({ name: 'x'.repeat(256 * 1024) }), {}, 413, 'request.too_large'],
    ['that is a form', 'name=Sam', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'request.media_type'],
    ['that is JSON called text', JSON.stringify(newcomer), { 'content-type': 'text/plain' }, 415, 'request.media_type'],
    [
      'that is JSON of another kind',
      JSON.stringify(newcomer),
      { 'content-type': 'application/ld+json' },
      415,
      'request.media_type',
    ],
  ])('%s is refused', async (_name, raw, headers, status, code) => {
    await expectNothingHappened(running.db, async () => {
      const answer = await running.call('POST', staff(), { cookie, raw, headers });
      expect(answer).toMatchObject({ status, body: { type: `/problems/${code}`, code, status } });
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    });
  });

  it('may say its charset', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    expect((await running.call('POST', staff(), { cookie, body: newcomer, headers })).status).toBe(201);
  });
});

describe('an address', () => {
  it.each([
    '/v1/nothing',
    '/v1',
    '/V1/session',
    '/v1/clinics/not-an-id',
    '/nothing.js',
    '/v1/public/clinics/a/b/c',
    '/%',
    '/docs/ui/%00',
  ])('%s that there is not answers a problem', async (path) => {
    const answer = await running.call('GET', path, { cookie });
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body['traceId']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('says which methods it takes', async () => {
    const answer = await running.call('PUT', '/v1/session', { body: {} });
    expect(answer).toMatchObject({ status: 405, body: { code: 'request.method' } });
    expect(answer.headers.get('allow')).toBe('POST, GET, DELETE, HEAD');
  });

  it('answers HEAD as GET, without the body', async () => {
    const response = await fetch(`${running.url}/v1/public/clinics/${practice.slug}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('a request', () => {
  it('keeps its id and its trace where they can be kept', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await running.call('GET', '/v1/session', { headers: { 'x-request-id': '0b5e-1234', traceparent } });
    expect(answer.headers.get('x-request-id')).toBe('0b5e-1234');
    expect(answer.headers.get('traceparent')).toBe(traceparent);
    expect(answer.body['traceId']).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it.each(['0b5e', 'has spaces in it', 'a'.repeat(65), '{"json":true}', 'ann-doe_555-0142'])(
    'gets an id of ours in place of %s',
    async (id) => {
      const answer = await running.call('GET', '/v1/session', {
        headers: { 'x-request-id': id, traceparent: 'nonsense' },
      });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.body['traceId']).toMatch(/^[0-9a-f]{32}$/);
    },
  );

  it('that is no HTTP is answered and cut off', async () => {
    const socket = connect(new URL(running.url).port as unknown as number, '127.0.0.1');
    socket.end('GARBAGE\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 400 .*request\.malformed/s);
  });

  it('with two lengths is refused, so that nobody hides a second request in the first', async () => {
    const socket = connect(new URL(running.url).port as unknown as number, '127.0.0.1');
    socket.end(
      'POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('a page of another site', () => {
  const credentials = () => ({ email: manager.email, password });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ origin: 'http://localhost:3000' }, 200],
  ])('is told by %j', async (headers, status) => {
    const answer = await running.call('POST', '/v1/session', { body: credentials(), headers });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer).toMatchObject({ body: { code: 'request.cross_site' }, cookie: '' });
  });

  it('changes nothing with the cookie of somebody who is signed in', async () => {
    await expectNothingHappened(running.db, async () => {
      const headers = { 'sec-fetch-site': 'cross-site', 'if-match': '"1"' };
      for (const { method, path } of httpRoutes.filter((route) => route.method !== 'GET' && !route.demoOnly)) {
        const address = path
          .replace('{clinicId}', practice.clinicId)
          .replace('{slug}', practice.slug)
          .replaceAll(/\{\w+\}/g, 'x');
        const answer = await running.call(method, address, { cookie, body: {}, headers });
        expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross_site' } });
      }
    });
  });
});

describe('headers', () => {
  const safe = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };

  it('keep answers out of caches, frames and other pages, refusals included', async () => {
    for (const path of ['/v1/session', `/v1/public/clinics/${practice.slug}`, '/v1/nothing']) {
      const { headers } = await running.call('GET', path, { cookie });
      expect(Object.fromEntries(headers)).toMatchObject({
        ...safe,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    }
  });

  it('let pages run files of ours and nothing inline', async () => {
    const { headers } = await running.call('GET', '/docs');
    expect(Object.fromEntries(headers)).toMatchObject(safe);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
  });
});

describe('health', () => {
  it('is told to everybody in as many words as they need', async () => {
    expect(await running.call('GET', '/livez')).toMatchObject({ status: 200, body: { live: true } });
    expect(await running.call('GET', '/startupz')).toMatchObject({ status: 200, body: { started: true } });
    expect((await running.call('GET', '/readyz')).body).toEqual({ ready: false, degraded: false });
    expect((await running.call('GET', '/metrics')).status).toBe(404);
  });
});

describe('what explains the interface', () => {
  it('is a document of exactly the routes that are served', async () => {
    const { body } = await running.call<{
      openapi: string;
      paths: Record<string, Record<string, { operationId?: string }>>;
    }>('GET', '/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { operationId }]) =>
        operationId ? [`${method.toUpperCase()} ${path} ${operationId}`] : [],
      ),
    );
    expect(described.sort()).toEqual(
      httpRoutes.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`).sort(),
    );
  });

  it('can be read on a page that loads nothing from elsewhere', async () => {
    const page = await running.call<{ text: string }>('GET', '/docs');
    expect(page.body.text).not.toMatch(/https?:\/\//);
    for (const path of ['/docs/start.js', '/docs/ui/swagger-ui.css', '/docs/ui/swagger-ui-bundle.js']) {
      expect(page.body.text).toContain(path);
      expect((await running.call('GET', path)).status).toBe(200);
    }
    expect((await running.call('GET', '/docs/ui/package.json')).status).toBe(404);
  });

  it('explains each refusal at its type', async () => {
    const { body } = await running.call('GET', '/v1/session');
    const page = await running.call<{ text: string }>('GET', String(body['type']));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.body.text).toContain('session.missing');
    expect((await running.call('GET', '/problems/%3Cscript%3E')).status).toBe(404);
  });
});
