import { databaseIsAway, Lifecycle, LOGGER, Problem, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FindDuePeople } from './find-due-people.js';
import { MakePeopleFindableUseCase } from './make-people-findable.js';

/** People of one transaction, well inside its time limits. */
const BATCH = 50;
/** A process of the release before may still be receiving while this one runs. */
const LOOK_AGAIN_MS = 5 * 60 * 1_000;
const RETRY_MS = 2_000;

/** Makes people findable by name whom an earlier release has received, from the start on and as long as it runs. */
@Injectable()
export class CatchUpSearch implements OnModuleInit {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly due: FindDuePeople,
    private readonly making: MakePeopleFindableUseCase,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.lifecycle.add({ name: 'search-catch-up', start: () => this.begin(0), stop: () => this.stop() });
  }

  /** @returns how many people it has seen to */
  async catchUp(): Promise<number> {
    let seen = 0;
    let last = new Set<string>();
    while (!this.stopping) {
      const batch = await this.due.find(BATCH);
      // What another process has in hand is left to it.
      if (batch.every(({ id }) => last.has(id))) break;
      last = new Set(batch.map(({ id }) => id));
      for (const clinicId of new Set(batch.map((person) => person.clinicId))) {
        const people = batch.filter((person) => person.clinicId === clinicId);
        await this.making.make(
          clinicId,
          people.map(({ id }) => id),
        );
      }
      seen += batch.length;
    }
    return seen;
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
      const seen = await this.catchUp();
      if (seen > 0) this.log.info({ people: seen }, 'People of an earlier release can be found by name');
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
  }
}
