import { KnownPerson, LookUpPerson } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';

/**
 * Work is about somebody who was not met here before, or not with this inquiry. It is given up, and begun again when they
 * have been.
 */
export class Stranger extends Error {
  constructor(
    readonly personId: string,
    readonly inquiryId?: string,
  ) {
    super('Nobody was met here by this id');
    this.name = 'Stranger';
  }
}

const KEEP_PERSON: Statement = {
  name: 'keep-person',
  text: `insert into known_person (clinic_id, person_id) values ($1, $2) on conflict do nothing`,
};

const KEEP_INQUIRY: Statement = {
  name: 'keep-inquiry',
  text: `insert into known_inquiry (clinic_id, inquiry_id, person_id) values ($1, $2, $3) on conflict do nothing`,
};

/** Whoever is met for the first time, or with a new inquiry, is asked about once; from then on both are known here too. */
@Injectable()
export class MeetPersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
  ) {}

  /**
   * Runs work that is about a person.
   * @throws Problem `person.unknown` or `inquiry.unknown`, besides what the work throws
   */
  async before<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Stranger)) throw error;
      await this.meet(error, scope);
      return work();
    }
  }

  /** No transaction is open while the owner of people is asked. */
  private async meet({ personId, inquiryId }: Stranger, scope: Scope): Promise<void> {
    const person = { type: 'person', id: personId };
    const wanted = { personId, ...(inquiryId === undefined ? {} : { inquiryId }) };
    try {
      await this.asker.ask(LookUpPerson, wanted, { scope, answer: KnownPerson });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'not_found') throw error;
      const isForeign = inquiryId !== undefined && error.code === 'inquiry.unknown';
      const problem = isForeign ? inquiryUnknown() : personUnknown();
      await this.unitOfWork.recordRefusal(scope, problem, isForeign ? { type: 'inquiry', id: inquiryId } : person);
      throw problem;
    }
    const { idempotency: _claim, ...unclaimed } = scope;
    await this.unitOfWork.run({ ...unclaimed, action: 'meet-person' }, async (unit) => {
      unit.audit(person);
      unit.send(KEEP_PERSON, [unit.clinicId, personId]);
      if (inquiryId !== undefined) unit.send(KEEP_INQUIRY, [unit.clinicId, inquiryId, personId]);
    });
  }
}

function personUnknown(): Problem {
  const errors = [{ pointer: '/personId', code: 'unknown', message: 'is not somebody whom the clinic knows' }];
  return new Problem('not_found', 'person.unknown', 'The clinic does not know this person.', { errors });
}

function inquiryUnknown(): Problem {
  const errors = [{ pointer: '/inquiryId', code: 'unknown', message: 'is not an inquiry of this person' }];
  const advice = 'This inquiry is not one of this person. Name one from their file, or none.';
  return new Problem('not_found', 'inquiry.unknown', advice, { errors });
}
