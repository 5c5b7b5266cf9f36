import { hash, randomBytes, createSecretKey } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import {
  READ_CALENDAR,
  READ_DIARY,
  type DiaryRow,
} from '../../../../apps/scheduling/src/availability/calendar.statements.ts';
import {
  KEEP_APPOINTMENT,
  SHORTFALL,
  takingValues,
  type Block,
} from '../../../../apps/scheduling/src/booking/allocation.statements.ts';
import { wallTimeAt } from '../../../../libs/platform/src/wall-time.ts';
import { finishValues, type Asked } from '../finish.ts';
import { flight } from '../flight.ts';
import { BEGIN, CLAIM_KEY, COMMIT, EARLIER_ANSWER, ENTER_CLINIC, FINISH, ROLLBACK } from '../foundation.statements.ts';
import { newId } from '../ids.ts';
import { open, seal, type DataKey, type Place as SealedPlace } from '../sealing.ts';
import { calendarOf, diaryValues, versionIn, type Calendar, type CalendarRow } from './calendar.ts';
import { placeFor, type Place, type Refusal } from './place.ts';
import type { BookedVisit, SlotWish } from './slot-wish.ts';

const TRIES = 5;
const MOST_CALENDARS = 1_000;

export interface Stores {
  pool: Pool;
  calendars: Map<string, Calendar>;
  /** Of each clinic, for the answers that are kept. */
  answerKeys: Map<string, DataKey>;
}

/** 201 for a visit that was booked (or was booked earlier under this key); the others as the platform answers them. */
export type Outcome =
  | { status: 201; visit: BookedVisit }
  | { status: 404 | 409 | 422 | 503; code: Refusal | 'schedule.busy' | 'request.running' | 'idempotency.key_reused' };

const STATUS: Partial<Record<Refusal, 404 | 409>> = { 'person.unknown': 404, 'slot.taken': 409 };

export async function bookSlot(stores: Stores, asked: Asked, wish: SlotWish): Promise<Outcome> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      return await book(stores, asked, wish);
    } catch (error) {
      if ((error as { code?: string }).code !== SHORTFALL) throw error;
    }
  }
  return { status: 503, code: 'schedule.busy' };
}

async function book(stores: Stores, asked: Asked, wish: SlotWish): Promise<Outcome> {
  const { pool, calendars } = stores;
  const { clinicId, actorId, route, idempotencyKey } = asked;
  const now = new Date();
  const startsAt = Date.parse(wish.startsAt);
  const fingerprint = hash('sha256', JSON.stringify(wish), 'base64url');
  const diaryIn = (calendar: Calendar, wall: string): unknown[] =>
    diaryValues(clinicId, calendar, wish, wall.slice(0, 10), now);
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    let calendar = calendars.get(clinicId);
    let wall = calendar ? wallTimeAt(startsAt, calendar.zone) : '';
    const [, , claim, looked] = await flight(client, (send) => [
      send(BEGIN),
      send(ENTER_CLINIC, [clinicId, actorId]),
      send(CLAIM_KEY, [clinicId, actorId, route, idempotencyKey, fingerprint]),
      ...(calendar ? [send(READ_DIARY, diaryIn(calendar, wall))] : []),
    ]);
    if (claim!.rowCount === 0) return await answerAgain(client, stores, asked, fingerprint);
    let rows = (looked?.rows ?? []) as DiaryRow[];
    while (!calendar || versionIn(rows) !== calendar.version) {
      calendar = await readCalendar(client, calendars, clinicId);
      wall = wallTimeAt(startsAt, calendar.zone);
      const values = diaryIn(calendar, wall);
      const [again] = await flight(client, (send) => [send(READ_DIARY, values)]);
      rows = again!.rows as DiaryRow[];
    }
    const place = placeFor(calendar, wish, wall, rows, now);
    if (typeof place === 'string') {
      await client.query(ROLLBACK);
      return { status: STATUS[place] ?? 422, code: place };
    }

    const visit = visitOf(newId(), calendar, wish, place, now);
    const finish = finishValues(
      asked,
      {
        owner: 'scheduling',
        type: 'appointment.booked.v1',
        action: 'book-slot',
        objectType: 'appointment',
        objectId: visit.appointmentId,
        eventId: newId(),
        at: visit.bookedAt,
        data: said(visit),
      },
      seal(answerKeyOf(stores, clinicId), answerPlace(asked), visit),
    );
    const answers = await flight(client, (send) => [
      send(KEEP_APPOINTMENT, keptValues(clinicId, calendar.organisationId, visit, place, now)),
      send(FINISH, finish),
      send(COMMIT),
    ]);
    if (answers.at(-1)!.command !== 'COMMIT') throw new Error('the transaction was not committed');
    return { status: 201, visit };
  } catch (error) {
    failure = error as Error;
    await client.query(ROLLBACK).catch(() => undefined);
    throw error;
  } finally {
    client.release(failure && !('severity' in failure) ? failure : undefined);
  }
}

async function readCalendar(client: PoolClient, calendars: Stores['calendars'], clinicId: string): Promise<Calendar> {
  const [read] = await flight(client, (send) => [send(READ_CALENDAR, [clinicId])]);
  const row = read!.rows[0] as CalendarRow | undefined;
  if (!row) throw new Error('this clinic has no calendar');
  const calendar = calendarOf(row);
  if (calendars.size >= MOST_CALENDARS) calendars.clear();
  calendars.set(clinicId, calendar);
  return calendar;
}

function visitOf(appointmentId: string, calendar: Calendar, wish: SlotWish, place: Place, now: Date): BookedVisit {
  return {
    appointmentId,
    personId: wish.personId,
    ...(wish.inquiryId ? { inquiryId: wish.inquiryId } : {}),
    serviceCode: wish.serviceCode,
    state: 'booked',
    mode: wish.mode,
    startsAt: new Date(place.from).toISOString(),
    endsAt: new Date(place.to).toISOString(),
    localStart: place.wall,
    zone: calendar.zone,
    staffIds: [place.staffId],
    ...(place.roomId ? { roomId: place.roomId } : {}),
    bookedAt: now.toISOString(),
    version: 1,
    abilities: ['confirm', 'move', 'cancel'],
  };
}

function said({
  appointmentId,
  personId,
  inquiryId,
  serviceCode,
  mode,
  startsAt,
  endsAt,
  ...visit
}: BookedVisit): object {
  const { localStart, zone, bookedAt } = visit;
  const about = { appointmentId, personId, ...(inquiryId ? { inquiryId } : {}), serviceCode, mode };
  return { ...about, startsAt, endsAt, localStart, zone, bookedAt, by: 'clinic' };
}

function keptValues(
  clinicId: string,
  organisationId: string,
  visit: BookedVisit,
  { from, to, blockFrom, blockTo, staffId, roomId }: Place,
  now: Date,
): unknown[] {
  const buffered = { from: new Date(blockFrom), to: new Date(blockTo) };
  const blocks: Block[] = [
    { id: visit.personId, kind: 'person', from: new Date(from), to: new Date(to) },
    { id: staffId, kind: 'staff', ...buffered },
    ...(roomId ? [{ id: roomId, kind: 'room' as const, ...buffered }] : []),
  ];
  return [
    ...takingValues({ clinicId, organisationId, appointmentId: visit.appointmentId, holdUntil: null, now, blocks }),
    visit.personId,
    visit.inquiryId ?? null,
    null,
    visit.serviceCode,
    visit.mode,
    visit.startsAt,
    visit.endsAt,
    visit.localStart,
    visit.zone,
    visit.staffIds,
    roomId,
    null,
  ];
}

async function answerAgain(client: PoolClient, stores: Stores, asked: Asked, fingerprint: string): Promise<Outcome> {
  const { clinicId, actorId, route, idempotencyKey } = asked;
  const [earlier] = await flight(client, (send) => [
    send(EARLIER_ANSWER, [clinicId, actorId, route, idempotencyKey]),
    send(ROLLBACK),
  ]);
  const row = earlier!.rows[0] as { fingerprint: string; answer: Buffer | null } | undefined;
  if (!row?.answer) return { status: 409, code: 'request.running' };
  if (row.fingerprint !== fingerprint) return { status: 422, code: 'idempotency.key_reused' };
  const visit = open(answerKeyOf(stores, clinicId), answerPlace(asked), row.answer) as BookedVisit;
  return { status: 201, visit };
}

function answerKeyOf({ answerKeys }: Stores, clinicId: string): DataKey {
  let key = answerKeys.get(clinicId);
  if (!key) answerKeys.set(clinicId, (key = { id: newId(), version: 1, secret: createSecretKey(randomBytes(32)) }));
  return key;
}

function answerPlace({ clinicId, idempotencyKey }: Asked): SealedPlace {
  return { clinicId, table: 'idempotency', group: 'answer', rowId: idempotencyKey };
}
