import { createHash } from 'node:crypto';

import { ScreeningForm } from '@stillwater/contracts';
import { definitionOf } from '@stillwater/contract-kit';
import { Problem } from '@stillwater/platform';
import { natsNamespace } from '@stillwater/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openPractice, startGateway, type Practice, type RunningGateway, type Sent } from '../gateway.fixture.js';
import { ScriptedScreening } from './scripted-links.fixture.js';
import { startScriptedOwner, type ScriptedOwner } from './scripted-owner.fixture.js';

const nats = natsNamespace();
const secret = 'Zk3v0T9mUqS6hXn2bYw1LA';
const entryToken = '8Jd2kQ0xVh7sTn4RbYpW1cZeGm';

let running: RunningGateway;
let owner: ScriptedOwner;
let practice: Practice;
let token: string;

beforeAll(async () => {
  [running, owner] = await Promise.all([
    startGateway({}, nats),
    startScriptedOwner(nats, 'screening', ScriptedScreening),
  ]);
  practice = await openPractice(running);
  token = `${practice.code}-${secret}`;
});

beforeEach(() => {
  owner.asked.length = 0;
  owner.answerWith(undefined);
});

afterAll(async () => {
  await owner?.stop();
  await running?.stop();
});

const withLink = (method: string, path: string, sent: Sent = {}, link = token) =>
  running.call(method, `/v1/links/${path}`, { ...sent, headers: { 'stillwater-link': link, ...sent.headers } });
const without = ({ traceId: _traceId, ...body }: Record<string, unknown>) => body;

describe('the holder of a link', () => {
  it('reaches the owner in the clinic that the token names, known by the hash of the token', async () => {
    const { status, body, headers } = await withLink('GET', 'screening');
    expect([status, body]).toEqual([200, definitionOf(ScreeningForm).example]);
    expect(headers.get('ratelimit-policy')).toContain('"links"');
    const [{ data, scope }] = owner.asked as [(typeof owner.asked)[0]];
    expect(data).toEqual({ linkToken: token });
    const hash = createHash('sha256').update(token).digest('hex');
    expect(scope).toMatchObject({
      clinicId: practice.clinicId,
      actor: { kind: 'person', id: `link-${hash.slice(0, 16)}`, roles: [] },
    });
  });

  it('is told the same about every token that names no clinic, and nobody is asked', async () => {
    const answers = await Promise.all(
      [
        '',
        'x',
        secret,
        `zzzzzzzzzz-${secret}`,
        `${practice.code}-short`,
        `${token}x`,
        `${practice.slug}-${secret}`,
      ].map((link) => withLink('GET', 'screening', {}, link)),
    );
    for (const { status, body } of answers) {
      expect([status, without(body)]).toEqual([404, without(answers[0]!.body)]);
      expect(body).toMatchObject({ code: 'link.unknown' });
    }
    expect(owner.asked).toEqual([]);
  });

  it.each([
    [Problem.notFound('link.unknown', 'This link opens nothing here.'), 404],
    [Problem.gone('link.expired', 'This link has expired.'), 410],
  ])('is told what the owner says of the link: %s', async (problem, status) => {
    owner.answerWith(() => {
      throw problem;
    });
    expect(await withLink('GET', 'screening')).toMatchObject({ status, body: { status, code: problem.code } });
  });

  it('sees the clinic also when the link opens nothing any more', async () => {
    const { status, body } = await withLink('GET', 'clinic');
    expect([status, body]).toMatchObject([200, { slug: practice.slug, phone: '+18285550142' }]);
    expect((await withLink('GET', 'clinic', {}, `zzzzzzzzzz-${secret}`)).status).toBe(404);
    expect(owner.asked).toEqual([]);
  });

  it('can not send the token in any other way', async () => {
    const body = { itemId: 'phq9-1', value: '1', linkToken: token, entryToken };
    const answer = await withLink('PUT', 'screening/answer', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect((await running.call('GET', `/v1/links/screening?linkToken=${token}`)).status).toBe(404);
    expect(owner.asked).toEqual([]);
  });
});

describe('an entry', () => {
  const open = () => withLink('POST', 'screening/entry', { body: { birthDate: '1985-04-12' } });

  it('begins as a cookie that scripts and other sites have no part in, and is not in the answer', async () => {
    const { status, body, headers, cookie } = await open();
    expect([status, body]).toEqual([200, { expiresAt: '2026-11-03T18:21:00Z' }]);
    expect(headers.getSetCookie()).toEqual([`link-entry=${entryToken}; Path=/v1/links; HttpOnly; SameSite=Strict`]);
    await withLink('PUT', 'screening/answer', { body: { itemId: 'phq9-1', value: '1' }, cookie });
    expect(owner.asked.at(-1)?.data).toEqual({ linkToken: token, entryToken, itemId: 'phq9-1', value: '1' });
  });

  it.each(['', 'link-entry=', 'link-entry=short', 'link-entry=<script>alert(1)</script>xxxxxxxx'])(
    'is absent for the owner with the cookie %j',
    async (cookie) => {
      await withLink('PUT', 'screening/answer', { body: { itemId: 'phq9-1', value: '1' }, cookie });
      expect(owner.asked.at(-1)?.data).toEqual({ linkToken: token, itemId: 'phq9-1', value: '1' });
    },
  );

  it('is not sent from a page of another site', async () => {
    const answer = await withLink('PUT', 'screening/answer', {
      body: { itemId: 'phq9-1', value: '1' },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross_site' } });
    expect(owner.asked).toEqual([]);
  });
});

describe('guessing links', () => {
  it('is counted per address, whatever the token', async () => {
    const limited = await startGateway({ linkRequestsPerMinute: 3 });
    try {
      const guess = () => limited.call('GET', '/v1/links/clinic', { headers: { 'stillwater-link': 'x' } });
      for (let time = 0; time < 3; time += 1) expect((await guess()).status).toBe(404);
      const answer = await guess();
      expect(answer).toMatchObject({ status: 429, body: { code: 'request.limited' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await limited.stop();
    }
  });
});
