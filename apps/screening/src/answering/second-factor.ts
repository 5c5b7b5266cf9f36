import { PersonForScreening, ScreenablePerson, type CodeChannel } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import type { Scope, Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { SecondFactorRow } from '../known-person.entity.js';
import type { LinkedScreening } from './linked.statements.js';
import { JUDGE_CODE } from './second-factor.statements.js';

/** What is known of a link's second factor before it is given. */
export interface KnownFactor {
  birthDateKnown: boolean;
  /** No code will ever reach the person. */
  noChannel: boolean;
}

/** What a page that is still locked asks for. */
@Injectable()
export class SecondFactor {
  constructor(private readonly asker: Asker) {}

  async of(unit: Unit, { id, personId }: Pick<LinkedScreening, 'id' | 'personId'>): Promise<KnownFactor> {
    const { clinicId } = unit;
    const [code] = await unit.query<{ noChannel: boolean }>(JUDGE_CODE, [clinicId, id, null]);
    const birthDateKnown = await unit.manager.existsBy(SecondFactorRow, { clinicId, personId });
    return { birthDateKnown, noChannel: code?.noChannel ?? false };
  }

  /** Where a code would go; undefined: the birth date alone must do. */
  async channelOf(
    { personId, inquiryId }: Pick<LinkedScreening, 'personId' | 'inquiryId'>,
    { noChannel }: KnownFactor,
    scope: Scope,
  ): Promise<CodeChannel | undefined> {
    if (noChannel) return undefined;
    const person = { personId, ...(inquiryId ? { inquiryId } : {}) };
    return (await this.asker.ask(PersonForScreening, person, { scope, answer: ScreenablePerson })).otherChannel;
  }
}
