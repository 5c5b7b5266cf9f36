import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@stillwater/platform';

import { IdentityTables } from '../identity-tables.js';
import { sweepSignIn } from './session.statements.js';

const EVERY_MS = 10 * 60_000;

/** Takes away what has run out: sessions, challenges, used codes, counts of wrong passwords. */
@Injectable()
export class SweepSignIn {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => this.log.warn({ err: error }, 'Old sessions could not be swept'));
    }, EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    for (const statement of sweepSignIn) await this.tables.query(statement, []);
  }
}
