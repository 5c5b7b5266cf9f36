import type { ClinicService, EditService } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireScheduleEditor } from '../scheduling.policy.js';
import { expectVersion, VisitService } from './calendar.entity.js';
import { serviceView } from './calendar.queries.js';
import { calendarChanged } from './calendar.statements.js';

@Injectable()
export class EditServiceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  edit({ serviceCode, version, ...terms }: EditService, scope: Scope): Promise<ClinicService> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { manager, clinicId } = unit;
      unit.audit({ type: 'visit_service', id: serviceCode });
      const service = await manager.findOne(VisitService, {
        where: { clinicId, code: serviceCode },
        lock: { mode: 'pessimistic_write' },
      });
      if (!service) throw Problem.notFound('service.unknown');
      requireScheduleEditor(scope.actor);
      expectVersion(service, version, 'service');
      Object.assign(service, terms, { version: version + 1 });
      await manager.save(service);
      calendarChanged(unit);
      return serviceView(service);
    });
  }
}
