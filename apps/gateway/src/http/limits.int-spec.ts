import { afterEach, describe, expect, it } from '@jest/globals';

import type { GatewayConfig } from '../gateway.config.js';
import { employ, openPractice, password, signIn, startGateway, type RunningGateway } from '../gateway.fixture.js';

let running: RunningGateway;

async function start(settings: Partial<GatewayConfig>) {
  running = await startGateway(settings);
  return openPractice(running);
}

afterEach(() => running?.stop());

const statuses = async (count: number, ask: (index: number) => Promise<{ status: number }>) => {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) found.push((await ask(index)).status);
  return found;
};

describe('rate limits', () => {
  it('hold per address, say so, and believe no header about the address', async () => {
    const { slug } = await start({ publicReadsPerMinute: 3 });
    const read = (index: number) =>
      running.call('GET', `/v1/public/clinics/${slug}`, {
        headers: { 'x-forwarded-for': `203.0.113.${index}`, forwarded: `for=203.0.113.${index}` },
      });
    const first = await read(0);
    expect(first.headers.get('ratelimit-policy')).toBe('"reads";q=3;w=60');
    expect(first.headers.get('ratelimit')).toBe('"reads";r=2;t=20');
    expect(await statuses(3, read)).toEqual([200, 200, 429]);
    const refused = await read(9);
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.limited' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(10);
  });

  it('know the address that a trusted proxy tells', async () => {
    const { slug } = await start({ publicReadsPerMinute: 1, trustProxy: '127.0.0.1' });
    const read = (index: number) =>
      running.call('GET', `/v1/public/clinics/${slug}`, { headers: { 'x-forwarded-for': `203.0.113.${index % 2}` } });
    expect(await statuses(4, read)).toEqual([200, 200, 429, 429]);
  });

  it('count the whole network of an IPv6 address as one visitor', async () => {
    const { slug } = await start({ publicReadsPerMinute: 2, trustProxy: '127.0.0.1' });
    const from = (address: string) => () =>
      running.call('GET', `/v1/public/clinics/${slug}`, { headers: { 'x-forwarded-for': address } });
    expect(await statuses(1, from('2001:db8:1:2::1'))).toEqual([200]);
    expect(await statuses(1, from('2001:db8:1:2:ffff::2'))).toEqual([200]);
    expect(await statuses(1, from('2001:db8:1:2:3:4:5:6'))).toEqual([429]);
    expect(await statuses(1, from('2001:db8:1:3::1'))).toEqual([200]);
    expect(await statuses(2, from('::ffff:203.0.113.7'))).toEqual([200, 200]);
    expect(await statuses(1, from('203.0.113.7'))).toEqual([429]);
    expect(await statuses(1, from('::ffff:203.0.113.8'))).toEqual([200]);
  });

  it('hold for the button of mails, which asks for no session', async () => {
    const { code } = await start({ linkRequestsPerMinute: 2 });
    const press = () =>
      running.call('POST', `/v1/webhooks/mail/leave/${code}-3kT9mZpQ1vXs8LwYbN4cRg`, { raw: 'List-Unsubscribe=guess' });
    expect(await statuses(4, press)).toEqual([404, 404, 429, 429]);
  });

  it('of a clinic hold back nobody who is in danger; those of an address still do', async () => {
    const { slug } = await start({ clinicWritesPerMinute: 1, publicWritesPerMinute: 4 });
    const write = (body: object) => () => running.call('POST', `/v1/public/clinics/${slug}/inquiries`, { body });
    expect(await statuses(2, write({}))).toEqual([400, 429]);
    expect(await statuses(3, write({ inDanger: true }))).toEqual([400, 400, 429]);
  });

  it('hold for the forms of one clinic, whoever sends them, and for sign-in', async () => {
    const { slug } = await start({ clinicWritesPerMinute: 2, signInsPerMinute: 2 });
    const other = await openPractice(running);
    const write = (at: string) => running.call('POST', `/v1/public/clinics/${at}/inquiries`, { body: {} });
    expect(await statuses(3, () => write(slug))).toEqual([400, 400, 429]);
    expect((await write(other.slug)).status).toBe(400);
    const body = { email: 'nobody@staff.example', password };
    expect(await statuses(3, () => running.call('POST', '/v1/session', { body }))).toEqual([401, 401, 429]);
  });

  it('hold per signed-in person', async () => {
    const practice = await start({ staffRequestsPerMinute: 2 });
    const [one, two] = [await employ(running, practice, 'intake'), await employ(running, practice, 'intake')];
    const read = (cookie: string) => () => running.call('GET', `/v1/clinics/${practice.clinicId}`, { cookie });
    expect(await statuses(3, read(await signIn(running, one)))).toEqual([200, 200, 429]);
    expect(await statuses(1, read(await signIn(running, two)))).toEqual([200]);
  });
});

describe('overload', () => {
  it('sends away what is more than may be in work, but never health', async () => {
    const practice = await start({ maxInFlight: 1 });
    const person = await employ(running, practice, 'intake');
    const body = { email: person.email, password };
    const answers = await Promise.all(Array.from({ length: 8 }, () => running.call('POST', '/v1/session', { body })));
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(refused[0]).toMatchObject({ body: { code: 'server.busy' } });
    expect(refused[0]!.headers.get('retry-after')).toBe('1');
    expect((await running.call('GET', '/livez')).status).toBe(200);
    expect((await running.call('POST', '/v1/session', { body })).status).toBe(200);
  });
});

describe('a real installation', () => {
  it('binds its cookie to the host and to https, tells browsers to keep to https, and asks for an authenticator', async () => {
    const practice = await start({ mode: 'real', publicUrl: 'https://clinic.example' });
    const person = await employ(running, practice, 'prescriber');
    const answer = await running.call('POST', '/v1/session', { body: { email: person.email, password } });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-sid=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(answer.body['totp']).toBe('required');
    const inside = await running.call('GET', `/v1/clinics/${practice.clinicId}`, { cookie: answer.cookie });
    expect(inside).toMatchObject({ status: 403, body: { code: 'session.totp_required' } });
    const trail = `select action, actor_id, object_type from audit_entry where clinic_id = $1 and reason = $2`;
    expect(await running.db.query(trail, [practice.clinicId, 'session.totp_required'])).toEqual([
      { action: 'user.access_denied', actor_id: person.staffId, object_type: 'show-clinic' },
    ]);
  });
});
