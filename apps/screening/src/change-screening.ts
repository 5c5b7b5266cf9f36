import { Problem, type Unit } from '@stillwater/platform';
import { Screening } from './screening.entity.js';
import { requireAbility, type ScreeningAbility } from './screening.policy.js';

/**
 * The screening under its row lock, with the ability and the version that a change needs.
 * @throws Problem `screening.unknown`, `screening.denied` or `screening.changed`
 */
export async function screeningToChange(
  unit: Unit,
  screeningId: string,
  version: number,
  ability: ScreeningAbility,
): Promise<Screening> {
  unit.audit({ type: 'screening', id: screeningId });
  const screening = await unit.manager.findOne(Screening, {
    where: { clinicId: unit.clinicId, id: screeningId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!screening) throw Problem.notFound('screening.unknown');
  requireAbility(unit.scope.actor, ability);
  screening.expectVersion(version);
  return screening;
}
