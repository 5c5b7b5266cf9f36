import { Clock, DueLoop, failPoint, Lifecycle, LOGGER, newId, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpireScreeningUseCase } from './expire-screening.js';
import { FindDueTimers, type DueTimer } from './find-due-timers.js';

const BATCH = 100;

/** Fires what has come due in any clinic, each in a transaction of its own clinic. */
@Injectable()
export class FireDueTimers implements OnModuleInit {
  private readonly loop: DueLoop;

  constructor(
    private readonly timers: FindDueTimers,
    private readonly expiry: ExpireScreeningUseCase,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    this.loop = new DueLoop('timers', (stopping) => this.fireAll(stopping), clock, log);
  }

  onModuleInit(): void {
    this.lifecycle.add(this.loop);
  }

  private async fireAll(stopping: AbortSignal): Promise<void> {
    let fired: number;
    do {
      fired = 0;
      for (const timer of await this.timers.find(BATCH)) {
        if (stopping.aborted) return;
        if (await this.fire(timer)) fired += 1;
      }
      // What was due and did not fire is in another instance's hands: the next look sees whether it is still there.
    } while (fired > 0);
  }

  /** One that can't be fired keeps its row, and doesn't keep the others waiting. */
  private async fire({ clinicId, subjectId }: DueTimer): Promise<boolean> {
    await failPoint('timer-due');
    const requestId = newId();
    const actor = { kind: 'service', id: 'screening', roles: [] } as const;
    const scope = { clinicId, actor, action: 'expire-screening', requestId, correlationId: requestId };
    return this.expiry.expire(subjectId, scope).catch((error: unknown) => {
      this.log.error({ err: error, screeningId: subjectId }, 'a timer was not fired, and stays due');
      return false;
    });
  }
}
