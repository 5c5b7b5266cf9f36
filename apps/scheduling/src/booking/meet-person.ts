import { KnownPerson, LookUpPerson } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';

/** Work is about somebody who was not met here before. It is given up, and begun again when they have been. */
export class Stranger extends Error {
  constructor(readonly personId: string) {
    super('Nobody was met here by this id');
    this.name = 'Stranger';
  }
}

const KEEP_PERSON: Statement = {
  name: 'keep-person',
  text: `insert into known_person (clinic_id, person_id) values ($1, $2) on conflict do nothing`,
};

/** Whoever is met for the first time is asked about once; from then on they are known here too. */
@Injectable()
export class MeetPersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
  ) {}

  /**
   * Runs work that is about a person.
   * @throws Problem `person.unknown`, besides what the work throws
   */
  async before<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Stranger)) throw error;
      await this.meet(error.personId, scope);
      return work();
    }
  }

  /** No transaction is open while the owner of people is asked. */
  private async meet(personId: string, scope: Scope): Promise<void> {
    const object = { type: 'person', id: personId };
    try {
      await this.asker.ask(LookUpPerson, { personId }, { scope, answer: KnownPerson });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'not_found') throw error;
      const problem = personUnknown();
      await this.unitOfWork.recordRefusal(scope, problem, object);
      throw problem;
    }
    const { idempotency: _claim, ...unclaimed } = scope;
    await this.unitOfWork.run({ ...unclaimed, action: 'meet-person' }, async (unit) => {
      unit.audit(object);
      unit.send(KEEP_PERSON, [unit.clinicId, personId]);
    });
  }
}

function personUnknown(): Problem {
  const errors = [{ pointer: '/personId', code: 'unknown', message: 'is not somebody whom the clinic knows' }];
  return new Problem('not_found', 'person.unknown', 'The clinic does not know this person.', { errors });
}
