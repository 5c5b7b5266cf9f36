import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@stillwater/platform';
import { expectNothingHappened, freshClinic, freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';
import { NotificationsQueries } from '../notifications.queries.js';

let fixture: NotificationsFixture;
let queries: NotificationsQueries;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
  queries = new NotificationsQueries(fixture.service.unitOfWork);
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

async function notice(kind: 'reply' | 'inquiry' | 'urgent' = 'reply'): Promise<{ clinic: string; noticeId: string }> {
  const clinic = await fixture.clinic();
  if (kind === 'inquiry') await fixture.received(clinic, fixture.inquiry());
  else {
    const receivedAt = fixture.service.clock.now().toISOString();
    const urgency = kind === 'urgent' ? 'review' : 'routine';
    const reply = { replyId: freshId(), channel: 'sms', meaning: 'other', urgency, receivedAt } as const;
    await fixture.replies.note(reply, fixture.delivery(clinic));
  }
  const [row] = await fixture.service.db.query<{ id: string }>('select id from staff_notice where clinic_id = $1', [
    clinic,
  ]);
  return { clinic, noticeId: row!.id };
}

const saidOf = async (clinic: string, noticeId: string) =>
  (await saidBy(fixture.service.db, clinic)).filter(({ data }) => 'noticeId' in data && data.noticeId === noticeId);

const as = (clinic: string, role: Role = 'intake') => scopeFor(clinic, staff(role), 'test');
const inMinutes = (minutes: number) => new Date(fixture.service.clock.now().getTime() + minutes * 60_000).toISOString();

describe('a notice', () => {
  it('is looked after by the first who says so', async () => {
    const { clinic, noticeId } = await notice();
    const first = as(clinic);
    const { acknowledgedById, acknowledgedAt } = await fixture.working.acknowledge({ noticeId }, first);
    expect([acknowledgedById, acknowledgedAt]).toEqual([first.actor.id, expect.any(String)]);
    expect(await fixture.working.acknowledge({ noticeId }, as(clinic, 'manager'))).toMatchObject({ acknowledgedById });
  });

  it('that is put off comes back', async () => {
    const { clinic, noticeId } = await notice();
    await fixture.working.snooze({ noticeId, wakesAt: inMinutes(60) }, as(clinic));
    const listed = async (snoozed: boolean) =>
      (await queries.listStaffNotices({ open: true, snoozed }, as(clinic))).items.map((item) => item.noticeId);
    expect([await listed(false), await listed(true)]).toEqual([[], [noticeId]]);
    fixture.service.clock.move({ minutes: 61 });
    expect([await listed(false), await listed(true)]).toEqual([[noticeId], []]);
  });

  it('is ended by whoever has done what it asks', async () => {
    const { clinic, noticeId } = await notice();
    expect(await fixture.working.resolve({ noticeId }, as(clinic))).toMatchObject({ resolvedAt: expect.any(String) });
    await expect(fixture.working.acknowledge({ noticeId }, as(clinic))).rejects.toMatchObject({
      code: 'staff_notice.resolved',
    });
  });

  it('is said to be new and at each change, for whom it is and with no word of what it says', async () => {
    const { clinic, noticeId } = await notice();
    await fixture.working.acknowledge({ noticeId }, as(clinic));
    await fixture.working.acknowledge({ noticeId }, as(clinic, 'manager'));
    await fixture.working.snooze({ noticeId, wakesAt: inMinutes(60) }, as(clinic));
    await fixture.working.resolve({ noticeId }, as(clinic));
    const said = await saidOf(clinic, noticeId);
    expect(said.map(({ type, aggregateVersion, data }) => [type, aggregateVersion, data['change']])).toEqual([
      ['staff_notice.changed.v1', 1, 'raised'],
      ['staff_notice.changed.v1', 2, 'acknowledged'],
      ['staff_notice.changed.v1', 3, 'put_off'],
      ['staff_notice.changed.v1', 4, 'resolved'],
    ]);
    expect(said[0]!.data).toEqual({
      noticeId,
      rule: 'N39',
      change: 'raised',
      priority: 'ready',
      roles: expect.arrayContaining(['intake']),
      changedAt: expect.any(String),
    });
  });

  it('is said to have changed when its inquiry becomes urgent, and to be done when somebody takes it on', async () => {
    const clinic = await fixture.clinic();
    const received = fixture.inquiry();
    await fixture.received(clinic, received);
    const { inquiryId } = received;
    const at = fixture.service.clock.now().toISOString();
    await fixture.progress.note({ inquiryId, urgency: 'acute' }, fixture.delivery(clinic));
    await fixture.progress.note({ inquiryId, urgency: 'acute' }, fixture.delivery(clinic));
    await fixture.progress.note({ inquiryId, assignedAt: at }, fixture.delivery(clinic));
    const said = (await saidBy(fixture.service.db, clinic)).filter(({ data }) => data['rule'] === 'N02');
    expect(said.map(({ data }) => [data['change'], data['priority']])).toEqual([
      ['raised', 'routine'],
      ['changed', 'urgent'],
      ['resolved', 'urgent'],
    ]);
  });

  it('that is done is listed by when that was, with who said so', async () => {
    const { clinic, noticeId } = await notice();
    const me = as(clinic);
    await fixture.working.resolve({ noticeId }, me);
    fixture.service.clock.move({ minutes: 1 });
    const receivedAt = fixture.service.clock.now().toISOString();
    const reply = { replyId: freshId(), channel: 'sms', meaning: 'other', urgency: 'routine', receivedAt } as const;
    await fixture.replies.note(reply, fixture.delivery(clinic));
    const [later] = (await queries.listStaffNotices({ open: true }, me)).items;
    await fixture.working.resolve({ noticeId: later!.noticeId }, me);
    const first = await queries.listStaffNotices({ open: false, limit: 1 }, me);
    expect(first.items).toMatchObject([{ noticeId: later!.noticeId, resolvedById: me.actor.id, abilities: [] }]);
    const second = await queries.listStaffNotices({ open: false, limit: 1, cursor: first.nextCursor! }, me);
    expect([second.items.map((item) => item.noticeId), second.nextCursor]).toEqual([[noticeId], undefined]);
    expect((await queries.listStaffNotices({ open: false }, as(clinic, 'nurse'))).items).toEqual([]);
  });

  it.each([
    ['of an inquiry ends when somebody takes it on', 'inquiry', 'resolve', 'intake', 'staff_notice.ends_by_itself'],
    ['that is urgent is not put off', 'urgent', 'snooze', 'intake', 'staff_notice.urgent'],
    ['is not put off for weeks', 'reply', 'snoozeLong', 'intake', 'staff_notice.snooze'],
    ['is not put off into the past', 'reply', 'snoozeBack', 'intake', 'staff_notice.snooze'],
    ['is unknown to a role that it is not for', 'reply', 'acknowledge', 'nurse', 'staff_notice.unknown'],
    [
      'is not worked on by operators, who see what is urgent',
      'urgent',
      'acknowledge',
      'operator',
      'staff_notice.denied',
    ],
    ['is closed to roles without notices', 'reply', 'acknowledge', 'auditor', 'staff_notice.denied'],
  ] as const)('%s', async (_, kind, deed, role, code) => {
    const { clinic, noticeId } = await notice(kind);
    const deeds = {
      resolve: () => fixture.working.resolve({ noticeId }, as(clinic, role)),
      acknowledge: () => fixture.working.acknowledge({ noticeId }, as(clinic, role)),
      snooze: () => fixture.working.snooze({ noticeId, wakesAt: inMinutes(60) }, as(clinic, role)),
      snoozeLong: () => fixture.working.snooze({ noticeId, wakesAt: inMinutes(8 * 1440) }, as(clinic, role)),
      snoozeBack: () => fixture.working.snooze({ noticeId, wakesAt: inMinutes(-1) }, as(clinic, role)),
    };
    await expectNothingHappened(fixture.service.db, () => expect(deeds[deed]()).rejects.toMatchObject({ code }));
  });

  it('of another clinic is unknown', async () => {
    const { noticeId } = await notice();
    await expect(fixture.working.acknowledge({ noticeId }, as(freshClinic()))).rejects.toMatchObject({
      code: 'staff_notice.unknown',
    });
  });
});
