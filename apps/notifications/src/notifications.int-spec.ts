import type { ListMessages } from '@stillwater/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@stillwater/platform';
import { entityDifferences, scopeFor, staff, tenantCatalogue } from '@stillwater/testing';
import { notifications } from './index.js';
import { NotificationsFixture } from './notifications.fixture.js';
import { NotificationsQueries } from './notifications.queries.js';

let fixture: NotificationsFixture;
let queries: NotificationsQueries;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
  queries = new NotificationsQueries(fixture.service.unitOfWork);
});

afterAll(() => fixture?.stop());

describe('the schema', () => {
  it('keeps clinics apart by construction', async () => {
    expect(await tenantCatalogue(fixture.service.db)).toEqual([]);
  });

  it('is what the entities say', async () => {
    expect(await entityDifferences(fixture.service.db, notifications.entities)).toEqual([]);
  });

  it('shows the relay role when a message is due, and nothing else of it', async () => {
    const rights = await fixture.service.db.query<{ column_name: string; privilege_type: string }>(
      `select column_name, privilege_type from information_schema.column_privileges
        where grantee = $1 and table_name = 'message' order by 2, 1`,
      [fixture.service.db.roles.relay],
    );
    expect(
      rights.filter(({ privilege_type }) => privilege_type === 'SELECT').map(({ column_name }) => column_name),
    ).toEqual(['attempts', 'clinic_id', 'due_at', 'id', 'state']);
  });

  it('shows it of a timer when it is due and what it is traced by', async () => {
    const rights = await fixture.service.db.query<{ column_name: string; privilege_type: string }>(
      `select column_name, privilege_type from information_schema.column_privileges
        where grantee = $1 and table_name = 'timer' order by 2, 1`,
      [fixture.service.db.roles.relay],
    );
    const columns = (right: string) =>
      rights.filter(({ privilege_type }) => privilege_type === right).map(({ column_name }) => column_name);
    expect(columns('SELECT')).toEqual([
      'attempts',
      'causation_id',
      'clinic_id',
      'correlation_id',
      'due_at',
      'lease_until',
      'rule',
      'state',
      'step',
      'subject_id',
      'traceparent',
    ]);
    expect(columns('UPDATE')).toEqual(['attempts', 'lease_until']);
  });

  it.each(['update message_log set reason = null', 'delete from message_log', 'truncate message_log'])(
    'lets nobody rewrite the log: %s',
    async (statement) => {
      await fixture.received(await fixture.clinic(), fixture.inquiry());
      await expect(fixture.service.db.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('the message log', () => {
  it('has the latest first, page by page, with a reason for what was not sent', async () => {
    const clinic = await fixture.clinic();
    const first = fixture.inquiry();
    await fixture.received(clinic, first);
    fixture.service.clock.move({ minutes: 1 });
    const second = fixture.inquiry({ urgency: 'acute' });
    await fixture.received(clinic, second);
    const page = await messages(clinic, { limit: 3 });
    expect(page.items.map(({ subjectId }) => subjectId)).toEqual([second.inquiryId, second.inquiryId, first.inquiryId]);
    const rest = await messages(clinic, { limit: 3, cursor: page.nextCursor! });
    expect(rest.items).toHaveLength(1);
    expect(rest.nextCursor).toBeUndefined();
    const [held] = (await messages(clinic, { state: 'suppressed' })).items;
    expect(held).toMatchObject({ rule: 'N01', reason: 'open_acute_flag', personId: second.personId, attempts: 0 });
    expect((await messages(clinic, { personId: first.personId })).items.map(({ rule }) => rule)).toEqual(['N01']);
    expect((await messages(clinic, { subjectId: first.inquiryId })).items).toHaveLength(2);
  });

  it('shows one way of writing, one kind of message, or both', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry());
    const all = (await messages(clinic, {})).items;
    const of = async (query: Parameters<typeof messages>[1]) => (await messages(clinic, query)).items;
    expect(await of({ channel: 'app' })).toEqual(all.filter(({ channel }) => channel === 'app'));
    expect(await of({ rule: 'N01' })).toEqual(all.filter(({ rule }) => rule === 'N01'));
    expect(await of({ rule: 'N01', channel: 'app' })).toEqual([]);
    for (const audience of ['person', 'staff'] as const) {
      const theirs = all.filter((one) => one.audience === audience);
      expect(theirs).not.toEqual([]);
      expect(await of({ audience })).toEqual(theirs);
    }
    expect(new Set(all.map(({ rule }) => rule)).size).toBeGreaterThan(1);
  });

  it('says of one that waits what it is about and when it is looked at', async () => {
    const clinic = await fixture.clinic();
    const booked = fixture.appointment();
    await fixture.booked(clinic, booked);
    const [waiting] = (await messages(clinic, { personId: booked.personId })).items;
    expect(waiting).toMatchObject({ rule: 'N11', step: 'booked', subjectKind: 'appointment', state: 'pending' });
    expect(waiting?.dueAt).toBe(new Date(fixture.service.clock.now().getTime() + 60_000).toISOString());
  });

  it('tells the front desk to call a clinician where a manager reads why', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry({ urgency: 'acute' }));
    const reasons = async (actor: Actor) =>
      (await messages(clinic, { state: 'suppressed' }, actor)).items.map(({ reason }) => reason);
    expect(await reasons(staff('manager'))).toEqual(['open_acute_flag']);
    expect(await reasons(staff('intake'))).toEqual(['call_a_clinician']);
  });

  it('shows nothing of another clinic, by whatever id', async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    const inquiry = fixture.inquiry();
    await fixture.received(theirs, inquiry);
    expect((await messages(ours, {})).items).toEqual([]);
    expect((await messages(ours, { subjectId: inquiry.inquiryId })).items).toEqual([]);
    expect((await messages(ours, { personId: inquiry.personId })).items).toEqual([]);
  });

  it('is closed to other roles, which is audited', async () => {
    const clinic = await fixture.clinic();
    await expect(messages(clinic, {}, staff('nurse'))).rejects.toMatchObject({ code: 'message.denied' });
    const refused = await fixture.service.db.query(
      `select reason from audit_entry where clinic_id = $1 and result = 'refused'`,
      [clinic],
    );
    expect(refused).toEqual([{ reason: 'message.denied' }]);
  });
});

describe('notices for staff', () => {
  it('come open before resolved, urgent first, then ready, then the oldest', async () => {
    const clinic = await fixture.clinic();
    const [routine, ready, urgent, done] = [
      fixture.inquiry(),
      fixture.inquiry({ intent: 'ready_to_schedule' }),
      fixture.inquiry({ urgency: 'review' }),
      fixture.inquiry({ urgency: 'review' }),
    ];
    for (const inquiry of [done, routine, ready, urgent]) {
      await fixture.received(clinic, inquiry);
      fixture.service.clock.move({ seconds: 1 });
    }
    await fixture.progress.note({ inquiryId: done.inquiryId, assignedAt: done.receivedAt }, fixture.scope(clinic));
    const page = await notices(clinic, { limit: 3 });
    expect(page.items.map(({ subjectId }) => subjectId)).toEqual(
      [urgent, ready, routine].map(({ inquiryId }) => inquiryId),
    );
    expect((await notices(clinic, { limit: 3, cursor: page.nextCursor! })).items).toMatchObject([
      { subjectId: done.inquiryId },
    ]);
    expect((await notices(clinic, { open: true })).items).toHaveLength(3);
    expect((await notices(clinic, { open: false })).items).toMatchObject([
      { subjectId: done.inquiryId, resolvedAt: expect.any(String) },
    ]);
  });

  it('are for the roles that they name', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry());
    expect((await notices(clinic, {}, staff('manager'))).items).toHaveLength(1);
    expect((await notices(clinic, {}, staff('nurse'))).items).toEqual([]);
    await expect(notices(clinic, {}, staff('auditor'))).rejects.toMatchObject({ code: 'staff_notice.denied' });
  });
});

function messages(clinic: string, query: ListMessages, actor = staff('manager')) {
  return fixture.messageLog.list(query, scopeFor(clinic, actor, 'list-messages'));
}

function notices(
  clinic: string,
  query: Parameters<NotificationsQueries['listStaffNotices']>[0],
  actor = staff('intake'),
) {
  return queries.listStaffNotices(query, scopeFor(clinic, actor, 'list-staff-notices'));
}
