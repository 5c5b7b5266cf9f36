import type { SessionView } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  employ,
  employOperator,
  openPractice,
  password,
  signIn,
  startGateway,
  totpCode,
  type Person,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';

let running: RunningGateway;
let practice: Practice;

beforeAll(async () => {
  running = await startGateway();
  practice = await openPractice(running);
});

afterAll(() => running?.stop());

const post = (path: string, body: unknown, cookie?: string) =>
  running.call('POST', path, { body, ...(cookie && { cookie }) });
const show = (cookie: string) => running.call<SessionView>('GET', '/v1/session', { cookie });
const sessions = async (person: Person) =>
  running.db.query('select token, last_seen_at from staff_session where staff_id = $1', [person.staffId]);
const events = async (person: Person) =>
  (
    await running.db.query<{ what: string }>('select what from identity_event where staff_id = $1 order by at, id', [
      person.staffId,
    ])
  ).map(({ what }) => what);

async function setUpTotp(cookie: string): Promise<{ cookie: string; secret: string }> {
  const begun = await post('/v1/session/totp-setup', { password }, cookie);
  expect(begun.status).toBe(200);
  const secret = String(begun.body['secret']);
  const done = await post('/v1/session/totp', { code: totpCode(secret) }, cookie);
  expect(done.status).toBe(200);
  return { cookie: done.cookie, secret };
}

describe('signing in with a password', () => {
  it('opens a session that shows who it is and what they may do', async () => {
    const person = await employ(running, practice, 'intake');
    const answer = await post('/v1/session', { email: person.email.toUpperCase(), password });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      staffId: person.staffId,
      totp: 'off',
      memberships: [{ clinicId: practice.clinicId, roles: ['intake'] }],
    });
    const [membership] = (answer.body as unknown as SessionView).memberships;
    expect(membership?.abilities).toContain('inquiry.work');
    expect(membership?.abilities).not.toContain('clinic.edit');
    expect((await show(answer.cookie)).body).toEqual(answer.body);
    expect(await events(person)).toEqual(['enrolled', 'signed_in']);
  });

  it('gives a cookie for this host alone, and keeps only the hash of what is in it', async () => {
    const person = await employ(running, practice, 'intake');
    const answer = await post('/v1/session', { email: person.email, password });
    const [line] = answer.headers.getSetCookie();
    expect(line).toMatch(/^sid=[\w-]{43}\.[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /sid=([\w-]+)\./.exec(answer.cookie)![1]!;
    expect(JSON.stringify(answer.body)).not.toContain(token);
    const rows = await running.db.query('select * from staff_session where staff_id = $1', [person.staffId]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('begins a new session each time', async () => {
    const person = await employ(running, practice, 'intake');
    const [first, second] = [await signIn(running, person), await signIn(running, person)];
    expect(first).not.toBe(second);
  });

  it('answers the same for a wrong password, an unknown address and somebody who never enrolled', async () => {
    const person = await employ(running, practice, 'intake');
    const wrong = await post('/v1/session', { email: person.email, password: 'not the password' });
    const unknown = await post('/v1/session', { email: 'nobody@staff.example', password });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    const without = ({ traceId: _traceId, ...rest }: Record<string, unknown>) => rest;
    expect(without(wrong.body)).toEqual(without(unknown.body));
    expect(wrong.cookie + unknown.cookie).toBe('');
    expect(await sessions(person)).toEqual([]);
  });

  it('leaves a trail of refusals that tells accounts apart without their addresses', async () => {
    const person = await employ(running, practice, 'intake');
    const tried = [person.email, person.email.toUpperCase(), 'nobody-at-all@staff.example'];
    for (const email of tried) await post('/v1/session', { email, password: 'not the password' });
    const rows = await running.db.query<{ account: string }>(
      `select account from identity_event where what = 'sign_in_refused' and reason = 'session.wrong_credentials'
       order by at desc, id desc limit 3`,
    );
    const [unknown, second, first] = rows.map(({ account }) => account);
    expect(first).toMatch(/^[\w-]{22}$/);
    expect(second).toBe(first);
    expect(unknown).not.toBe(first);
  });

  it('locks an account after five wrong passwords, also for the right one, whether or not it exists', async () => {
    const person = await employ(running, practice, 'intake');
    for (const email of [person.email, 'nobody-else@staff.example']) {
      for (let time = 0; time < 5; time += 1)
        expect((await post('/v1/session', { email, password: 'guess' })).status).toBe(401);
      const locked = await post('/v1/session', { email, password });
      expect(locked.status).toBe(429);
      expect(locked.body['code']).toBe('session.locked');
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    }
    expect(await sessions(person)).toEqual([]);
  });

  it('counts guesses that are sent at once', async () => {
    const person = await employ(running, practice, 'intake');
    const guesses = Array.from({ length: 12 }, () => post('/v1/session', { email: person.email, password: 'guess' }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('forgets wrong passwords after the right one', async () => {
    const person = await employ(running, practice, 'intake');
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 4; time += 1) await post('/v1/session', { email: person.email, password: 'guess' });
      await signIn(running, person);
    }
    expect(await sessions(person)).toHaveLength(2);
  });
});

describe('a session', () => {
  it('ends for good when its holder signs out', async () => {
    const person = await employ(running, practice, 'intake');
    const cookie = await signIn(running, person);
    const out = await running.call('DELETE', '/v1/session', { cookie });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().join()).toContain('sid=; Max-Age=0');
    expect((await show(cookie)).status).toBe(401);
    expect(await sessions(person)).toEqual([]);
    expect(await events(person)).toEqual(['enrolled', 'signed_in', 'signed_out']);
  });

  it.each([
    ['fifteen minutes without use', `last_seen_at = now() - interval '15 minutes 1 second'`],
    ['twelve hours', `expires_at = now() - interval '1 second'`],
  ])('is over after %s', async (_name, change) => {
    const person = await employ(running, practice, 'intake');
    const cookie = await signIn(running, person);
    await running.db.query(`update staff_session set ${change} where staff_id = $1`, [person.staffId]);
    expect((await show(cookie)).status).toBe(401);
    expect((await running.call('GET', `/v1/clinics/${practice.clinicId}`, { cookie })).status).toBe(401);
  });

  it('is kept alive by use', async () => {
    const person = await employ(running, practice, 'intake');
    const cookie = await signIn(running, person);
    await running.db.query(
      `update staff_session set last_seen_at = now() - interval '14 minutes' where staff_id = $1`,
      [person.staffId],
    );
    expect((await show(cookie)).status).toBe(200);
    await eventually(async () => {
      const fresh = `select 1 from staff_session where staff_id = $1 and last_seen_at > now() - interval '1 minute'`;
      expect(await running.db.query(fresh, [person.staffId])).toHaveLength(1);
    });
  });

  it('ends with the next request when the account is disabled, and no new one begins', async () => {
    const person = await employ(running, practice, 'intake');
    const cookie = await signIn(running, person);
    await running.db.query('update staff set disabled_at = now() where id = $1', [person.staffId]);
    expect((await show(cookie)).status).toBe(401);
    expect((await post('/v1/session', { email: person.email, password })).status).toBe(401);
  });

  it.each(['sid=forged.signature', 'sid=', 'sid=%E0%A4%A', 'sid=a.b.c', 'other=1'])(
    'is not opened by %s',
    async (cookie) => {
      const answer = await show(cookie);
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ code: 'session.missing', status: 401 });
    },
  );

  it('shows an operator every clinic of the organisation', async () => {
    const second = await openPractice(running, practice.organisationId);
    const other = await openPractice(running);
    const cookie = await signIn(running, await employOperator(running, practice));
    const ids = (await show(cookie)).body.memberships.map(({ clinicId }) => clinicId);
    expect(ids).toEqual(expect.arrayContaining([practice.clinicId, second.clinicId]));
    expect(ids).not.toContain(other.clinicId);
  });
});

describe('an authenticator app', () => {
  it('is set up with the password, counts from its first code, and ends every other session', async () => {
    const person = await employ(running, practice, 'prescriber');
    const elsewhere = await signIn(running, person);
    const cookie = await signIn(running, person);
    expect((await post('/v1/session/totp-setup', { password: 'not it' }, cookie)).body['code']).toBe(
      'session.wrong_password',
    );
    expect(await events(person)).toContain('totp_set_up_refused');
    const set = await setUpTotp(cookie);
    expect((await show(set.cookie)).body.totp).toBe('on');
    expect((await show(cookie)).status).toBe(401);
    expect((await show(elsewhere)).status).toBe(401);
    expect((await post('/v1/session/totp-setup', { password }, set.cookie)).status).toBe(409);
    expect(await events(person)).toContain('totp_set_up');
  });

  it('is asked for after the password, and opens the session with its code, once', async () => {
    const person = await employ(running, practice, 'prescriber');
    const { secret } = await setUpTotp(await signIn(running, person));
    const first = await post('/v1/session', { email: person.email, password });
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ totpRequired: true });
    expect((await show(first.cookie)).status).toBe(401);

    const wrong = await post('/v1/session/totp', { code: '000000' }, first.cookie);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'session.wrong_code' }, cookie: '' });
    expect((await events(person)).at(-1)).toBe('sign_in_refused');

    const code = totpCode(secret, Date.now() + 30_000);
    const right = await post('/v1/session/totp', { code }, first.cookie);
    expect(right.status).toBe(200);
    expect((await show(right.cookie)).body.staffId).toBe(person.staffId);

    const before = await sessions(person);
    const second = await post('/v1/session', { email: person.email, password });
    const replayed = await post('/v1/session/totp', { code }, second.cookie);
    expect(replayed).toMatchObject({ status: 401, body: { code: 'session.wrong_code' }, cookie: '' });
    expect(await sessions(person)).toEqual(before);
  });

  it('needs the password first', async () => {
    expect(await post('/v1/session/totp', { code: '123456' })).toMatchObject({
      status: 401,
      body: { code: 'session.no_challenge' },
    });
  });

  it('keeps its key out of sight: encrypted at rest, and never shown again', async () => {
    const person = await employ(running, practice, 'prescriber');
    const { secret } = await setUpTotp(await signIn(running, person));
    const rows = JSON.stringify(
      await running.db.query('select * from staff_totp where staff_id = $1', [person.staffId]),
    );
    expect(rows).not.toContain(secret);
  });
});
