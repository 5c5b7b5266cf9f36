import { bannedWordIn, type Closure, type OpeningHours } from '@stillwater/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { faultsInSchedule } from './schedule.rules.js';
import { Problem } from '@stillwater/platform';

/** What may be changed about a clinic beside its entry in the directory. */
export interface ClinicDetails {
  senderName: string;
  phone: string;
  postalAddress: string;
  language: string;
  languages: string[];
  licensedStates: string[];
  introduction: string;
  hours: OpeningHours[];
  closures: Closure[];
}

@Entity('clinic')
export class Clinic implements ClinicDetails {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @Column('text', { name: 'sender_name' }) senderName!: string;
  @Column('text') phone!: string;
  @Column('text', { name: 'postal_address' }) postalAddress!: string;
  @Column('text') language!: string;
  @Column('text', { array: true }) languages!: string[];
  @Column('text', { name: 'licensed_states', array: true }) licensedStates!: string[];
  @Column('text', { default: '' }) introduction!: string;
  @Column('jsonb') hours!: OpeningHours[];
  @Column('jsonb') closures!: Closure[];
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;

  static open(clinicId: string, details: ClinicDetails, now: Date): Clinic {
    const clinic = Object.assign(new Clinic(), details, { clinicId, version: 1, createdAt: now, changedAt: now });
    refuseSenderName(details.senderName);
    refuseTelling(details);
    clinic.refuseFaults();
    return clinic;
  }

  /** @throws Problem `clinic.schedule` when hours or closures contradict themselves, `clinic.sender_name`, `clinic.telling` */
  edit(changes: Partial<ClinicDetails>, now: Date): void {
    if (changes.senderName !== undefined) refuseSenderName(changes.senderName);
    refuseTelling(changes);
    Object.assign(this, changes);
    this.touch(now);
    this.refuseFaults();
  }

  touch(now: Date): void {
    this.version += 1;
    this.changedAt = now;
  }

  private refuseFaults(): void {
    const faults = faultsInSchedule(this);
    if (faults.length > 0) {
      throw Problem.unprocessable('clinic.schedule', 'The hours or closures contradict themselves.', faults);
    }
  }
}

/** Both stand in messages, which say no word of what the clinic does: with one of these none would ever leave. */
function refuseTelling(told: Partial<Pick<ClinicDetails, 'senderName' | 'postalAddress'>>): void {
  const faults = (['senderName', 'postalAddress'] as const).flatMap((field) => {
    const word = bannedWordIn(told[field] ?? '');
    return word
      ? [{ pointer: `/${field}`, code: 'choice' as const, message: `says "${word}", which no message may say` }]
      : [];
  });
  if (faults.length > 0)
    throw Problem.unprocessable('clinic.telling', 'Messages would say what the clinic does, and may not.', faults);
}

/** It stands before the address of every message (RFC 5322, 3.4), where these could make another sender of it. */
const NOT_IN_A_SENDER = /["\\<>@\p{Cc}]/u;

function refuseSenderName(senderName: string): void {
  if (!NOT_IN_A_SENDER.test(senderName)) return;
  const message = 'must not hold quotes, backslashes, angle brackets, @ or control characters';
  const fault = { pointer: '/senderName', code: 'format', message };
  throw Problem.unprocessable('clinic.sender_name', 'This can not stand as the sender of a message.', [fault]);
}
