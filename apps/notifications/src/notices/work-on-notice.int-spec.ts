import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@stillwater/platform';
import { expectNothingHappened, freshClinic, freshId, scopeFor, staff } from '@stillwater/testing';
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
