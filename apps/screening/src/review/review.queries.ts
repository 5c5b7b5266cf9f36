import type {
  AnswerShown,
  ListScreenings,
  NextStep,
  ReleasedUpdate,
  ScreeningDecision,
  ScreeningItem,
  ScreeningPage,
  ScreeningReview,
  UpdateToRelease,
} from '@stillwater/contracts';
import {
  decodeCursor,
  encodeCursor,
  PersonKeys,
  Problem,
  UnitOfWork,
  wallTimeAt,
  type PersonKey,
  type Scope,
  type Unit,
} from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { readAnswers } from '../answering/read-answers.js';
import { bookOf } from '../questionnaire/questionnaire-book.rules.js';
import { answerText, shownItems } from '../questionnaire/questionnaire.rules.js';
import { thisClinic } from '../remember-clinic.js';
import type { Findings } from '../screening.entity.js';
import { abilities, requireReader, requireReviewer, seesOpenFlag, seesRecommendation } from '../screening.policy.js';
import { Decision, type DecisionWords } from './decision.entity.js';
import { nextStepsAfter } from './release.rules.js';
import { newest, ONE, TO_REVIEW, type ListedScreening } from './screenings.statements.js';
import { standingRelease } from './standing-release.js';

@Injectable()
export class ReviewQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `screening.denied` or `cursor.invalid` */
  list(query: ListScreenings, scope: Scope): Promise<ScreeningPage> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireReader(scope.actor);
      const { limit = 25 } = query;
      const rows = await (query.queue ? toReview(unit, query, limit + 1) : latest(unit, query, limit + 1));
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const place = last && (query.queue ? [last.flagRank, at(last.submittedAt!)] : [at(last.invitedAt)]);
      return {
        items: await Promise.all(shown.map((row) => this.itemOf(unit, row))),
        ...(last && place && rows.length > limit ? { nextCursor: encodeCursor([...place, last.id]) } : {}),
      };
    });
  }

  /** @throws Problem `screening.denied` or `screening.unknown` */
  show(screeningId: string, scope: Scope): Promise<ScreeningReview> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id: screeningId });
      requireReviewer(scope.actor);
      return this.review(unit, screeningId);
    });
  }

  async item(unit: Unit, screeningId: string): Promise<ScreeningItem> {
    return this.itemOf(unit, await one(unit, screeningId));
  }

  async review(unit: Unit, screeningId: string): Promise<ScreeningReview> {
    const row = await one(unit, screeningId);
    const item = await this.itemOf(unit, row);
    const { questionnaireVersion } = row;
    // Until the person hands them in, the answers are theirs.
    if (!row.findings || !row.ruleSetVersion || !row.recommendedAt) {
      return { ...item, questionnaireVersion, answers: [], scores: [], reasons: [] };
    }
    const key = await this.keys.of(unit.clinicId, row.keyId);
    const { scores, reasons } = key.open<Findings>('screening.findings', row.id, row.findings);
    const signedDecision = await this.signedDecision(unit, row, key);
    const released = await releasedUpdate(unit, row, key);
    const nextSteps = signedDecision && item.abilities.includes('release') && (await nextStepsOf(unit, signedDecision));
    return {
      ...item,
      questionnaireVersion,
      answers: answersShown(row, key),
      scores: [...scores],
      ruleSetVersion: row.ruleSetVersion,
      recommendedAt: at(row.recommendedAt),
      reasons: [...reasons],
      ...(signedDecision ? { signedDecision } : {}),
      ...(nextSteps ? { nextSteps } : {}),
      ...(released ? { released } : {}),
    };
  }

  private async itemOf(unit: Unit, row: ListedScreening): Promise<ScreeningItem> {
    const { actor } = unit.scope;
    const { decidedAt, bookable, validUntil } = row;
    const findings =
      row.findings && seesRecommendation(actor)
        ? (await this.keys.of(unit.clinicId, row.keyId)).open<Findings>('screening.findings', row.id, row.findings)
        : undefined;
    return present({
      screeningId: row.id,
      personId: row.personId,
      inquiryId: row.inquiryId,
      state: row.state,
      invitedAt: at(row.invitedAt),
      expiresAt: at(row.expiresAt),
      startedAt: row.startedAt && at(row.startedAt),
      submittedAt: row.submittedAt && at(row.submittedAt),
      reviewDueAt: row.reviewDueAt && at(row.reviewDueAt),
      takenUpAt: row.takenUpAt && at(row.takenUpAt),
      takenUpById: row.takenUpById,
      linkRevokedAt: row.linkRevokedAt && at(row.linkRevokedAt),
      correctsId: row.correctsId,
      correctedById: row.correctedById,
      recommendation: findings?.recommendation,
      openFlag: seesOpenFlag(actor) ? row.openFlag : undefined,
      decision:
        decidedAt && bookable !== null ? present({ bookable, validUntil, decidedAt: at(decidedAt) }) : undefined,
      version: row.version,
      abilities: abilities(actor, row),
    });
  }

  private async signedDecision(
    unit: Unit,
    { decisionId }: ListedScreening,
    key: PersonKey,
  ): Promise<ScreeningDecision | undefined> {
    if (!decisionId) return undefined;
    const decision = await unit.manager.findOneByOrFail(Decision, { clinicId: unit.clinicId, id: decisionId });
    const words = key.open<DecisionWords>('decision', decisionId, decision.sealed);
    const { bookable, validUntil, decidedById, screeningVersion } = decision;
    const decidedAt = at(decision.decidedAt);
    return present({ decisionId, ...words, bookable, validUntil, decidedById, decidedAt, screeningVersion });
  }
}

async function nextStepsOf(unit: Unit, { bookable, validUntil }: ScreeningDecision): Promise<NextStep[]> {
  const today = wallTimeAt(unit.now, (await thisClinic(unit)).zone).slice(0, 10);
  return nextStepsAfter({ bookable, validUntil: validUntil ?? null }, today);
}

async function releasedUpdate(unit: Unit, row: ListedScreening, key: PersonKey): Promise<ReleasedUpdate | undefined> {
  const release = await standingRelease(unit, row.id);
  if (!release) return undefined;
  const { id: releaseId, sealed, releasedById, readAt } = release;
  const { nextStep } = key.open<UpdateToRelease>('release', releaseId, sealed);
  const [releasedAt, expiresAt] = [at(release.releasedAt), at(release.expiresAt)];
  return { releaseId, nextStep, releasedById, releasedAt, expiresAt, ...(readAt ? { readAt: at(readAt) } : {}) };
}

async function one(unit: Unit, screeningId: string): Promise<ListedScreening> {
  const [row] = await unit.query<ListedScreening>(ONE, [unit.clinicId, screeningId]);
  if (!row) throw Problem.notFound('screening.unknown');
  return row;
}

function toReview(unit: Unit, { personId, state, cursor }: ListScreenings, limit: number): Promise<ListedScreening[]> {
  const place = cursor ? decodeCursor(cursor, ['rank', 'instant', 'id']) : [null, null, null];
  return unit.query<ListedScreening>(TO_REVIEW, [unit.clinicId, personId ?? null, state ?? null, ...place, limit]);
}

function latest(unit: Unit, query: ListScreenings, limit: number): Promise<ListedScreening[]> {
  const after = query.cursor ? decodeCursor(query.cursor, ['instant', 'id']) : undefined;
  const { statement, values } = newest(unit.clinicId, query, after, limit);
  return unit.query<ListedScreening>(statement, values);
}

function answersShown({ id, questionnaireVersion, answers }: ListedScreening, key: PersonKey): AnswerShown[] {
  const given = readAnswers(key, id, answers);
  const { questionnaire } = bookOf(questionnaireVersion);
  const section = new Map(questionnaire.sections.flatMap(({ items, title }) => items.map((item) => [item, title])));
  return shownItems(questionnaire, given).map((item) => {
    const value = given[item.itemId];
    return {
      itemId: item.itemId,
      section: section.get(item)!,
      text: item.text,
      ...(value ? { value, answerText: answerText(item, value) } : {}),
      skipped: value === null,
    };
  });
}

function at(instant: Date): string {
  return instant.toISOString();
}

type Present<T> = { [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** Leaves out what isn't there: on the wire a field is absent, never null. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<T>;
}
