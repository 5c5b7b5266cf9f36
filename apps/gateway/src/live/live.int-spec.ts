import { Injectable } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { InquiryReceived, StaffNoticeChanged, type StaffRole } from '@stillwater/contracts';
import { definitionOf } from '@stillwater/contract-kit';
import { eventually, natsNamespace } from '@stillwater/testing';
import { v7 as uuidv7 } from 'uuid';

import {
  employ,
  employInOrganisation,
  openPractice,
  signIn,
  startGateway,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';
import { startScriptedOwner, type ScriptedOwner } from '../http/scripted-owner.fixture.js';
import { follow, type Follower } from './live.fixture.js';

@Injectable()
class Silent {}

let running: RunningGateway;
let notifications: ScriptedOwner;
let inquiries: ScriptedOwner;
let clinic: Practice;
const followers: Follower[] = [];

beforeAll(async () => {
  const nats = natsNamespace();
  running = await startGateway({ liveBeatSeconds: 1, maxInFlight: 2 }, nats);
  notifications = await startScriptedOwner(nats, 'notifications', Silent);
  inquiries = await startScriptedOwner(nats);
  clinic = await openPractice(running);
});

afterEach(() => {
  for (const follower of followers.splice(0)) follower.leave();
});

afterAll(async () => {
  await notifications?.stop();
  await inquiries?.stop();
  await running?.stop();
});

async function followAs(cookie: string, url = running.url, { clinicId } = clinic): Promise<Follower> {
  const follower = await follow(url, clinicId, cookie);
  followers.push(follower);
  return follower;
}

type Role = Parameters<typeof employ>[2];

const member = async (...roles: Role[]) => signIn(running, await employ(running, clinic, ...roles));

/** @returns the notice's id */
async function changeNotice(
  roles: StaffRole[],
  { clinicId } = clinic,
  priority: 'urgent' | 'ready' = 'urgent',
): Promise<string> {
  const noticeId = uuidv7();
  const changedAt = '2026-11-02T14:03:20.655Z';
  const fact = { noticeId, rule: 'N03', change: 'raised', priority, roles, changedAt } as const;
  await notifications.say(clinicId, StaffNoticeChanged, { ...fact, roles });
  return noticeId;
}

const changesOf = ({ events }: Follower) => events.filter(({ event }) => event === 'change').map(({ data }) => data);
const told = (follower: Follower, subjectId: string) =>
  eventually(async () => expect(changesOf(follower)).toContainEqual(expect.objectContaining({ subjectId })));
const ended = (follower: Follower) => eventually(async () => expect(follower.over).toBe(true));

describe('whoever follows a clinic', () => {
  it('is told that a notice has changed, and nothing that it says', async () => {
    const follower = await followAs(await member('intake'));
    expect(follower.headers.get('content-type')).toBe('text/event-stream');
    const id = await changeNotice(['intake', 'manager']);
    await told(follower, id);
    expect(changesOf(follower)).toEqual([{ kind: 'staff_notice', subjectId: id, priority: 'urgent' }]);
  });

  it('is not told of what is for other roles, nor of another clinic', async () => {
    const nurse = await followAs(await member('nurse'));
    const intake = await followAs(await member('intake'));
    const elsewhere = await openPractice(running);
    await changeNotice(['nurse', 'intake'], elsewhere);
    const { example } = definitionOf(InquiryReceived);
    const inquiryId = uuidv7();
    await inquiries.say(clinic.clinicId, InquiryReceived, { ...(example as InquiryReceived), inquiryId });
    const forIntake = await changeNotice(['intake']);
    await told(intake, inquiryId);
    await told(intake, forIntake);
    const forNurses = await changeNotice(['nurse']);
    await told(nurse, forNurses);
    expect(changesOf(nurse)).toEqual([{ kind: 'staff_notice', subjectId: forNurses, priority: 'urgent' }]);
  });

  it('is told of urgent ones alone, where the role only sees that they wait', async () => {
    const operator = await followAs(await signIn(running, await employInOrganisation(running, clinic, 'operator')));
    await changeNotice(['operator'], clinic, 'ready');
    const id = await changeNotice(['operator']);
    await told(operator, id);
    expect(changesOf(operator)).toEqual([{ kind: 'staff_notice', subjectId: id, priority: 'urgent' }]);
  });

  it('is told by whichever instance they follow at', async () => {
    const cookie = await member('intake');
    const other = await running.beside();
    const [here, there] = await Promise.all([followAs(cookie), followAs(cookie, other.url)]);
    const id = await changeNotice(['intake']);
    await told(here, id);
    await told(there, id);
    await other.service.stop();
    await ended(there);
    expect(here.over).toBe(false);
  });

  it('is no work in progress, and keeps no session alive', async () => {
    const cookie = await member('intake');
    const all = await Promise.all([followAs(cookie), followAs(cookie), followAs(cookie)]);
    expect((await running.call('GET', '/v1/session', { cookie })).status).toBe(200);
    await running.db.query(`update staff_session set last_seen_at = now() - interval '14 minutes'`);
    await told(all[2]!, await changeNotice(['intake']));
    await eventually(async () => expect(all[2]!.body).toMatch(/\n\n: \n\n/));
    const [oldest] = await running.db.query<{ idle: boolean }>(
      `select bool_and(last_seen_at < now() - interval '13 minutes') as idle from staff_session`,
    );
    expect(oldest).toEqual({ idle: true });
  });

  it('with more pages than a session may have is refused, until one is left', async () => {
    const cookie = await member('intake');
    const [first] = await Promise.all([1, 2, 3, 4].map(() => followAs(cookie)));
    const fifth = await followAs(cookie);
    expect([fifth.status, JSON.parse(fifth.body)]).toMatchObject([429, { code: 'live.too_many' }]);
    await followAs(await member('intake'));
    first!.leave();
    await eventually(async () => expect((await followAs(cookie)).status).toBe(200));
  });

  it.each([
    ['of another clinic', 'manager', 404, 'clinic.unknown'],
    ['without a role that has notices', 'auditor', 403, 'access.denied'],
  ] as const)('is refused %s', async (_name, role, status, code) => {
    const elsewhere = await openPractice(running);
    const cookie =
      role === 'auditor'
        ? await signIn(running, await employInOrganisation(running, clinic, 'auditor'))
        : await signIn(running, await employ(running, elsewhere, role));
    const refused = await followAs(cookie);
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([status, { code }]);
  });
});

describe('following ends', () => {
  it('when the session does, and nothing more is told', async () => {
    const cookie = await member('intake');
    const [leaving, staying] = [await followAs(cookie), await followAs(await member('intake'))];
    await running.call('DELETE', '/v1/session', { cookie });
    const id = await changeNotice(['intake']);
    await told(staying, id);
    await ended(leaving);
    expect(leaving.events).toEqual([
      { event: 'reload', data: {} },
      { event: 'end', data: {} },
    ]);
  });

  it('at once when its session is signed out of here: no beat is waited for', async () => {
    const patient = await running.beside({ liveBeatSeconds: 60 });
    const cookie = await member('intake');
    const [leaving, other] = [await followAs(cookie, patient.url), await followAs(await member('intake'), patient.url)];
    await eventually(async () => expect(leaving.events).toHaveLength(1));
    await patient.call('DELETE', '/v1/session', { cookie });
    await ended(leaving);
    expect([leaving.events.at(-1), other.over]).toEqual([{ event: 'end', data: {} }, false]);
    await patient.service.stop();
  });

  it('with a session that idles out', async () => {
    const follower = await followAs(await member('intake'));
    await running.db.query(`update staff_session set last_seen_at = now() - interval '16 minutes'`);
    await ended(follower);
    expect(follower.events.at(-1)).toEqual({ event: 'end', data: {} });
  });

  it('when the roles are taken away; other roles are told what is for them', async () => {
    const { staffId, email } = await employ(running, clinic, 'intake');
    const manager = await member('manager');
    const follower = await followAs(await signIn(running, { email }));
    const address = `/v1/clinics/${clinic.clinicId}/staff/${staffId}`;
    const change = (roles: string[], version: number) =>
      running.call('PATCH', address, { cookie: manager, body: { roles }, headers: { 'if-match': `"${version}"` } });
    expect(await change(['nurse'], 1)).toMatchObject({ status: 200 });
    await changeNotice(['intake']);
    const id = await changeNotice(['nurse']);
    await told(follower, id);
    expect(changesOf(follower)).toEqual([{ kind: 'staff_notice', subjectId: id, priority: 'urgent' }]);
    expect(await change([], 2)).toMatchObject({ status: 200 });
    await ended(follower);
    expect(follower.events.at(-1)).toEqual({ event: 'end', data: {} });
  });
});
