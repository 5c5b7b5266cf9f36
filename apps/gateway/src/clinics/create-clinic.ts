import { randomInt } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { codeOf, Problem, UnitOfWork, type Actor } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import type { Visit } from '../sign-in/visit.js';
import { ClinicDirectory } from './clinic-directory.entity.js';
import { Clinic, type ClinicDetails } from './clinic.entity.js';
import { SAID_GENERATION, sayClinicChanged } from './say-clinic-changed.js';

export interface NewClinic extends ClinicDetails {
  organisationId: string;
  /** Its public address: `/c/<slug>`. */
  slug: string;
  name: string;
  zone: string;
}

/** Digits and letters that nobody takes for another. */
const CODE_LETTERS = '23456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 10;

const UNIQUE_VIOLATION = '23505';

/** Opens a clinic. Whoever installs the platform does this; the clinic's own staff edit it from then on. */
@Injectable()
export class CreateClinic {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `clinic.slug_taken` */
  async run(
    visit: Visit,
    actor: Actor,
    { slug, name, zone, organisationId, ...details }: NewClinic,
  ): Promise<{ clinicId: string; code: string }> {
    const clinicId = uuidv7();
    const code = newCode();
    const id = uuidv7();
    const { requestId } = visit;
    const scope = { clinicId, actor, action: 'create-clinic', requestId, correlationId: id, causationId: id };
    try {
      await this.unitOfWork.run(scope, async (unit) => {
        const entry = Object.assign(new ClinicDirectory(), {
          clinicId,
          organisationId,
          code,
          slug,
          name,
          zone,
          textNumber: null,
          secondTextNumber: null,
          saidGeneration: SAID_GENERATION,
        });
        const clinic = Clinic.open(clinicId, details, unit.now);
        await unit.manager.insert(ClinicDirectory, entry);
        await unit.manager.insert(Clinic, clinic);
        sayClinicChanged(unit, { entry, clinic });
        unit.audit({ type: 'clinic', id: clinicId });
      });
    } catch (error) {
      if (codeOf(error) === UNIQUE_VIOLATION)
        throw Problem.conflict('clinic.slug_taken', 'Another clinic has this address.');
      throw error;
    }
    return { clinicId, code };
  }
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}
