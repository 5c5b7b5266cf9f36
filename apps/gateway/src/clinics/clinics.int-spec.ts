import type { ClinicProfile } from '@stillwater/contracts';
import { expectNothingHappened, saidBy } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';

import {
  employ,
  installer,
  openPractice,
  profileOf,
  signIn,
  startGateway,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';
import { ClinicQueries } from './clinic.queries.js';
import { CreateClinic } from './create-clinic.js';

let running: RunningGateway;

beforeAll(async () => {
  running = await startGateway();
});

afterAll(() => running?.stop());

const edit = (place: Practice, cookie: string, body: object, version: string | undefined) =>
  running.call<ClinicProfile>('PATCH', `/v1/clinics/${place.clinicId}`, {
    cookie,
    body,
    headers: version === undefined ? {} : { 'if-match': version },
  });

describe('opening a clinic', () => {
  it('announces everything public about it', async () => {
    const place = await openPractice(running);
    const said = await saidBy(running.db, place.clinicId);
    expect(said).toMatchObject([
      {
        type: 'clinic.changed.v1',
        aggregateId: place.clinicId,
        aggregateVersion: 1,
        data: {
          slug: place.slug,
          code: place.code,
          zone: 'America/New_York',
          senderName: 'Front Office',
          profileVersion: 1,
        },
      },
    ]);
  });

  it('is refused under an address that is taken, and leaves nothing', async () => {
    const { organisationId, slug } = await openPractice(running);
    const visit = { requestId: uuidv7() };
    const words = {
      name: 'B',
      zone: 'UTC',
      senderName: 'B',
      phone: '+18285550100',
      postalAddress: 'B',
      introduction: '',
    };
    const lists = { languages: ['en-US'], licensedStates: [], hours: [], closures: [] };
    const clinic = { organisationId, slug, language: 'en-US', ...words, ...lists };
    await expectNothingHappened(running.db, () =>
      expect(running.service.app.get(CreateClinic).run(visit, installer, clinic)).rejects.toMatchObject({
        code: 'clinic.slug_taken',
      }),
    );
  });
});

describe('the public profile', () => {
  it('is open to everybody, and tells no more than what is public', async () => {
    const place = await openPractice(running);
    const { status, body } = await running.call('GET', `/v1/public/clinics/${place.slug}`);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(
      'closures hours language languages licensedStates name phone postalAddress slug zone'.split(' '),
    );
    expect(JSON.stringify(body)).not.toContain(place.clinicId);
  });

  it('tells on which days it is closed, and staff alone why', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    const closures = [{ from: '2026-12-24', to: '2026-12-26', reason: 'Moving house' }];
    expect((await edit(place, cookie, { closures }, '"1"')).body.closures).toEqual(closures);
    const { body } = await running.call('GET', `/v1/public/clinics/${place.slug}`);
    expect(body['closures']).toEqual([{ from: '2026-12-24', to: '2026-12-26' }]);
    expect(JSON.stringify(await saidBy(running.db, place.clinicId))).not.toContain('Moving house');
  });

  it.each(['nowhere', 'Asheville', '..%2F..', 'a'.repeat(61), "x'--"])('is not found at %s', async (slug) => {
    const answer = await running.call('GET', `/v1/public/clinics/${slug}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('editing the profile', () => {
  it('changes what was sent, announces it and answers with the next version', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    const before = await profileOf(running, place, cookie);
    const hours = [{ weekday: 2, opens: '09:00', closes: '17:00' }];
    const answer = await edit(place, cookie, { zone: 'America/Phoenix', hours }, '"1"');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(answer.body).toEqual({
      ...before,
      zone: 'America/Phoenix',
      hours,
      version: 2,
      changedAt: answer.body.changedAt,
    });
    expect(await profileOf(running, place, cookie)).toEqual(answer.body);
    const said = await saidBy(running.db, place.clinicId);
    expect(said.at(-1)).toMatchObject({
      aggregateVersion: 2,
      data: { zone: 'America/Phoenix', hours, profileVersion: 2 },
    });
  });

  it('gives the clinic a number for texts that no other clinic has', async () => {
    const [place, other] = [await openPractice(running), await openPractice(running)];
    const manager = await employ(running, place, 'manager');
    const cookie = await signIn(running, manager);
    const textNumber = `+1828555${String(Date.now()).slice(-4)}`;
    expect((await edit(place, cookie, { textNumber }, '"1"')).body).toMatchObject({ textNumber });
    expect((await saidBy(running.db, place.clinicId)).at(-1)).toMatchObject({ data: { textNumber } });
    const secondTextNumber = `+1828556${String(Date.now()).slice(-4)}`;
    expect((await edit(place, cookie, { secondTextNumber }, '"2"')).body).toMatchObject({
      textNumber,
      secondTextNumber,
    });
    expect((await saidBy(running.db, place.clinicId)).at(-1)).toMatchObject({ data: { textNumber, secondTextNumber } });
    const theirs = await signIn(running, await employ(running, other, 'manager'));
    await expectNothingHappened(running.db, async () => {
      for (const number of [textNumber, secondTextNumber])
        for (const column of ['textNumber', 'secondTextNumber']) {
          const refused = await edit(other, theirs, { [column]: number }, '"1"');
          expect([refused.status, refused.body]).toEqual([
            409,
            expect.objectContaining({
              code: 'clinic.text_number_taken',
              errors: [expect.objectContaining({ pointer: `/${column}` })],
            }),
          ]);
        }
    });
  });

  it('gives a number to one of two clinics that want it at once, whichever of their numbers it is', async () => {
    const wanting = await Promise.all(
      (['textNumber', 'secondTextNumber'] as const).map(async (field) => {
        const place = await openPractice(running);
        return { place, field, cookie: await signIn(running, await employ(running, place, 'manager')), version: 1 };
      }),
    );
    for (let round = 0; round < 8; round++) {
      const number = `+1828559${String(Date.now() + round).slice(-4)}`;
      const answers = await Promise.all(
        wanting.map(({ place, cookie, field, version }) => edit(place, cookie, { [field]: number }, `"${version}"`)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'clinic.text_number_taken' });
      const winner = answers.findIndex(({ status }) => status === 200);
      wanting[winner]!.version += 1;
      expect(await running.service.app.get(ClinicQueries).idOfTextNumber(number)).toBe(wanting[winner]!.place.clinicId);
    }
  });

  it('keeps the number that a clinic wrote from before: who answers an old text is heard, until another clinic has it', async () => {
    const [place, other] = [await openPractice(running), await openPractice(running)];
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    const [first, second] = ['57', '58'].map((area) => `+18285${area}${String(Date.now()).slice(-4)}`);
    const queries = running.service.app.get(ClinicQueries);
    await edit(place, cookie, { textNumber: first }, '"1"');
    await edit(place, cookie, { textNumber: second }, '"2"');
    expect([await queries.idOfTextNumber(first!), await queries.idOfTextNumber(second!)]).toEqual([
      place.clinicId,
      place.clinicId,
    ]);
    const theirs = await signIn(running, await employ(running, other, 'manager'));
    expect((await edit(other, theirs, { textNumber: first }, '"1"')).status).toBe(200);
    expect(await queries.idOfTextNumber(first!)).toBe(other.clinicId);
  });

  it('is refused with a version that is not current, not sent or not ours', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    await edit(place, cookie, { name: 'First' }, '"1"');
    await expectNothingHappened(running.db, async () => {
      expect((await edit(place, cookie, { name: 'Second' }, '"1"')).status).toBe(412);
      expect((await edit(place, cookie, { name: 'Second' }, 'W/"2"')).status).toBe(412);
      expect((await edit(place, cookie, { name: 'Second' }, undefined)).status).toBe(428);
    });
  });

  it('lets one of two through who saw the same version', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    const answers = await Promise.all(['A', 'B'].map((name) => edit(place, cookie, { name }, '"1"')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    [{ hours: [{ weekday: 1, opens: '18:00', closes: '08:00' }] }, 422, '/hours/0/closes'],
    [{ languages: ['es-US'] }, 422, '/languages'],
    [{ senderName: 'Bank" <pay@bank.example>' }, 422, '/senderName'],
    [{ senderName: 'front@clinic.example' }, 422, '/senderName'],
    [{ senderName: 'Harbor Therapy' }, 422, '/senderName'],
    [{ postalAddress: 'Counseling House, 5 Main Street' }, 422, '/postalAddress'],
    [{ zone: 'Mars/Olympus' }, 400, '/zone'],
    [{ hours: [{ weekday: 8, opens: '08:00', closes: '18:00' }] }, 400, '/hours/0/weekday'],
    [{ clinicId: 'b' }, 400, '/clinicId'],
    [{ version: 9 }, 400, '/version'],
    [{ slug: 'mine' }, 400, '/slug'],
  ])('refuses %j', async (body, status, pointer) => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'manager'));
    const except = ['audit_entry', 'staff_session'];
    await expectNothingHappened(
      running.db,
      async () =>
        expect(await edit(place, cookie, body, '"1"')).toMatchObject({ status, body: { errors: [{ pointer }] } }),
      { except },
    );
  });

  it('is for managers and operators', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'intake'));
    expect((await profileOf(running, place, cookie)).abilities).toEqual(['clinic.read']);
    await expectNothingHappened(running.db, async () =>
      expect(await edit(place, cookie, { name: 'Mine' }, '"1"')).toMatchObject({
        status: 403,
        body: { code: 'access.denied' },
      }),
    );
  });

  it('answers 304 to whoever has the current version', async () => {
    const place = await openPractice(running);
    const cookie = await signIn(running, await employ(running, place, 'intake'));
    const path = `/v1/clinics/${place.clinicId}`;
    expect((await running.call('GET', path, { cookie, headers: { 'if-none-match': '"1"' } })).status).toBe(304);
    expect((await running.call('GET', path, { cookie, headers: { 'if-none-match': '"2"' } })).status).toBe(200);
  });
});
