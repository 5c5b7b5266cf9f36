import type { KnownPerson, LookUpPerson } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Inquiry } from '../inquiry.entity.js';
import { Person } from '../person.entity.js';

/** Says that the clinic knows a person, and that an inquiry is one of theirs. */
@Injectable()
export class LookUpPersonUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `person.unknown` or `inquiry.unknown` */
  find({ personId, inquiryId }: LookUpPerson, scope: Scope): Promise<KnownPerson> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { manager, clinicId } = unit;
      unit.audit({ type: 'person', id: personId });
      if (!(await manager.existsBy(Person, { clinicId, id: personId }))) throw Problem.notFound('person.unknown');
      if (inquiryId !== undefined && !(await manager.existsBy(Inquiry, { clinicId, id: inquiryId, personId }))) {
        unit.audit({ type: 'inquiry', id: inquiryId });
        throw Problem.notFound('inquiry.unknown');
      }
      return { personId };
    });
  }
}
