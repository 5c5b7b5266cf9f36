import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, type FakeApi, type Reply } from '@stillwater/ui/testing';
import { full, session, visitingStaff } from '../../testing/admin-app.js';

const staff = visitingStaff();
const CHOICE = 'GET /v1/clinics/*/morning-mail';
const CHOOSE = 'PUT /v1/clinics/*/morning-mail';

async function openWith(api: FakeApi): Promise<void> {
  await staff.open('/admin/asheville/notices', { ...full, ...api });
  await staff.page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
}

const NAME = 'A mail each morning';
const wanted = () => staff.page.getByRole('switch', { name: NAME });
const isNow = (checked: boolean) => staff.page.getByRole('switch', { name: NAME, checked }).waitFor();

describe("the switch for the morning's mail", () => {
  it('is turned off and on by keyboard, and stays as it was chosen', async () => {
    await openWith({ [CHOOSE]: ({ body }) => ({ body }) as Reply });
    await isNow(true);
    await wanted().focus();
    await staff.page.keyboard.press('Space');
    await staff.sent(/^PUT .*morning-mail$/);
    await isNow(false);
    await expect(accessFaultsAtBothSizes(staff.page, 'notices-morning-mail')).resolves.toEqual([]);
    await staff.page.keyboard.press('Space');
    await staff.sent(/^PUT .*morning-mail$/, 2);
    await isNow(true);
    expect(staff.asksFor(/^PUT .*morning-mail$/).map(({ body }) => body)).toEqual([
      { wanted: false },
      { wanted: true },
    ]);
  });

  it('stays as it was when that could not be kept, and says so', async () => {
    await openWith({ [CHOOSE]: () => problem(503, 'unavailable') });
    await wanted().click();
    await staff.page.getByText('The server can’t answer just now').waitFor();
    await isNow(true);
  });

  it('says when it can not be shown, and the notices are there all the same', async () => {
    await openWith({ [CHOICE]: () => problem(429, 'limited') });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await staff.page.getByRole('link', { name: 'Look at an urgent item at once' }).waitFor();
    expect(await wanted().count()).toBe(0);
  });

  it('is not there for whom there is no such mail', async () => {
    const [membership] = session.memberships;
    const abilities = membership!.abilities.filter((ability) => ability !== 'staff-notice.work');
    const operator = { ...session, memberships: [{ ...membership!, abilities }] };
    await openWith({ 'GET /v1/session': () => ({ body: operator }) });
    await staff.page.getByRole('link', { name: 'Look at an urgent item at once' }).waitFor();
    expect(await wanted().count()).toBe(0);
  });
});
