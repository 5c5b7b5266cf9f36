import { hash, type KeyObject } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { nameWords } from '../../../apps/inquiries/src/people/name-words.rules.ts';
import {
  FIND_CONTACT_POINTS,
  KEEP_INQUIRY,
  keptInquiryValues,
  type KnownContactPoint,
  type NewContactPoint,
} from '../../../apps/inquiries/src/receive-inquiry.statements.ts';
import { flight } from './flight.ts';
import { finishValues } from './finish.ts';
import { BEGIN, CLAIM_KEY, COMMIT, EARLIER_ANSWER, ENTER_CLINIC, FINISH, ROLLBACK } from './foundation.statements.ts';
import { newId } from './ids.ts';
import { urgencyOf, type InquiryBody, type InquiryReceipt } from './inquiry-body.ts';
import type { PersonKeys } from './person-keys.ts';
import { blindIndex, open, seal, type DataKey, type Place } from './sealing.ts';

/** What the HTTP face knows about a call before the body is read. */
export interface Caller {
  clinicId: string;
  visitorId: string;
  ipHash: string;
  requestId: string;
  traceparent: string;
  idempotencyKey: string;
}

export interface Stores {
  pool: Pool;
  keys: PersonKeys;
  indexKey: KeyObject;
  answerKey: DataKey;
}

const ROUTE = 'POST /v1/public/clinics/{slug}/inquiries';
const SAME_ADDRESS = 'contact_point_clinic_id_kind_value_index_key';

/** 201 for an inquiry that was kept (or was kept earlier under this key), 409 and 422 as the platform answers them. */
export type Outcome = { status: 201; receipt: InquiryReceipt } | { status: 409 | 422; code: string };

export async function receiveInquiry(stores: Stores, caller: Caller, body: InquiryBody): Promise<Outcome> {
  if (!body.email && !body.phone) return { status: 422, code: 'inquiry.no_contact_point' };
  try {
    return await attempt(stores, caller, body);
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== SAME_ADDRESS) throw error;
    return attempt(stores, caller, body);
  }
}

async function attempt(stores: Stores, caller: Caller, body: InquiryBody): Promise<Outcome> {
  const { pool, keys, indexKey, answerKey } = stores;
  const { clinicId, visitorId } = caller;
  const now = new Date();
  const fingerprint = hash('sha256', JSON.stringify(body), 'base64url');
  const email = body.email && blindIndex(indexKey, clinicId, 'email', body.email.trim().toLowerCase());
  const phone = body.phone && blindIndex(indexKey, clinicId, 'phone', body.phone);
  const names = nameWords(body.givenName, body.familyName).map((word) => blindIndex(indexKey, clinicId, 'name', word));
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    const [, , claim, found] = await flight(client, (send) => [
      send(BEGIN),
      send(ENTER_CLINIC, [clinicId, visitorId]),
      send(CLAIM_KEY, [clinicId, visitorId, ROUTE, caller.idempotencyKey, fingerprint]),
      send(FIND_CONTACT_POINTS, [email || null, phone || null]),
    ]);
    if (claim!.rowCount === 0) return await answerAgain(client, caller, fingerprint, answerKey);

    const known = found!.rows as KnownContactPoint[];
    const knownEmail = known.find((point) => point.kind === 'email');
    const knownPhone = known.find((point) => point.kind === 'phone');
    const person = knownEmail ?? knownPhone;
    const key = person ? await keys.of(person.keyId, person.keyVersion) : await keys.take();
    const personId = person?.personId ?? newId();
    const [inquiryId, eventId] = [newId(), newId()];
    const urgency = urgencyOf(body);
    const receipt: InquiryReceipt = { inquiryId, receivedAt: now.toISOString(), urgency };
    const at = (table: string, rowId: string) => ({ clinicId, table, group: 'private', rowId });
    const point = (value: string, valueIndex: Buffer): NewContactPoint => {
      const id = newId();
      return { id, valueIndex, sealed: seal(key, at('contact_point', id), { value }) };
    };
    const newEmail = email && !knownEmail ? point(body.email!, email) : null;
    const newPhone = phone && !knownPhone ? point(body.phone!, phone) : null;

    const kept = keptInquiryValues({
      clinicId,
      receivedAt: now,
      person: {
        id: personId,
        isNew: !person,
        keyId: key.id,
        keyVersion: key.version,
        sealed: person ? null : seal(key, at('person', personId), personBlob(body)),
      },
      newEmail,
      newPhone,
      inquiry: {
        id: inquiryId,
        intent: body.intent,
        urgency,
        sealed: seal(key, at('inquiry', inquiryId), inquiryBlob(body)),
        emailPointId: newEmail?.id ?? knownEmail?.pointId ?? null,
        phonePointId: newPhone?.id ?? knownPhone?.pointId ?? null,
        stateOfResidence: body.stateOfResidence,
        form: body.form,
        version: urgency === 'routine' ? 1 : 2,
        receivedEventId: eventId,
        correlationId: caller.requestId,
      },
      nameIndexes: names,
      consents: body.consents.map((consent) => ({ id: newId(), ...consent })),
      ipHash: caller.ipHash,
    });
    const answers = await flight(client, (send) => [
      send(KEEP_INQUIRY, kept),
      send(
        FINISH,
        finishValues(
          { ...caller, actorKind: 'visitor', actorId: visitorId, route: ROUTE },
          {
            owner: 'inquiries',
            type: 'inquiry.received.v1',
            action: 'receive-inquiry',
            objectType: 'inquiry',
            objectId: inquiryId,
            eventId,
            at: receipt.receivedAt,
            data: { inquiryId, personId, intent: body.intent, urgency, receivedAt: receipt.receivedAt },
          },
          seal(answerKey, answerPlace(caller), receipt),
        ),
      ),
      send(COMMIT),
    ]);
    if (answers.at(-1)!.command !== 'COMMIT') throw new Error('the transaction was not committed');
    return { status: 201, receipt };
  } catch (error) {
    failure = error as Error;
    await client.query(ROLLBACK).catch(() => undefined);
    throw error;
  } finally {
    client.release(failure && !('constraint' in failure) ? failure : undefined);
  }
}

async function answerAgain(
  client: PoolClient,
  caller: Caller,
  fingerprint: string,
  answerKey: DataKey,
): Promise<Outcome> {
  const [earlier] = await flight(client, (send) => [
    send(EARLIER_ANSWER, [caller.clinicId, caller.visitorId, ROUTE, caller.idempotencyKey]),
    send(ROLLBACK),
  ]);
  const row = earlier!.rows[0] as { fingerprint: string; answer: Buffer | null } | undefined;
  if (!row?.answer) return { status: 409, code: 'request.running' };
  if (row.fingerprint !== fingerprint) return { status: 422, code: 'idempotency.key_reused' };
  return { status: 201, receipt: open(answerKey, answerPlace(caller), row.answer) as InquiryReceipt };
}

function answerPlace(caller: Caller): Place {
  return { clinicId: caller.clinicId, table: 'idempotency', group: 'answer', rowId: caller.idempotencyKey };
}

function personBlob(body: InquiryBody): object {
  return { givenName: body.givenName, familyName: body.familyName, language: body.language, zone: body.zone };
}

function inquiryBlob(body: InquiryBody): object {
  const { givenName, familyName, message, inDanger, aboutSomeoneElse, underEighteen } = body;
  return { givenName, familyName, message, inDanger, aboutSomeoneElse, underEighteen };
}
