import { LOGGER, UnitOfWork, type Logger, type Statement } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { planClinicDay } from '../flows/plan-clinic-day.js';
import { ClaimDueTimers } from './claim-due-timers.js';
import { retimeOpenings } from './retime-openings.js';
import { retimeVisits } from './retime-visits.js';

/** The release of the IANA zones that this process knows, such as `2025c`: their names follow each other like words. */
export const ZONE_DATA = process.versions['tz'] ?? '';

/**
 * A country changes its clocks, and a process comes with newer zones than those that a clinic's timers were counted by: what
 * waits by a clock on a wall is counted anew, before the first timer is fired. A process that knows older ones changes
 * nothing back.
 */
@Injectable()
export class FollowZoneData {
  private caughtUp = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimDueTimers,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async catchUp(zoneData = ZONE_DATA): Promise<void> {
    if (this.caughtUp) return;
    for (const clinicId of await this.claims.countedBefore(zoneData))
      await this.follow(clinicId, zoneData).catch((error: unknown) =>
        this.log.error(
          { err: error, clinicId },
          'timers keep the zones that they were counted by until the next start',
        ),
      );
    this.caughtUp = true;
  }

  private follow(clinicId: string, zoneData: string): Promise<void> {
    const id = uuidv7();
    const actor = { kind: 'service', id: 'notifications', roles: [] } as const;
    const scope = { clinicId, actor, action: 'follow-zone-data', requestId: id, correlationId: id };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinicId }, { zoneData });
      // Whoever comes second finds it done, and one that knows older zones finds it done better.
      if ((await unit.query(KEEP, [clinicId, zoneData])).length === 0) return;
      await retimeOpenings(unit);
      await retimeVisits(unit);
      await planClinicDay(unit);
    });
  }
}

const KEEP: Statement = {
  name: 'keep-zone-data',
  text: `update clinic_copy set zone_data = $2 where clinic_id = $1 and (zone_data is null or zone_data < $2) returning 1`,
};
