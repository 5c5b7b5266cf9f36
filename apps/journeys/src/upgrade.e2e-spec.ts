import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  InquiryDetail,
  MessagePage,
  PersonFile,
  PersonPage,
  SafetyFlagPage,
  StaffPage,
  TimelinePage,
} from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { loadBackup } from '../../../tools/backup/load-backup.ts';
import type { Installation } from '../../../tools/stack/installation.ts';
import { services } from '../../../tools/stack/services.ts';
import { Clinic } from './clinic.js';
import { FirstPath } from './first-path.js';
import { answered, seen } from './persistent-browser.js';
import { Person } from './person.js';
import { System } from './system.js';

/** A Monday, ten in the morning in Asheville, weeks after the release before was stopped. */
const MONDAY = '2027-01-25T15:00:00Z';

/** Somebody who wrote to the release before, twice, and was called. */
const rowan = {
  givenName: 'Rowan',
  familyName: 'Ashby',
  email: 'rowan.ashby@example.com',
  phone: '+18285550161',
};

let system: System;
let clinic: Clinic;
let path: FirstPath;
let file: PersonFile;

beforeAll(async () => {
  system = await System.start({ at: MONDAY, fill: upgrade });
  clinic = await Clinic.open(system, 'asheville');
  path = new FirstPath(system, clinic, new Person(system, rowan));
});

afterAll(() => system?.stop());

/**
 * What 0.1.0 has left behind, taken by its own `npm run backup` from its demo after some inquiries, while its mail server
 * hung: invented people, under a root key that seals nothing else. A restore loads it at the schema of then and runs the
 * migrations since.
 */
async function upgrade({ databaseServer: server, secrets }: Installation): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-of-0.1.0-'));
  try {
    execFileSync('tar', ['-xzf', join(import.meta.dirname, '..', 'released', 'backup-of-0.1.0.tar.gz'), '-C', folder]);
    await loadBackup({ server, secrets, services, folder: join(folder, 'data'), keysFolder: join(folder, 'keys') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const find = (words: string) =>
  answered(200, clinic.desk.post<PersonPage>(`${clinic.path}/people/search`, { words })).then(({ body }) => body.items);

describe('after an upgrade from 0.1.0', () => {
  it('the calendar has heard of every clinic, its kinds of visit and its people', async () => {
    for (const [table, count] of [
      ['clinic_copy', 3],
      ['visit_service', 9],
      ['staff_calendar', 20],
    ] as const) {
      await eventually(async () => {
        const rows = await system.query<{ count: number }>('scheduling', `select count(*)::int as count from ${table}`);
        expect({ table, ...rows[0] }).toEqual({ table, count });
      });
    }
  });

  it('whoever wrote before is found by name, address and number, with a file and a timeline', async () => {
    const [found] = await eventually(async () => {
      const items = await find('ashby rowan');
      expect(items).toHaveLength(1);
      return items;
    });
    expect(await find(rowan.email)).toEqual([found]);
    expect(await find(rowan.phone)).toEqual([found]);
    path.personId = found!.personId;
    const about = `${clinic.path}/people/${path.personId}`;
    file = (await answered(200, clinic.desk.get<PersonFile>(about))).body;
    expect(file).toMatchObject({ givenName: 'Rowan', familyName: 'Ashby', patientState: 'prospect' });
    expect(file.inquiries.map(({ state, intent }) => `${state} ${intent}`)).toEqual([
      'new question',
      'contacted ready_to_schedule',
    ]);
    const { items } = (await answered(200, clinic.desk.get<TimelinePage>(`${about}/timeline`))).body;
    expect(items.filter(({ type }) => type === 'inquiry.received.v1')).toHaveLength(2);
  });

  it('what they wrote can be read, and flags still wait', async () => {
    path.inquiryId = file.inquiries[1]!.inquiryId;
    const shown = await answered(200, clinic.desk.get<InquiryDetail>(`${clinic.path}/inquiries/${path.inquiryId}`));
    expect(shown.body.message).toBe('When could we talk?');
    const flags = await answered(200, clinic.prescriber.get<SafetyFlagPage>(`${clinic.path}/safety-flags`));
    expect(flags.body.items).toMatchObject([{ level: 'review', source: 'inquiry', state: 'raised' }]);
  });

  it('a mail that was on its way goes out once, or lapses when too much time has gone by', async () => {
    const [wren] = await find('wren.okafor@example.com');
    await eventually(async () => {
      const { body } = await clinic.desk.get<MessagePage>(`${clinic.path}/messages?personId=${wren!.personId}`);
      const sent = system.mail.mailbox.list('wren.okafor@example.com').length;
      expect(['sent 1', 'suppressed 0']).toContain(`${body.items[0]!.state} ${sent}`);
    });
  });
});

describe('the work goes on', () => {
  it('a call with somebody of before is booked', async () => {
    const visit = { personId: path.personId, inquiryId: path.inquiryId, serviceCode: 'CONSULT', mode: 'phone' };
    path.consultId = (await clinic.book(visit, '2027-01-28T13:00')).appointmentId;
  });

  it('they are invited, and hand the questionnaire in', async () => {
    await path.invite();
    await path.answerQuestions();
  });

  it('a manager puts the licence on file that a prescriber signs with', async () => {
    const staff = (await clinic.manager.get<StaffPage>(`${clinic.path}/staff`)).body.items;
    const dana = `${clinic.path}/staff/${staff.find(({ name }) => name === 'Dana Whitlock')!.staffId}`;
    const shown = await answered(200, clinic.manager.get(dana));
    const licences = [{ type: 'MD', state: 'NC', number: 'NC-55501', expires: '2028-12-31' }];
    const sending = { body: { licences }, headers: seen(shown) };
    await answered(200, clinic.manager.request('PUT', `${dana}/licences`, sending));
    await path.decide();
  });

  it('a visit is offered, chosen and booked', async () => {
    await path.offerVisit();
    await path.chooseVisit('2027-02-01T13:00');
    system.advance({ minutes: 1 });
    await path.person.mail('Your appointment: Monday, February 1, 2027, 1:00 PM');
  });
});
