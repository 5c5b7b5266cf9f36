import type { StopTexts, TextsStopped } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { normalisePhone } from '../contact-point.rules.js';
import { FIND_POINT, STOP_POINT, type PointRow } from './receive-reply.js';

/** The word was said, answered and noted in another clinic: here it only holds. */
@Injectable()
export class StopTextsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  async stop({ from }: StopTexts, scope: Scope): Promise<TextsStopped> {
    const index = await this.keys.blindIndex(scope.clinicId, 'phone', normalisePhone(from));
    return this.unitOfWork.run(scope, async (unit) => {
      const [point] = await unit.query<PointRow>(FIND_POINT, [unit.clinicId, 'phone', index]);
      unit.audit({ type: 'contact_point', id: point?.id ?? 'unknown' });
      if (point) unit.send(STOP_POINT, [unit.clinicId, point.id, unit.now]);
      return { known: Boolean(point) };
    });
  }
}
