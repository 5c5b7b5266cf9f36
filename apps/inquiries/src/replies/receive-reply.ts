import { ReplyReceived, type ReceiveReply, type ReplyReceipt } from '@stillwater/contracts';
import { newId, PersonKeys, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { normaliseEmail, normalisePhone } from '../contact-point.rules.js';
import { worries } from '../triage.rules.js';
import { meaningOf } from './reply-words.rules.js';
import type { ReplyWords } from './reply.entity.js';

/**
 * Somebody answers a message. A word that stops messages holds from the moment that this is written: whoever sends asks
 * here first. It holds for the address that it came from, whatever it was an answer to. The text stays here, sealed; the
 * others hear that there is one.
 */
@Injectable()
export class ReceiveReplyUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  async receive({ channel, from, text, carrierId }: ReceiveReply, scope: Scope): Promise<ReplyReceipt> {
    const kind = channel === 'sms' ? 'phone' : 'email';
    const address = kind === 'phone' ? normalisePhone(from) : normaliseEmail(from);
    const index = await this.keys.blindIndex(scope.clinicId, kind, address);
    return this.unitOfWork.run(scope, async (unit) => {
      const [known] = await unit.query<ReplyReceipt>(FIND_KNOWN, [unit.clinicId, channel, carrierId]);
      if (known) {
        unit.audit({ type: 'reply', id: known.replyId }, { ignored: 'already_heard' });
        return known;
      }
      const [point] = await unit.query<PointRow>(FIND_POINT, [unit.clinicId, kind, index]);
      const key = point ? await this.keys.of(unit.clinicId, point.keyId) : await this.keys.forNewPerson(unit.clinicId);
      const meaning = await meantBy(unit, point, channel, meaningOf(text));
      const urgency = worries(text) ? 'review' : 'routine';
      const replyId = newId();
      unit.audit({ type: 'reply', id: replyId }, { channel, meaning, ...(point ? { personId: point.personId } : {}) });
      const words: ReplyWords = { from: address, text };
      const sealed = key.seal('reply', replyId, words);
      const [kept] = await unit.query<{ id: string }>(KEEP_REPLY, [
        unit.clinicId,
        replyId,
        point?.personId ?? null,
        key.id,
        channel,
        meaning,
        urgency,
        sealed,
        carrierId,
        unit.now,
      ]);
      if (!kept) return findKnownReply(unit, channel, carrierId);
      if (point) obey(unit, point.id, meaning);
      else if (meaning === 'help' && channel === 'sms')
        unit.send(ANSWER_STRANGER, [unit.clinicId, index, replyId, unit.now]);
      const receivedAt = unit.now.toISOString();
      const about = point ? { personId: point.personId } : {};
      unit.say(ReplyReceived, { replyId, ...about, channel, meaning, urgency, receivedAt }, { version: 1 });
      return { replyId, meaning };
    });
  }
}

export async function findKnownReply(unit: Unit, channel: string, carrierId: string): Promise<ReplyReceipt> {
  const [known] = await unit.query<ReplyReceipt>(FIND_KNOWN, [unit.clinicId, channel, carrierId]);
  if (!known) throw new Error('A reply that is kept can be found.');
  return known;
}

export interface PointRow {
  id: string;
  personId: string;
  keyId: string;
}

/**
 * Anybody can write a mail in somebody's name: it takes no word back that stopped messages. And a yes from a number that
 * several give as theirs says nothing about whose visit it is. Staff read both.
 */
async function meantBy(
  unit: Unit,
  point: PointRow | undefined,
  channel: ReceiveReply['channel'],
  said: ReplyReceipt['meaning'],
): Promise<ReplyReceipt['meaning']> {
  if (said === 'start' && channel === 'email') return 'other';
  if (said !== 'confirm' || !point) return said;
  const others = await unit.query(OTHERS_AT_POINT, [unit.clinicId, point.id, point.personId]);
  return others.length > 0 ? 'other' : said;
}

function obey(unit: Unit, pointId: string, meaning: ReplyReceipt['meaning']): void {
  if (meaning === 'stop' || meaning === 'stop_cancel') unit.send(STOP_POINT, [unit.clinicId, pointId, unit.now]);
  if (meaning === 'start') unit.send(START, [unit.clinicId, pointId]);
}

/** Locked: of two words that come together the one that is written later holds. */
export const FIND_POINT: Statement = {
  name: 'find-point-of-reply',
  text: `select c.id, c.person_id as "personId", p.key_id as "keyId"
           from contact_point c join person p on p.clinic_id = c.clinic_id and p.id = c.person_id
          where c.clinic_id = $1 and c.kind = $2 and c.value_index = $3 for update of c`,
};

export const OTHERS_AT_POINT: Statement = {
  name: 'others-at-point',
  text: `select 1 from inquiry where clinic_id = $1 and phone_point_id = $2 and person_id <> $3 limit 1`,
};

export const KEEP_REPLY: Statement = {
  name: 'keep-reply',
  text: `insert into reply (clinic_id, id, person_id, key_id, channel, meaning, urgency, sealed, carrier_id, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (clinic_id, channel, carrier_id) do nothing returning id`,
};

const FIND_KNOWN: Statement = {
  name: 'find-known-reply',
  text: `select id as "replyId", meaning from reply where clinic_id = $1 and channel = $2 and carrier_id = $3`,
};

export const STOP_POINT: Statement = {
  name: 'stop-contact-point',
  text: `update contact_point set opted_out_at = coalesce(opted_out_at, $3) where clinic_id = $1 and id = $2`,
};

/** Once a day: two that answer each other by themselves would never end. */
const ANSWER_STRANGER: Statement = {
  name: 'answer-stranger',
  text: `insert into stranger_answer as s (clinic_id, number_index, reply_id, asked_at) values ($1, $2, $3, $4)
         on conflict (clinic_id, number_index) do update set reply_id = excluded.reply_id, asked_at = excluded.asked_at
         where s.asked_at <= excluded.asked_at - interval '24 hours'`,
};

/** Only what the person themself had stopped: a consent that they never gave is not given by a word. */
const START: Statement = {
  name: 'start-contact-point',
  text: `update contact_point set opted_out_at = null where clinic_id = $1 and id = $2`,
};
