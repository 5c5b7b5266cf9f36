import { newId, PersonKeys, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Inquiry, type InquiryWords } from '../inquiry.entity.js';
import { Person, type PersonDetails } from '../person.entity.js';
import { nameWords } from './name-words.rules.js';
import { KEEP_WORDS, MARK_FINDABLE } from './person-search.statements.js';
import { unlessErased } from './unless-erased.js';

/**
 * Makes people findable by name whom an earlier release has received, a batch of one clinic at a time. What is kept and
 * the mark that it is kept are one transaction, so an interrupted batch is begun again and a second one adds nothing.
 */
@Injectable()
export class MakePeopleFindableUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  make(clinicId: string, personIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(scopeOf(clinicId), async (unit) => {
      unit.audit({ type: 'clinic', id: clinicId }, { people: personIds.length });
      const people = await unit.manager.find(Person, {
        where: { clinicId, id: In([...personIds]), namesIndexed: false },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const person of people) {
        const words = await this.wordsOf(unit, person);
        const indexes = await Promise.all(words.map((word) => this.keys.blindIndex(clinicId, 'name', word)));
        unit.send(KEEP_WORDS, [clinicId, person.id, indexes]);
      }
      unit.send(MARK_FINDABLE, [clinicId, people.map(({ id }) => id)]);
    });
  }

  /** The words of the person's own name and of those that their inquiries gave; none of somebody who was erased. */
  private async wordsOf(unit: Unit, person: Person): Promise<string[]> {
    const key = await unlessErased(() => this.keys.of(unit.clinicId, person.keyId));
    if (!key) return [];
    const own = key.open<PersonDetails>('person', person.id, person.sealed);
    const inquiries = await unit.manager.findBy(Inquiry, { clinicId: unit.clinicId, personId: person.id });
    const given = inquiries.map(({ id, sealed }) => key.open<InquiryWords>('inquiry', id, sealed));
    return [...new Set([own, ...given].flatMap(({ givenName, familyName }) => nameWords(givenName, familyName)))];
  }
}

function scopeOf(clinicId: string): Scope {
  const id = newId();
  const actor = { kind: 'service', id: 'inquiries', roles: [] } as const;
  return { clinicId, actor, action: 'make-people-findable', requestId: id, correlationId: id };
}
