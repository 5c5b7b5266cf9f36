import { databaseIsAway, Lifecycle, LOGGER, Problem, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { InquiriesConfig } from '../inquiries.config.js';
import { MakePeopleFindableUseCase } from './make-people-findable.js';

/** People of one transaction, well inside its time limits. */
const BATCH = 50;
/** A process of the release before may still be receiving while this one runs. */
const LOOK_AGAIN_MS = 5 * 60 * 1_000;
const RETRY_MS = 2_000;

/**
 * Looks for people who can't be found by name yet, from the start on and as long as the service runs. It sees their ids
 * in every clinic as the relay role, which can read nothing else of them.
 */
@Injectable()
export class CatchUpSearch implements OnModuleInit {
  private readonly pool: Pool;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly making: MakePeopleFindableUseCase,
    config: InquiriesConfig,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.pool = new Pool({
      connectionString: config.relayDatabaseUrl,
      application_name: 'stillwater-inquiries-search',
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
  }

  onModuleInit(): void {
    this.lifecycle.add({ name: 'search-catch-up', start: () => this.begin(0), stop: () => this.stop() });
  }

  /** @returns how many people it has made findable */
  async catchUp(): Promise<number> {
    let made = 0;
    let last: readonly string[] = [];
    while (!this.stopping) {
      const batch = await this.nextBatch();
      // What another process has in hand is left to it.
      if (batch.length === 0 || batch.every(({ id }) => last.includes(id))) break;
      last = batch.map(({ id }) => id);
      for (const clinicId of new Set(batch.map((person) => person.clinicId))) {
        const people = batch.filter((person) => person.clinicId === clinicId);
        await this.making.make(
          clinicId,
          people.map(({ id }) => id),
        );
      }
      made += batch.length;
    }
    return made;
  }

  private begin(afterMs: number): void {
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, afterMs);
    this.timer.unref();
  }

  private async run(): Promise<void> {
    let again = LOOK_AGAIN_MS;
    try {
      const made = await this.catchUp();
      if (made > 0) this.log.info({ people: made }, 'People of an earlier release can be found by name');
    } catch (error) {
      const away = databaseIsAway(error) || (error instanceof Problem && error.kind === 'unavailable');
      this.log[away ? 'warn' : 'error']({ err: error }, 'People can not be made findable right now');
      if (away) again = RETRY_MS;
    }
    if (!this.stopping) this.begin(again);
  }

  private async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
    await this.pool.end();
  }

  private async nextBatch(): Promise<{ clinicId: string; id: string }[]> {
    const { rows } = await this.pool.query<{ clinicId: string; id: string }>({
      name: 'people-to-make-findable',
      text: `select clinic_id as "clinicId", id from person where not names_indexed order by clinic_id, id limit $1`,
      values: [BATCH],
    });
    return rows;
  }
}
