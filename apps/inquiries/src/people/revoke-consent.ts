import type { PersonFile, RevokeConsent } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { keepChanged } from './keep-changed.js';
import { PersonFiles } from './person-file.queries.js';
import { personToChange } from './person-to-change.js';

/** A person takes a consent back, in whatever words and however often it was given. It counts from now on. */
@Injectable()
export class RevokeConsentUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: PersonFiles,
  ) {}

  /** @throws Problem `consent.not_given`, and those of `personToChange` */
  revoke({ personId, version, kind }: RevokeConsent, scope: Scope): Promise<PersonFile> {
    return this.unitOfWork.run(scope, async (unit) => {
      const person = await personToChange(unit, personId, version);
      const revoked = await unit.send(REVOKE, [unit.clinicId, personId, kind, unit.now]);
      if (revoked.rowCount === 0) throw Problem.conflict('consent.not_given', 'There is no such consent to take back.');
      await keepChanged(unit, person, ['consent']);
      return this.files.file(unit, person);
    });
  }
}

const REVOKE: Statement = {
  name: 'revoke-consent',
  text: `update contact_consent set revoked_at = $4
          where clinic_id = $1 and person_id = $2 and kind = $3 and revoked_at is null`,
};
