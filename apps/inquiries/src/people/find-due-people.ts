import { Lifecycle, relayPool } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { InquiriesConfig } from '../inquiries.config.js';

/** Somebody who can't be found by name yet. */
export interface DuePerson {
  clinicId: string;
  id: string;
}

/** Finds whom a search would miss, in every clinic. It works under the relay role, which sees ids and nothing else of a person. */
@Injectable()
export class FindDuePeople {
  private readonly pool: Pool;

  constructor(config: InquiriesConfig, lifecycle: Lifecycle) {
    this.pool = relayPool(config, lifecycle, 'inquiries-search');
  }

  async find(limit: number): Promise<DuePerson[]> {
    const { rows } = await this.pool.query<DuePerson>({
      name: 'find-due-people',
      text: `select clinic_id as "clinicId", id from person where not names_indexed order by clinic_id, id limit $1`,
      values: [limit],
    });
    return rows;
  }
}
