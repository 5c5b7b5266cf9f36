import type { PersonForScreening, ScreenablePerson } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Inquiry, type InquiryWords } from '../inquiry.entity.js';
import { Person } from '../person.entity.js';
import { findReachablePoint } from './reachable-point.statements.js';
import { refusalOf } from './screenable.rules.js';

/** Says whether a person may be sent the health questionnaire, and whether a code could go by a second way. */
@Injectable()
export class PersonForScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.unknown` or `person.erased` */
  find({ personId, inquiryId }: PersonForScreening, scope: Scope): Promise<ScreenablePerson> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId });
      const { clinicId } = unit;
      const person = await unit.manager.findOneBy(Person, { clinicId, id: personId });
      if (!person) throw Problem.notFound('person.unknown');
      const key = await this.keys.of(clinicId, person.keyId);
      const inquiries = await unit.manager.find(Inquiry, {
        where: { clinicId, personId },
        order: { receivedAt: 'DESC' },
        take: 100,
      });
      const refusal = refusalOf(
        inquiries.map(({ id, receivedAt, sealed, closeReason }) => {
          const { underEighteen, aboutSomeoneElse } = key.open<InquiryWords>('inquiry', id, sealed);
          return {
            id,
            receivedAt,
            underEighteen: underEighteen === true || closeReason === 'under_18',
            aboutSomeoneElse: aboutSomeoneElse === true,
          };
        }),
        inquiryId,
        unit.now,
      );
      return {
        mayBeScreened: !refusal,
        ...(refusal ? { refusal } : {}),
        // Told in any case: an inquiry that anybody may write must not take the code out of an open link's way.
        ...((await this.bothWays(unit, personId, inquiryId)) ? { otherChannel: 'sms' } : {}),
      };
    });
  }

  /** Links go by e-mail where they may, so a second way is a text. */
  private async bothWays(unit: Unit, personId: string, inquiryId: string | undefined): Promise<boolean> {
    const email = await findReachablePoint(unit, { personId, inquiryId, kind: 'email', consent: 'email' });
    const phone = await findReachablePoint(unit, { personId, inquiryId, kind: 'phone', consent: 'sms' });
    return isReachable(email) && isReachable(phone);
  }
}

function isReachable(point: Awaited<ReturnType<typeof findReachablePoint>>): boolean {
  return Boolean(point?.consented && point.pointId && !point.optedOutAt);
}
