import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { allDefinitions } from '@stillwater/contract-kit';
import {
  AppointmentBooked,
  InquiryAssigned,
  NotificationSent,
  PersonChanged,
  ScreeningInvited,
  ScreeningStarted,
} from '@stillwater/contracts';
import { reactionsOf, type Delivery } from '@stillwater/messaging';
import { AlreadyHandled, newId } from '@stillwater/platform';
import { expectNothingHappened, freshClinic, freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { deliveryOf, startPeople, type People } from '../people/people.fixture.js';
import { NoteEventUseCase } from './note-event.js';
import { TimelineModule } from './timeline.module.js';
import { TimelineQueries } from './timeline.queries.js';

let people: People;
let events: NoteEventUseCase;
let timeline: TimelineQueries;
let clinic: string;

beforeAll(async () => {
  people = await startPeople();
  events = new NoteEventUseCase(people.service.unitOfWork);
  timeline = new TimelineQueries(people.service.unitOfWork);
});

afterAll(() => people?.service.drop());

beforeEach(() => {
  clinic = freshClinic();
});

const list = async (personId: string, role: 'intake' | 'operator' = 'intake', where = clinic) =>
  (await timeline.list({ personId }, scopeFor(where, staff(role), 'test'))).items;

const instant = (minute: number) => new Date(Date.UTC(2026, 2, 2, 16, minute));

interface Heard {
  event: object;
  delivery: Delivery;
}

/** A chain as it happens: an inquiry is received, its person invited, and the link sent. */
async function chain(): Promise<{ personId: string; inquiryId: string; heard: Heard[] }> {
  const { personId, inquiryId } = await people.receive(clinic);
  const screeningId = freshId();
  const messageId = freshId();
  const invited = { screeningId, personId, inquiryId, invitedAt: '2026-03-02T16:01:00.000Z', expiresAt: at(9) };
  const sent = { messageId, rule: 'N07', channel: 'email' as const, subjectId: screeningId, personId, sentAt: at(2) };
  const invitation = deliveryOf(ScreeningInvited, invited, {
    clinicId: clinic,
    aggregateId: screeningId,
    time: instant(1),
  });
  const sending = deliveryOf(NotificationSent, sent, {
    clinicId: clinic,
    aggregateId: messageId,
    time: instant(2),
    causationId: invitation.eventId,
    correlationId: invitation.envelope.correlationid,
  });
  const heard = [
    { event: invited, delivery: invitation },
    { event: sent, delivery: sending },
  ];
  return { personId, inquiryId, heard };
}

const at = (minute: number) => instant(minute).toISOString();

describe('the timeline', () => {
  test('shows what every service said, the latest first, with its cause', async () => {
    const { personId, inquiryId, heard } = await chain();
    for (const { event, delivery } of heard) await events.note(event, delivery);
    const [received] = await saidBy(people.service.db, clinic);
    const [invitation, sending] = heard.map(({ delivery }) => delivery);
    const entries = await list(personId);
    expect(entries).toMatchObject([
      {
        eventId: sending!.eventId,
        type: 'notification.sent.v1',
        owner: 'notifications',
        subjectKind: 'notification',
        causedById: invitation!.eventId,
        facts: [
          { name: 'channel', value: 'email' },
          { name: 'rule', value: 'N07' },
        ],
      },
      { eventId: invitation!.eventId, type: 'screening.invited.v1', at: at(1), owner: 'screening' },
      {
        type: 'inquiry.received.v1',
        owner: 'inquiries',
        subjectKind: 'inquiry',
        subjectId: inquiryId,
        facts: [
          { name: 'intent', value: 'question' },
          { name: 'consents', value: 'email' },
        ],
      },
    ]);
    expect(entries[1]).not.toHaveProperty('causedById');
    expect(entries[0]!.correlationId).toBe(entries[1]!.correlationId);
    const [outbox] = await people.service.db.query<{ event_id: string }>(
      'select event_id from outbox where clinic_id = $1',
      [clinic],
    );
    expect(received).toMatchObject({ type: 'inquiry.received.v1' });
    expect(entries[2]!.eventId).toBe(outbox!.event_id);
  });

  test('is the same in whatever order events come, and twice changes nothing', async () => {
    const { personId, heard } = await chain();
    for (const { event, delivery } of heard.toReversed()) await events.note(event, delivery);
    const before = await list(personId);
    expect(before.map(({ type }) => type)).toEqual([
      'notification.sent.v1',
      'screening.invited.v1',
      'inquiry.received.v1',
    ]);
    for (const { event, delivery } of heard) {
      await expect(events.note(event, delivery)).rejects.toBeInstanceOf(AlreadyHandled);
    }
    // Said again by a broker that was filled anew, or through another consumer: still one line.
    const { event, delivery } = heard[0]!;
    const again = Object.assign(Object.create(Object.getPrototypeOf(delivery) as object) as Delivery, delivery, {
      consumer: 'inquiries-note-again',
    });
    await events.note(event, again);
    expect(await list(personId)).toEqual(before);
  });

  test('knows whom an event of an inquiry is about, and leaves out what is about nobody', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    const assigned = { inquiryId, assigneeId: freshId(), assignedAt: at(1) };
    await events.note(
      assigned,
      deliveryOf(InquiryAssigned, assigned, { clinicId: clinic, aggregateId: inquiryId, time: instant(1) }),
    );
    const messageId = freshId();
    const digest = { messageId, rule: 'N02', channel: 'email' as const, subjectId: inquiryId, sentAt: at(2) };
    await events.note(
      digest,
      deliveryOf(NotificationSent, digest, { clinicId: clinic, aggregateId: messageId, time: instant(2) }),
    );
    expect((await list(personId)).map(({ type }) => type)).toEqual(['inquiry.assigned.v1', 'inquiry.received.v1']);
  });

  test('is read page by page without gaps, also where many things happened at once', async () => {
    const { personId } = await people.receive(clinic);
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const screeningId = freshId();
      const started = { screeningId, personId, startedAt: at(3) };
      const delivery = deliveryOf(ScreeningStarted, started, {
        clinicId: clinic,
        aggregateId: screeningId,
        time: instant(index < 4 ? 3 : 4),
      });
      ids.push(delivery.eventId);
      await events.note(started, delivery);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await timeline.list({ personId, limit: 2, cursor }, scopeFor(clinic, staff('intake'), 'test'));
      seen.push(...page.items.map(({ eventId }) => eventId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(8);
    expect(new Set(seen)).toEqual(new Set([...ids, seen.at(-1)]));
  });

  test('tells what was said in one instant in the order of saying', async () => {
    const { personId } = await people.receive(clinic);
    const ids = Array.from({ length: 20 }, newId);
    for (const id of ids.toReversed()) {
      const changed = { personId, parts: ['zone' as const], byId: freshId(), changedAt: at(3) };
      const meta = { id, clinicId: clinic, aggregateId: personId, time: instant(3) };
      await events.note(changed, deliveryOf(PersonChanged, changed, meta));
    }
    const entries = await list(personId);
    expect(entries.slice(0, -1).map(({ eventId }) => eventId)).toEqual(ids.toReversed());
  });

  test('begins with the inquiry itself where an earlier release received it', async () => {
    const { personId, inquiryId } = await people.receive(clinic);
    await people.service.db.query(
      'update inquiry set received_event_id = null, correlation_id = null where clinic_id = $1',
      [clinic],
    );
    expect(await list(personId)).toMatchObject([
      { eventId: inquiryId, correlationId: inquiryId, type: 'inquiry.received.v1' },
    ]);
  });

  test("is nobody else's: another role, another clinic, a person of another clinic", async () => {
    const { personId } = await people.receive(clinic);
    await expect(list(personId, 'operator')).rejects.toMatchObject({ code: 'person.denied' });
    await expect(list(personId, 'intake', freshClinic())).rejects.toMatchObject({ code: 'person.unknown' });
    const appointmentId = freshId();
    const elsewhere = freshClinic();
    const event: AppointmentBooked = {
      appointmentId,
      personId,
      serviceCode: 'CONSULT',
      mode: 'video',
      startsAt: at(30),
      endsAt: at(50),
      localStart: '2026-03-02T11:30',
      zone: 'America/New_York',
      bookedAt: at(3),
    };
    const meta = { clinicId: elsewhere, aggregateId: appointmentId, time: instant(3) };
    await events.note(event, deliveryOf(AppointmentBooked, event, meta));
    expect(await list(personId)).toHaveLength(1);
    await expectNothingHappened(people.service.db, () =>
      expect(list(personId, 'intake', elsewhere)).rejects.toMatchObject({ code: 'person.unknown' }),
    );
  });
});

test('every event that names a person is heard, but for the inquiry that is its own line', () => {
  const aboutSomebody = allDefinitions().flatMap((definition) =>
    definition.kind === 'event' && definition.fields.some(({ name }) => name === 'personId') ? [definition.name] : [],
  );
  const heard = reactionsOf('inquiries', TimelineModule).map(({ filter }) => filter.split('.').slice(4).join('.'));
  expect(aboutSomebody.filter((name) => !heard.includes(name))).toEqual(['inquiry.received.v1']);
});
