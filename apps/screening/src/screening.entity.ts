import type { Recommendation, ScreeningState } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Score } from './instruments/instrument.rules.js';
import type { Reason } from './questionnaire/eligibility.rules.js';

/** What the rules found in the answers, sealed in the row. */
export interface Findings {
  recommendation: Recommendation;
  reasons: readonly Reason[];
  scores: readonly Score[];
}

/** What is written when the rules have judged. */
export interface Recommended {
  ruleSetVersion: string;
  inputsHash: Buffer;
  findings: Buffer;
}

/** One person's answers to one questionnaire, from the invitation to the decision. */
@Entity('screening')
export class Screening {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'inquiry_id', nullable: true }) inquiryId!: string | null;
  @Column('uuid', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('uuid', { name: 'corrected_by_id', nullable: true }) correctedById!: string | null;
  @Column('text') state!: ScreeningState;
  @Column('text', { name: 'questionnaire_version' }) questionnaireVersion!: string;
  @Column('timestamptz', { name: 'invited_at' }) invitedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('bytea', { name: 'link_hash', nullable: true }) linkHash!: Buffer | null;
  @Column('timestamptz', { name: 'link_revoked_at', nullable: true }) linkRevokedAt!: Date | null;
  @Column('smallint', { name: 'wrong_tries' }) wrongTries!: number;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil!: Date | null;
  /** Since the last right second factor. */
  @Column('smallint') locks!: number;
  /** By item, sealed with the person's key. */
  @Column('bytea', { nullable: true }) answers!: Buffer | null;
  @Column('smallint') answered!: number;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'review_due_at', nullable: true }) reviewDueAt!: Date | null;
  @Column('text', { name: 'rule_set_version', nullable: true }) ruleSetVersion!: string | null;
  @Column('bytea', { name: 'inputs_hash', nullable: true }) inputsHash!: Buffer | null;
  @Column('bytea', { nullable: true }) findings!: Buffer | null;
  @Column('timestamptz', { name: 'recommended_at', nullable: true }) recommendedAt!: Date | null;
  @Column('timestamptz', { name: 'taken_up_at', nullable: true }) takenUpAt!: Date | null;
  @Column('uuid', { name: 'taken_up_by_id', nullable: true }) takenUpById!: string | null;
  /** Grows with each change that staff see; saving an answer isn't one. */
  @Column('integer') version!: number;

  get isOpen(): boolean {
    return this.state === 'invited' || this.state === 'in_progress';
  }

  start(at: Date): void {
    this.go('started', ['invited'], 'in_progress');
    this.startedAt = at;
  }

  /** @throws Problem `screening.nothing_answered` */
  submit(at: Date, reviewDueAt: Date): void {
    if (this.answered === 0) {
      throw Problem.unprocessable('screening.nothing_answered', 'Answer at least one question before handing in.');
    }
    this.go('submitted', ['in_progress'], 'submitted');
    this.submittedAt = at;
    this.reviewDueAt = reviewDueAt;
  }

  recommend({ ruleSetVersion, inputsHash, findings }: Recommended, at: Date): void {
    this.go('judged', ['submitted'], 'recommended');
    Object.assign(this, { ruleSetVersion, inputsHash, findings, recommendedAt: at });
  }

  takeUp(by: string, at: Date): void {
    this.refuseWhenCorrected();
    this.go('taken up', ['recommended'], 'under_review');
    this.takenUpById = by;
    this.takenUpAt = at;
  }

  /** A decision that is signed later replaces the one before. */
  decide(): void {
    this.refuseWhenCorrected();
    this.go('decided', ['under_review', 'decided'], 'decided');
  }

  /** The person may read what comes next. */
  release(): void {
    this.refuseWhenCorrected();
    this.go('released', ['decided'], 'decided');
  }

  expire(): void {
    this.go('expired', ['invited', 'in_progress'], 'expired');
  }

  /** Whoever holds the link holds nothing any more, and nobody is reminded of it. */
  revokeLink(at: Date): void {
    this.expire();
    this.linkRevokedAt = at;
    this.linkHash = null;
  }

  /** The person gives a birth date as if for the first time, and need not wait for a lock to end. */
  forgetBirthDate(): void {
    this.go('opened anew', ['invited', 'in_progress'], this.state);
    Object.assign(this, { wrongTries: 0, locks: 0, lockedUntil: null });
  }

  correctIn(other: string): void {
    this.refuseWhenCorrected();
    this.go('corrected', ['recommended', 'under_review', 'decided'], this.state);
    this.correctedById = other;
  }

  /** @throws Problem `stale` when somebody changed the screening since it was read */
  expectVersion(version: number): void {
    if (this.version !== version) {
      throw Problem.stale('screening.changed', 'Something changed in this screening since you opened it. Look again.');
    }
  }

  private refuseWhenCorrected(): void {
    if (this.correctedById) {
      throw Problem.conflict('screening.corrected', 'These answers are being corrected in a newer screening.');
    }
  }

  private go(change: string, from: readonly ScreeningState[], to: ScreeningState): void {
    if (!from.includes(this.state)) {
      const state = this.state.replace('_', ' ');
      throw Problem.conflict('screening.illegal_transition', `A screening that is ${state} can not be ${change}.`);
    }
    this.state = to;
    this.version += 1;
  }
}
