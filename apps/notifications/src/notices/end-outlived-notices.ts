import {
  Clock,
  DueLoop,
  Lifecycle,
  LOGGER,
  relayPool,
  UnitOfWork,
  type Logger,
  type Statement,
} from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { NotificationsConfig } from '../notifications.config.js';
import { endedBy } from './notice-ends.rules.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from './say-notice-changed.js';

/**
 * Ends notices that time alone ends: what was to be done before a visit has no sense once it has begun, and the morning's
 * digest none on the next day. Whoever looks for them sees of which clinics there are some, and not about whom.
 */
@Injectable()
export class EndOutlivedNotices implements OnModuleInit {
  private readonly pool: Pool;
  private readonly loop: DueLoop;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    config: NotificationsConfig,
    private readonly lifecycle: Lifecycle,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.pool = relayPool(config, lifecycle, 'notifications-notices');
    this.loop = new DueLoop('notices', () => this.endDue(), clock, log);
  }

  onModuleInit(): void {
    this.lifecycle.add(this.loop);
  }

  async endDue(): Promise<void> {
    const { rows } = await this.pool.query<{ clinicId: string }>({
      name: CLINICS.name,
      text: CLINICS.text,
      values: [this.clock.now(), ...RULES],
    });
    for (const { clinicId } of rows) {
      await this.end(clinicId).catch((error: unknown) => {
        this.log.warn({ err: error, clinicId }, 'notices whose time is over stay open; they are looked at again');
      });
    }
  }

  private end(clinicId: string): Promise<void> {
    const id = uuidv7();
    const actor = { kind: 'service', id: 'notifications', roles: [] } as const;
    const scope = { clinicId, actor, action: 'end-outlived-notices', requestId: id, correlationId: id };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'clinic', id: clinicId });
      unit.sendAndSay<ChangedNotice>(END, [unit.now, ...RULES, clinicId], (notice) =>
        sayNoticeChanged(unit, notice, 'resolved'),
      );
    });
  }
}

const RULES = [endedBy('begun'), endedBy('day_over')];

const OUTLIVED = `n.resolved_at is null and (
         (n.subject_kind = 'appointment' and n.rule = any($2::text[]) and exists (
           select 1 from appointment_copy a
            where a.clinic_id = n.clinic_id and a.id = n.subject_id and a.starts_at <= $1))
         or (n.subject_kind = 'clinic' and n.rule = any($3::text[]) and n.created_at <= $1::timestamptz - interval '1 day'))`;

const CLINICS: Statement = {
  name: 'clinics-with-outlived-notices',
  text: `select distinct n.clinic_id as "clinicId" from staff_notice n where ${OUTLIVED}`,
};

const END: Statement = {
  name: 'end-outlived-notices',
  text: `update staff_notice n set resolved_at = $1, version = version + 1,
                resolution = case subject_kind when 'appointment' then 'begun' else 'day_over' end
          where n.clinic_id = $4 and ${OUTLIVED}
         returning ${CHANGED_NOTICE}`,
};
