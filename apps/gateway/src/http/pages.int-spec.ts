import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeLogger } from '@stillwater/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';

import { GatewayConfig } from '../gateway.config.js';
import { Pages } from './pages.js';
import { problemAnswer, refusalIn, internalProblem } from './problem-document.js';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stillwater-pages-'));
  for (const app of ['patient', 'admin']) {
    mkdirSync(join(folder, app, 'assets'), { recursive: true });
    writeFileSync(join(folder, app, 'index.html'), `<title>${app}</title>`);
    writeFileSync(join(folder, app, 'assets', `${app}-1a2b.js`), `'${app}'`);
    writeFileSync(join(folder, app, 'icon.svg'), '<svg/>');
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const config = Object.assign(new GatewayConfig(), {
    publicUrl: 'http://localhost:3000',
    patientPages: join(folder, 'patient'),
    adminPages: join(folder, 'admin'),
  });
  const pages = new Pages(config, makeLogger('gateway', 'fatal'));
  server = fastify();
  server.setErrorHandler((error, _request, reply) => {
    const { body } = problemAnswer(refusalIn(error) ?? internalProblem, undefined);
    return reply.code(body.status).send(body);
  });
  server.setNotFoundHandler((request, reply) => pages.elsewhere(request, reply));
  await pages.addTo(server);
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string) => server.inject({ method: 'GET', url });

describe('pages', () => {
  it.each([
    ['/', 'patient'],
    ['/c/asheville', 'patient'],
    ['/c/asheville/inquiry?from=poster', 'patient'],
    ['/c/asheville/embed', 'patient'],
    ['/s', 'patient'],
    ['/a', 'patient'],
    ['/leave', 'patient'],
    ['/f', 'patient'],
    ['/admin/', 'admin'],
    ['/admin/clinics/1/inquiries', 'admin'],
    ['/admin/enrol', 'admin'],
  ])('%s is drawn by the app of the %s', async (url, app) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(`<title>${app}</title>`);
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/',
    '/s',
    '/a',
    '/f',
    '/c/asheville',
    '/c/asheville/inquiry',
    '/c/asheville/embed/x',
    '/c/embed',
    '/admin/',
  ])('%s stands in no frame of another page', async (url) => {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it('lets any site frame the embedded form, which loads from nowhere else either', async () => {
    const { headers } = await get('/c/asheville/embed?intent=question');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';.* frame-ancestors \*$/);
  });

  it('gives other sites the script that makes the frame', async () => {
    const { statusCode, headers } = await get('/embed.js');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it('keeps files whose name changes with their content, and asks anew for others', async () => {
    for (const [url, kept] of [
      ['/assets/patient-1a2b.js', 'public, max-age=31536000, immutable'],
      ['/admin/assets/admin-1a2b.js', 'public, max-age=31536000, immutable'],
      ['/icon.svg', 'no-cache'],
    ] as const) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['cache-control']).toBe(kept);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    '/assets/patient-0000.js',
    '/c/old.js',
    '/nothing',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/admin/%2e%2e/%2e%2e/secret.txt',
  ])('has nothing at %s', async (url) => {
    const answer = await get(url);
    expect(answer.body).not.toContain('secret');
    expect([400, 403, 404]).toContain(answer.statusCode);
  });

  it('leads to the staff app with and without the slash', async () => {
    const answer = await get('/admin');
    expect(answer.statusCode).toBe(308);
    expect(answer.headers.location).toBe('/admin/');
  });

  it('changes nothing', async () => {
    expect((await server.inject({ method: 'POST', url: '/c/asheville' })).statusCode).toBe(404);
  });
});
