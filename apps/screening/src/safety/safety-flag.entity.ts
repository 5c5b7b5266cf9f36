import type { SafetyFlagState, SafetyLevel, SafetySource } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody may be in danger. The row never changes; what is done about it is added as entries. */
@Entity('safety_flag')
export class SafetyFlag {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') level!: SafetyLevel;
  @Column('text') source!: SafetySource;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** How often this level was raised on this subject: again only when the one before is resolved. */
  @Column('integer') occurrence!: number;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
}

export type EntryKind = 'raised' | 'acknowledged' | 'resolved';

/** One thing that was done about a flag. Its version is the flag's: 1 raises it. */
@Entity('safety_flag_entry')
export class SafetyFlagEntry {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'flag_id' }) flagId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') kind!: EntryKind;
  @Column('text', { name: 'by_kind' }) byKind!: string;
  @Column('text', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
  /** Sealed with the person's key. */
  @Column('bytea', { nullable: true }) note!: Buffer | null;
}

/** Which entry may follow when the flag is in this state. */
const NEXT: Record<SafetyFlagState, readonly EntryKind[]> = {
  raised: ['acknowledged'],
  acknowledged: ['resolved'],
  resolved: [],
};

/**
 * The version of the entry that may be added to a flag.
 * @param last the flag's newest entry
 * @throws Problem `safety_flag.illegal_transition` from the wrong state, `safety_flag.changed` at the wrong version
 */
export function versionAfter(
  last: Pick<SafetyFlagEntry, 'kind' | 'version'>,
  next: EntryKind,
  expected: number,
): number {
  if (!NEXT[last.kind].includes(next)) {
    throw Problem.conflict('safety_flag.illegal_transition', `A flag that is ${last.kind} can not be ${next}.`);
  }
  if (last.version !== expected) {
    throw Problem.stale('safety_flag.changed', 'Somebody acted on this flag since you opened it. Look at it again.');
  }
  return last.version + 1;
}
