import { Problem, type Unit } from '@stillwater/platform';
import { requireAbility, type InquiryAbility } from './inquiries.policy.js';
import { Inquiry } from './inquiry.entity.js';

/**
 * The inquiry under its row lock, with the ability and the version that a change needs.
 * @throws Problem `inquiry.unknown`, `inquiry.denied`, `inquiry.changed` or `inquiry.illegal_transition`
 */
export async function inquiryToChange(
  unit: Unit,
  inquiryId: string,
  version: number,
  ability: InquiryAbility,
): Promise<Inquiry> {
  const inquiry = await unit.manager.findOne(Inquiry, {
    where: { clinicId: unit.clinicId, id: inquiryId },
    lock: { mode: 'pessimistic_write' },
  });
  unit.audit({ type: 'inquiry', id: inquiryId });
  if (!inquiry) throw Problem.notFound('inquiry.unknown');
  requireAbility(unit.scope.actor, inquiry, ability);
  inquiry.expectVersion(version);
  return inquiry;
}
