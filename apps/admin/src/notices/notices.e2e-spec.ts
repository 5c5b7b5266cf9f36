import { describe, expect, it } from '@jest/globals';
import { accessFaultsAtBothSizes, problem, type Asked, type FakeApi, type Reply } from '@stillwater/ui/testing';
import { dana, empty, full, notices, session, theo, visitingStaff } from '../../testing/admin-app.js';

const staff = visitingStaff();

type Notice = (typeof notices)[number];

const [urgent, inquiry, undelivered] = notices as [Notice, Notice, Notice, Notice];
const LIST = 'GET /v1/clinics/*/staff-notices';
const DEED = 'POST /v1/clinics/*/staff-notices/*';

/** The open ones, those put off and those done, as the server would list them. */
class Inbox {
  open: Notice[] = [...notices];
  later: Notice[] = [];
  done: Notice[] = [];

  readonly list = ({ query }: Asked): Reply => {
    if (query.get('open') === 'false') return { body: { items: this.done } };
    return { body: { items: query.get('snoozed') === 'true' ? this.later : this.open } };
  };

  change(noticeId: string, changed: Partial<Notice>): Notice {
    const after = { ...this.open.find((one) => one.noticeId === noticeId)!, ...changed };
    this.open = this.open.map((one) => (one.noticeId === noticeId ? after : one));
    return after;
  }

  remove(noticeId: string): Notice {
    const gone = this.open.find((one) => one.noticeId === noticeId)!;
    this.open = this.open.filter((one) => one !== gone);
    return gone;
  }
}

async function openInbox(inbox: Inbox, more: FakeApi = {}, path = '/admin/asheville/notices'): Promise<void> {
  await staff.open(path, { ...full, [LIST]: inbox.list, ...more });
  await staff.page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
}

const row = (words: string) => staff.page.getByRole('listitem').filter({ hasText: words });
const idIn = ({ path }: Asked): string => path.split('/').at(-2)!;

describe('the inbox', () => {
  it('shows what is urgent in words, what is overdue, where it leads and who looks after it', async () => {
    await openInbox(new Inbox());
    const first = staff.page.getByRole('list', { name: 'Open' }).getByRole('listitem').first();
    await first.getByRole('link', { name: 'Look at an urgent item at once' }).waitFor();
    expect(await first.textContent()).toMatch(/Overdue.*Urgent.*A safety flag/);
    await row('Reach somebody').getByText('Looked after by Dana Whitlock').waitFor();
    expect(await row('Reach somebody').getByText('Overdue').count()).toBe(0);
    expect(await first.getByRole('button', { name: 'Put off' }).count()).toBe(0);
    await row('Take on a new inquiry').getByText('Ends by itself when this is done.').waitFor();
    await staff.page.getByRole('link', { name: 'Notices , 4 wait for you' }).waitFor();
    expect(await staff.page.title()).toBe('(4) Juniper & Tide Asheville – Stillwater');
    await expect(accessFaultsAtBothSizes(staff.page, 'notices')).resolves.toEqual([]);
    await row('Reach somebody').getByRole('link', { name: 'Reach somebody: a message could not be delivered' }).click();
    await staff.page.waitForURL(/schedule\/appointments\//);
  });

  it.each([
    ['', 'Nothing waits for you.'],
    ['?show=later', 'Nothing is put off.'],
    ['?show=done', 'Nothing has been done yet.'],
  ])('%s says that it is empty, and why it fails', async (search, words) => {
    let away = true;
    await staff.open(`/admin/asheville/notices${search}`, {
      ...empty,
      [LIST]: () => (away ? problem(429, 'limited') : { body: { items: [] } }),
    });
    await staff.page.getByText('That was a lot in a short time').waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, `notices-failing${search.slice(6)}`)).resolves.toEqual([]);
    away = false;
    await staff.page.getByRole('button', { name: 'Try again' }).click();
    await staff.page.getByText(words).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, `notices-empty${search.slice(6)}`)).resolves.toEqual([]);
  });

  it('says whom to call to who only reads it', async () => {
    const [membership] = session.memberships;
    const abilities = ['staff-notice.read'] as const;
    await openInbox(new Inbox(), {
      'GET /v1/session': () => ({ body: { ...session, memberships: [{ ...membership, abilities }] } }),
    });
    await row('urgent item').getByText('please call the clinic').waitFor();
    expect(await staff.page.getByRole('list', { name: 'Open' }).getByRole('button').count()).toBe(0);
  });

  it('is worked through by keyboard', async () => {
    const inbox = new Inbox();
    await openInbox(inbox, {
      [`${DEED}/acknowledge`]: (asked) => ({
        body: inbox.change(idIn(asked), { acknowledgedById: theo, acknowledgedAt: urgent.createdAt, abilities: [] }),
      }),
      [`${DEED}/resolve`]: (asked) => {
        inbox.done = [{ ...inbox.remove(idIn(asked)), resolvedAt: '2026-11-04T14:00:00Z', resolvedById: theo }];
        return { body: inbox.done[0] };
      },
    });
    await row('urgent item').getByRole('button', { name: 'I’ll look after it' }).focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('status').getByText('You look after this now: Look at an urgent item').waitFor();
    await row('urgent item').getByText('You look after it', { exact: true }).waitFor();
    await row('Reach somebody').getByRole('button', { name: 'Done' }).focus();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByText('Done: Reach somebody').waitFor();
    await row('Reach somebody').waitFor({ state: 'detached' });
    const focused = await staff.page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(focused).toContain('N99');
    await staff.page.getByRole('link', { name: 'Done', exact: true }).click();
    await staff.page.getByText(/Done .*9:00.* by Theo Banks/).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'notices-done')).resolves.toEqual([]);
    expect(staff.asksFor(/resolve$/)).toMatchObject([{ headers: { 'idempotency-key': expect.any(String) } }]);
  });

  it('leads from a carrier that refuses the clinic to what has not gone out because of it', async () => {
    const inbox = new Inbox();
    inbox.open = [{ ...undelivered, rule: 'N41', subjectKind: 'clinic' }];
    await openInbox(inbox);
    await staff.page.getByRole('link', { name: /Have the carrier's account put right/ }).click();
    await staff.page.waitForURL(/messages\/stuck\?cause=no_carrier/);
  });

  it('puts off until a time of the clinic, and shows there what comes back when', async () => {
    const inbox = new Inbox();
    await openInbox(inbox, {
      [`${DEED}/snooze`]: (asked) => {
        const { wakesAt } = asked.body as { wakesAt: string };
        inbox.later = [...inbox.later, { ...inbox.remove(idIn(asked)), wakesAt }];
        return { body: inbox.later[0] };
      },
    });
    const putOff = async (words: string) => row(words).getByRole('button', { name: 'Put off', exact: true }).click();
    await putOff('new inquiry');
    await staff.page.getByRole('button', { name: /In one hour/ }).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'notices-put-off')).resolves.toEqual([]);
    await staff.page.getByRole('button', { name: /Tomorrow morning/ }).click();
    await staff.page.getByText('Put off: Take on a new inquiry').waitFor();
    await row('new inquiry').waitFor({ state: 'detached' });
    await putOff('Reach somebody');
    await staff.page.getByRole('button', { name: 'Put off until then' }).click();
    await staff.page.getByText('Please choose a time within the next seven days.').waitFor();
    await staff.page.getByLabel('At another time (Eastern Time)').fill('2026-11-06T10:30');
    await staff.page.getByRole('button', { name: 'Put off until then' }).click();
    await row('Reach somebody').waitFor({ state: 'detached' });
    expect(staff.asksFor(/snooze$/).map(({ body }) => body)).toEqual([
      { wakesAt: '2026-11-05T14:00:00.000Z' },
      { wakesAt: '2026-11-06T15:30:00.000Z' },
    ]);
    await staff.page.getByRole('link', { name: 'Put off', exact: true }).click();
    await staff.page.getByText(/Comes back .*10:30/).waitFor();
    await expect(accessFaultsAtBothSizes(staff.page, 'notices-later')).resolves.toEqual([]);
  });

  it('says that a deed is on its way, and what has failed stays and says so', async () => {
    const inbox = new Inbox();
    let answer: (reply: Reply) => void = () => {};
    await openInbox(inbox, { [`${DEED}/resolve`]: () => new Promise<Reply>((resolve) => (answer = resolve)) });
    await row('Reach somebody').getByRole('button', { name: 'Done' }).click();
    await row('Reach somebody').getByText('Done. Saving…').waitFor();
    await staff.sent(/resolve$/);
    answer(problem(503, 'unavailable'));
    await row('Reach somebody').getByText('The server can’t answer just now').waitFor();
    expect(await row('Reach somebody').getByRole('button', { name: 'Done' }).isEnabled()).toBe(true);
    await expect(accessFaultsAtBothSizes(staff.page, 'notices-refused')).resolves.toEqual([]);
    inbox.remove(undelivered.noticeId);
    await row('Reach somebody').getByRole('button', { name: 'Done' }).click();
    await staff.sent(/resolve$/, 2);
    answer(problem(409, 'staff_notice.resolved'));
    await staff.page.getByText('Somebody else was quicker: Reach somebody').waitFor();
    await row('Reach somebody').waitFor({ state: 'detached' });
  });
});

describe('what others do', () => {
  /** Each time the page comes, it is told what has happened since. */
  const stream = (events: () => string): FakeApi => ({
    'GET /v1/clinics/*/live': () => ({
      text: `retry: 100\n\n${events()}`,
      headers: { 'content-type': 'text/event-stream' },
    }),
  });
  const changed = (id: string) => `event: change\ndata: ${JSON.stringify({ kind: 'staff_notice', subjectId: id })}\n\n`;

  it('is shown as it happens, counted, and said', async () => {
    const inbox = new Inbox();
    inbox.open = [undelivered];
    const told: string[] = [];
    await openInbox(
      inbox,
      stream(() => told.splice(0).join('')),
    );
    await row('Reach somebody').waitFor();
    await staff.page.getByRole('link', { name: 'Notices , 1 waits for you' }).waitFor();
    inbox.open = [{ ...inquiry, acknowledgedById: dana, acknowledgedAt: inquiry.createdAt }, undelivered];
    told.push(changed(inquiry.noticeId));
    await row('Take on a new inquiry').getByText('Looked after by Dana Whitlock').waitFor();
    await staff.page.getByRole('status').getByText('A new notice waits for you.').waitFor();
    await staff.page.getByRole('link', { name: 'Notices , 2 wait for you' }).waitFor();
    inbox.open = [];
    told.push(changed(inquiry.noticeId), changed(undelivered.noticeId));
    await staff.page.getByText('Nothing waits for you.').waitFor();
  });

  it('goes on where a new session takes the place of the one that has ended', async () => {
    let endedAt = 0;
    await openInbox(new Inbox(), {
      ...stream(() => {
        if (staff.asksFor(/staff-notices/).length === 0 || endedAt > 0) return '';
        endedAt = Date.now();
        return 'event: end\ndata: {}\n\n';
      }),
      // The cookie of the new session comes with the answer to somebody else, shortly after the end of the old one.
      'GET /v1/session': (asked) =>
        endedAt > 0 && Date.now() < endedAt + 400
          ? problem(401, 'session.missing')
          : (full['GET /v1/session']!(asked) as Reply),
    });
    await staff.sent(/\/v1\/session$/, 2);
    await row('Reach somebody').waitFor();
    expect(await staff.page.getByRole('dialog', { name: 'Your session has ended' }).count()).toBe(0);
  });

  it('ends on the screen with the session', async () => {
    let over = false;
    await openInbox(new Inbox(), {
      ...stream(() => (over ? 'event: end\ndata: {}\n\n' : '')),
      'GET /v1/session': (asked) =>
        over ? problem(401, 'session.missing') : (full['GET /v1/session']!(asked) as Reply),
    });
    await row('Reach somebody').waitFor();
    over = true;
    await staff.page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
  });
});
