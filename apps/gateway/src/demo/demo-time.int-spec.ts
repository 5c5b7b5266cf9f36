import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DemoClock } from '@stillwater/contracts';
import { Clock } from '@stillwater/platform';
import { eventually, expectNothingHappened } from '@stillwater/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  employ,
  openPractice,
  profileOf,
  signIn,
  startGateway,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';

const DAY = 24 * 60;
const folder = mkdtempSync(join(tmpdir(), 'stillwater-clock-'));
const demoClockFile = join(folder, 'demo-clock.json');

let running: RunningGateway;
let other: RunningGateway;
let practice: Practice;
let cookie: string;

beforeAll(async () => {
  [running, other] = await Promise.all([startGateway({ demoClockFile }), startGateway({ demoClockFile })]);
  practice = await openPractice(running);
  cookie = await signIn(running, await employ(running, practice, 'manager'));
});

afterAll(async () => {
  await running?.stop();
  await other?.stop();
  rmSync(folder, { recursive: true });
});

const show = async () => (await running.call<DemoClock>('GET', '/v1/demo/clock', { cookie })).body;
const move = (body: object) => running.call<DemoClock & { code?: string }>('POST', '/v1/demo/clock', { cookie, body });
const aheadOf = (instant: string) => Math.round((Date.parse(instant) - Date.now()) / 60_000);

describe("the demo's clock", () => {
  it('moves forward for what happens in the clinics, and not for sign-in', async () => {
    expect(await show()).toMatchObject({ aheadMinutes: 0 });
    expect(await move({ advanceMinutes: 90 * DAY })).toMatchObject({ status: 200, body: { aheadMinutes: 90 * DAY } });
    const edited = await running.call('PATCH', `/v1/clinics/${practice.clinicId}`, {
      cookie,
      body: { phone: '+18285550143' },
      headers: { 'if-match': '"1"' },
    });
    expect(edited.status).toBe(200);
    expect(aheadOf((await profileOf(running, practice, cookie)).changedAt)).toBe(90 * DAY);
  });

  it('goes to an instant', async () => {
    const { at: now } = await show();
    const at = new Date(Date.parse(now) + 3 * 60 * 60_000).toISOString();
    const { body } = await move({ at });
    expect(Date.parse(body.at) - Date.parse(at)).toBeLessThan(2_000);
    expect(aheadOf(body.at)).toBe(90 * DAY + 180);
  });

  it('takes every other process along within 300 ms', async () => {
    const clock = other.service.app.get(Clock);
    const took: number[] = [];
    // The machine may be busy with something else just once.
    for (const _time of [1, 2, 3]) {
      const { aheadMinutes } = (await move({ advanceMinutes: DAY })).body;
      const since = performance.now();
      await eventually(() => expect(aheadOf(clock.now().toISOString())).toBe(aheadMinutes));
      took.push(performance.now() - since);
    }
    expect(Math.min(...took)).toBeLessThan(300);
  });

  it.each<[string, object]>([
    ['demo.clock_choice', {}],
    ['demo.clock_choice', { advanceMinutes: 5, at: '2099-01-01T00:00:00Z' }],
    ['demo.clock_range', { at: '2020-01-01T00:00:00Z' }],
    ['demo.clock_range', { at: '2099-01-01T00:00:00Z' }],
    ['request.invalid', { advanceMinutes: 0 }],
    ['request.invalid', { advanceMinutes: -5 }],
  ])('refuses with %s: %j', async (code, body) => {
    const before = await show();
    expect((await move(body)).body).toMatchObject({ code });
    expect((await show()).aheadMinutes).toBe(before.aheadMinutes);
  });

  it('is moved by people who are signed in', async () => {
    const answer = await running.call('POST', '/v1/demo/clock', { body: { advanceMinutes: 5 } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });
});

describe('an installation without one', () => {
  it('has no such address', async () => {
    const real = await startGateway();
    try {
      await expectNothingHappened(real.db, async () => {
        expect((await real.call('GET', '/v1/demo/clock', { cookie })).status).toBe(404);
        expect((await real.call('POST', '/v1/demo/clock', { cookie, body: { advanceMinutes: 5 } })).status).toBe(404);
      });
    } finally {
      await real.stop();
    }
  });
});
