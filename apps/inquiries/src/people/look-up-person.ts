import type { KnownPerson, LookUpPerson } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Person } from '../person.entity.js';

/** Says that the clinic knows a person. */
@Injectable()
export class LookUpPersonUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `person.unknown` */
  find({ personId }: LookUpPerson, scope: Scope): Promise<KnownPerson> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId });
      const isKnown = await unit.manager.existsBy(Person, { clinicId: unit.clinicId, id: personId });
      if (!isKnown) throw Problem.notFound('person.unknown');
      return { personId };
    });
  }
}
