import type { Licence } from '@stillwater/contracts';
import { natsNamespace } from '@stillwater/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import {
  employ,
  installer,
  openPractice,
  password,
  signIn,
  startGateway,
  totpCode,
  type Person,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';
import { PutLicences } from '../staff/put-licences.js';
import { ScriptedScreening } from './scripted-links.fixture.js';
import { startScriptedOwner, type ScriptedOwner } from './scripted-owner.fixture.js';

const nats = natsNamespace();
const screeningId = '01995b20-5d10-7a44-9c3e-2b8f6d105505';
const licence: Licence = { type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2029-09-30' };
const words = { outcome: 'eligible', routesAllowed: ['lozenge'], conditions: [] };

let running: RunningGateway;
let owner: ScriptedOwner;
let practice: Practice;

beforeAll(async () => {
  [running, owner] = await Promise.all([
    startGateway({}, nats),
    startScriptedOwner(nats, 'screening', ScriptedScreening),
  ]);
  practice = await openPractice(running);
});

beforeEach(() => {
  owner.asked.length = 0;
});

afterAll(async () => {
  await owner?.stop();
  await running?.stop();
});

interface Signer extends Person {
  cookie: string;
  /** Not used yet: the code of the next half minute counts already. */
  code: string;
}

async function prescriber(licences: Licence[] = [licence]): Promise<Signer> {
  const person = await employ(running, practice, 'prescriber');
  await license(person, licences);
  const first = await signIn(running, person);
  const begun = await running.call('POST', '/v1/session/totp-setup', { body: { password }, cookie: first });
  const secret = String(begun.body['secret']);
  const at = Date.now();
  const { cookie } = await running.call('POST', '/v1/session/totp', {
    body: { code: totpCode(secret, at) },
    cookie: first,
  });
  return { ...person, cookie, code: totpCode(secret, at + 30_000) };
}

async function license({ staffId }: Person, licences: Licence[]): Promise<void> {
  if (licences.length === 0) return;
  const ids = { requestId: uuidv7(), correlationId: uuidv7() };
  const scope = { clinicId: practice.clinicId, actor: installer, action: 'edit-licences', ...ids };
  await running.service.app.get(PutLicences).run(scope, staffId, 1, { licences });
}

const decide = (cookie: string, given: object, key?: string) =>
  running.call('POST', `/v1/clinics/${practice.clinicId}/screenings/${screeningId}/decision`, {
    body: { ...words, ...given },
    cookie,
    headers: { 'if-match': '"4"', ...(key && { 'idempotency-key': key }) },
  });
const trail = async ({ staffId }: Person) =>
  (
    await running.db.query<{ what: string }>('select what from identity_event where staff_id = $1 order by at, id', [
      staffId,
    ])
  ).map(({ what }) => what);
const sessionsOf = ({ staffId }: Person) =>
  running.db.query('select id from staff_session where staff_id = $1', [staffId]);

describe('signing a decision', () => {
  it('passes on who signed under which licence, and neither password nor code', async () => {
    const signer = await prescriber();
    const before = await sessionsOf(signer);
    const { status } = await decide(signer.cookie, { password, totpCode: signer.code });
    expect(status).toBe(200);
    const [{ data, scope }] = owner.asked as [(typeof owner.asked)[0]];
    expect(data).toEqual({
      ...words,
      screeningId,
      version: 4,
      signature: {
        signedAt: expect.stringMatching(/Z$/),
        licenceType: 'MD',
        licenceState: 'NC',
        licenceNumber: 'NC-2019-00417',
      },
    });
    expect(scope.actor).toMatchObject({ kind: 'staff', id: signer.staffId });
    expect(await sessionsOf(signer)).toEqual(before);
    expect((await trail(signer)).at(-1)).toBe('signed');
  });

  it('is refused with a wrong password, a wrong code, a code that opened a session and one that has signed', async () => {
    const signer = await prescriber();
    expect((await decide(signer.cookie, { password, totpCode: signer.code })).status).toBe(200);
    owner.asked.length = 0;
    for (const given of [
      { password: 'not it', totpCode: signer.code },
      { password, totpCode: '000000' },
      { password, totpCode: signer.code },
    ]) {
      const answer = await decide(signer.cookie, given);
      expect(answer).toMatchObject({ status: 422, body: { code: 'signature.wrong' }, cookie: '' });
    }
    expect(owner.asked).toEqual([]);
    expect((await trail(signer)).slice(-3)).toEqual(Array.from({ length: 3 }, () => 'signature_refused'));
    const [row] = await running.db.query(
      `select action, reason, object_id from audit_entry where clinic_id = $1 and actor_id = $2 order by id desc`,
      [practice.clinicId, signer.staffId],
    );
    expect(row).toEqual({ action: 'decide-screening', reason: 'signature.wrong', object_id: screeningId });
  });

  it('locks the account as wrong passwords at sign-in do', async () => {
    const signer = await prescriber();
    for (let time = 0; time < 5; time += 1)
      expect((await decide(signer.cookie, { password: 'guess', totpCode: '000000' })).status).toBe(422);
    const locked = await decide(signer.cookie, { password, totpCode: signer.code });
    expect(locked).toMatchObject({ status: 429, body: { code: 'session.locked' } });
    const entering = await running.call('POST', '/v1/session', { body: { email: signer.email, password } });
    expect(entering.status).toBe(429);
    expect(owner.asked).toEqual([]);
  });

  it.each<[string, Licence[]]>([
    ['none', []],
    ['one that has expired', [{ ...licence, expires: '2020-12-31' }]],
    ['one of a state where the clinic does not treat', [{ ...licence, state: 'TX' }]],
    ['one that allows no prescribing', [{ ...licence, type: 'LCSW' }]],
  ])('needs a licence on file: %s', async (_name, licences) => {
    const signer = await prescriber(licences);
    const answer = await decide(signer.cookie, { password, totpCode: signer.code });
    expect(answer).toMatchObject({ status: 422, body: { code: 'decision.no_licence' } });
    expect(owner.asked).toEqual([]);
  });

  it('needs an authenticator app', async () => {
    const person = await employ(running, practice, 'prescriber');
    await license(person, [licence]);
    const answer = await decide(await signIn(running, person), { password, totpCode: '123456' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'session.totp_required' } });
    expect(owner.asked).toEqual([]);
  });

  it('is for prescribers, whoever knows a password', async () => {
    const therapist = await employ(running, practice, 'therapist');
    const answer = await decide(await signIn(running, therapist), { password, totpCode: '123456' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });

  it('is one request for its key, whatever the code: what is kept of it knows no password', async () => {
    for (const given of [words, words, { ...words, note: 'Another one.' }]) {
      const signer = await prescriber();
      await decide(signer.cookie, { ...given, password, totpCode: signer.code }, 'one-key');
    }
    const [first, again, other] = owner.asked.map(({ scope }) => scope.idempotency!.fingerprint);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
