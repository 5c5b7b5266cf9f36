import { Inject, Injectable } from '@nestjs/common';
import type { Statement } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { IdentityTables } from '../identity-tables.js';
import { identityEvent, recordIdentityEvent } from '../sign-in/identity-events.js';
import type { Visit } from '../sign-in/visit.js';

const insertOrganisation: Statement = {
  name: 'insert-organisation',
  text: `insert into organisation (id, name, created_at) values ($1, $2, now())`,
};

/** An organisation runs one or more clinics and has its own people. */
@Injectable()
export class CreateOrganisation {
  constructor(@Inject(IdentityTables) private readonly tables: IdentityTables) {}

  /** @returns its id */
  async run(visit: Visit, name: string): Promise<string> {
    const id = uuidv7();
    await this.tables.transaction(async (query) => {
      await query(insertOrganisation, [id, name]);
      await query(recordIdentityEvent, identityEvent(visit, 'organisation_created', undefined, id));
    });
    return id;
  }
}
