import { StaffForNotice, StaffToTell, type StaffRole } from '@stillwater/contracts';
import { freshClinic, natsNamespace, scopeFor, serviceActor } from '@stillwater/testing';
import { openAsker } from '@stillwater/messaging';
import { makeLogger } from '@stillwater/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  employ,
  employInOrganisation,
  employOperator,
  installer,
  openPractice,
  startGateway,
  type Person,
  type Practice,
  type RunningGateway,
} from '../gateway.fixture.js';
import { DisableStaff } from './disable-staff.js';
import { InviteStaffMember } from './invite-staff.js';

const nats = natsNamespace();
let running: RunningGateway;
let notifications: Awaited<ReturnType<typeof openAsker>>;
let practice: Practice;
let people: Record<'intake' | 'both' | 'operator' | 'auditor', Person>;

beforeAll(async () => {
  running = await startGateway({}, nats);
  notifications = await openAsker(
    'notifications',
    { url: nats.url },
    nats.namespace,
    makeLogger('notifications', 'fatal'),
  );
  practice = await openPractice(running);
  people = {
    intake: await employ(running, practice, 'intake'),
    both: await employ(running, practice, 'therapist', 'manager'),
    operator: await employOperator(running, practice),
    auditor: await employInOrganisation(running, practice, 'auditor'),
  };
});
afterAll(async () => {
  await notifications?.close();
  await running?.stop();
});

const scopeIn = (clinicId: string) => scopeFor(clinicId, serviceActor('notifications'), 'staff-for-notice');
const find = (roles: StaffRole[], { clinicId }: { clinicId: string } = practice, staffId?: string) =>
  notifications.asker.ask(
    StaffForNotice,
    { roles, ...(staffId ? { staffId } : {}) },
    { scope: scopeIn(clinicId), answer: StaffToTell },
  );
const namesOf = ({ staff }: StaffToTell): string[] => staff.map(({ staffId }) => staffId).sort();

describe('whom a notice can reach', () => {
  it('are those of the clinic and of its organisation who have one of the roles, with all that they have', async () => {
    const { slug, staff } = await find(['manager', 'operator']);
    expect(slug).toBe(practice.slug);
    expect(staff).toEqual([
      { ...people.both, roles: ['manager', 'therapist'] },
      { ...people.operator, roles: ['operator'] },
    ]);
    expect(namesOf(await find(['prescriber']))).toEqual([]);
  });

  it('is nobody of another clinic, and nobody in one that is unknown', async () => {
    const neighbour = await openPractice(running, practice.organisationId);
    expect(namesOf(await find(['intake', 'operator'], neighbour))).toEqual([people.operator.staffId]);
    expect(namesOf(await find(['intake', 'operator'], await openPractice(running)))).toEqual([]);
    await expect(find(['intake'], { clinicId: freshClinic() })).rejects.toMatchObject({ code: 'clinic.unknown' });
  });

  it('have in each of two clinics the roles of that one', async () => {
    const [first, second] = [await openPractice(running), await openPractice(running)];
    const place = await openPractice(running, first.organisationId);
    const person = await employ(running, first, 'intake', 'therapist');
    await running.service.app
      .get(InviteStaffMember)
      .run(
        { ...scopeIn(place.clinicId), actor: installer },
        { name: 'Robin Doe', email: person.email, roles: ['nurse'] },
      );
    expect((await find(['intake', 'therapist', 'nurse'], first)).staff).toEqual([
      { ...person, roles: ['intake', 'therapist'] },
    ]);
    expect((await find(['intake', 'therapist', 'nurse'], place)).staff).toEqual([{ ...person, roles: ['nurse'] }]);
    expect(namesOf(await find(['intake', 'therapist', 'nurse'], second))).toEqual([]);
  });

  it('may be asked of one', async () => {
    expect(namesOf(await find(['intake'], practice, people.intake.staffId))).toEqual([people.intake.staffId]);
    expect(namesOf(await find(['operator'], practice, people.intake.staffId))).toEqual([]);
  });

  it('is nobody who has not come yet, or may not come any more', async () => {
    const place = await openPractice(running);
    const scope = { ...scopeIn(place.clinicId), actor: installer };
    await running.service.app
      .get(InviteStaffMember)
      .run(scope, { name: 'Sam New', email: 'sam.new@staff.example', roles: ['intake'] });
    const gone = await employ(running, place, 'intake');
    expect(namesOf(await find(['intake'], place))).toEqual([gone.staffId]);
    await running.service.app.get(DisableStaff).run({ requestId: scope.requestId }, installer, gone.email);
    expect(namesOf(await find(['intake'], place))).toEqual([]);
  });
});
