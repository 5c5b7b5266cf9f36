import { ScreeningInvited } from '@stillwater/contracts';
import { linkToken, newId, type PersonKeys, type Statement, type Unit } from '@stillwater/platform';
import type { Answers } from '../instruments/instrument.rules.js';
import { sealAnswers } from '../answering/read-answers.js';
import { CURRENT } from '../questionnaire/questionnaire-book.rules.js';
import { thisClinic } from '../remember-clinic.js';
import { Screening } from '../screening.entity.js';

const LINK_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Who is invited, and what they have answered before, where they correct it. */
export interface Invited {
  personId: string;
  inquiryId?: string | null;
  corrects?: { screening: Screening; answers: Answers };
}

/** The token of a screening's link: always the same one, so that every message carries the same link. */
export async function linkOf(keys: PersonKeys, unit: Unit, screeningId: string) {
  const { code } = await thisClinic(unit);
  return linkToken(keys, unit.clinicId, code, 'screening', screeningId, 1);
}

/** Writes a new screening with its link and the time at which it expires, and says so. */
export async function beginScreening(
  unit: Unit,
  keys: PersonKeys,
  keyId: string,
  { personId, inquiryId = null, corrects }: Invited,
  id = newId(),
): Promise<Screening> {
  const { clinicId, now, manager } = unit;
  const { hash } = await linkOf(keys, unit, id);
  const screening = manager.create(Screening, {
    clinicId,
    id,
    personId,
    inquiryId,
    correctsId: corrects?.screening.id ?? null,
    correctedById: null,
    state: 'invited',
    questionnaireVersion: corrects?.screening.questionnaireVersion ?? CURRENT.questionnaire.questionnaireVersion,
    invitedAt: now,
    expiresAt: new Date(now.getTime() + LINK_DAYS * DAY),
    linkHash: hash,
    linkRevokedAt: null,
    wrongTries: 0,
    lockedUntil: null,
    locks: 0,
    answers: corrects ? sealAnswers(await keys.of(clinicId, keyId), id, corrects.answers) : null,
    answered: corrects?.screening.answered ?? 0,
    startedAt: null,
    submittedAt: null,
    reviewDueAt: null,
    ruleSetVersion: null,
    inputsHash: null,
    findings: null,
    recommendedAt: null,
    takenUpAt: null,
    takenUpById: null,
    version: 1,
  });
  await manager.insert(Screening, screening);
  unit.send(SET_EXPIRY, [clinicId, id, screening.expiresAt]);
  unit.say(
    ScreeningInvited,
    {
      screeningId: id,
      personId,
      ...(inquiryId ? { inquiryId } : {}),
      invitedAt: now.toISOString(),
      expiresAt: screening.expiresAt.toISOString(),
    },
    { version: 1 },
  );
  return screening;
}

const SET_EXPIRY: Statement = {
  name: 'set-screening-expiry',
  text: `insert into timer (clinic_id, kind, subject_id, due_at) values ($1, 'screening_expiry', $2, $3)`,
};
