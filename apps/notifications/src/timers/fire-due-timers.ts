import { Clock, DueLoop, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { byClinic } from '../messages/by-clinic.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { ClaimDueTimers, type ClaimedTimer } from './claim-due-timers.js';
import { FireTimerUseCase } from './fire-timer.js';
import { FollowZoneData } from './follow-zone-data.js';

const AT_ONCE = 400;
/** The most of one clinic before it is the next one's turn. */
const SHARE = 200;
/** The most of one clinic that is fired together: nobody who takes one of them back waits long for it. */
const TOGETHER = 50;
/** Each is one short transaction. */
const SIDE_BY_SIDE = 4;

/** Fires what is due, the longest due of each clinic first, again and again until nothing is left. */
@Injectable()
export class FireDueTimers implements OnModuleInit {
  private readonly loop: DueLoop;

  constructor(
    private readonly claims: ClaimDueTimers,
    private readonly firing: FireTimerUseCase,
    private readonly zones: FollowZoneData,
    private readonly sending: SendDueMessages,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    this.loop = new DueLoop('timers', (stopping) => this.fireThenLookAhead(stopping), clock, log);
  }

  onModuleInit(): void {
    this.lifecycle.add(this.loop);
  }

  /** Fires everything that is due now. @returns how many were claimed for it */
  async fireDue(stopping?: AbortSignal): Promise<number> {
    await this.zones.catchUp();
    for (let count = 0; ;) {
      const claimed = await this.claims.claim(AT_ONCE, SHARE);
      const batches = [...byClinic(claimed)].flatMap(([clinicId, all]) =>
        inBatches(all).map((timers) => ({ clinicId, timers })),
      );
      const waiting = batches.values();
      const work = async (): Promise<void> => {
        for (const { clinicId, timers } of waiting) await this.fire(clinicId, timers);
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
      count += claimed.length;
      if (claimed.length === 0 || stopping?.aborted) return count;
    }
  }

  private async fireThenLookAhead(stopping: AbortSignal): Promise<Date | undefined> {
    await this.fireDue(stopping);
    return this.claims.nextDue();
  }

  private async fire(clinicId: string, timers: readonly ClaimedTimer[]): Promise<void> {
    try {
      const { anyDue, failed } = await this.firing.fireAll(clinicId, timers);
      if (anyDue) this.sending.ring();
      for (const { item, error } of failed)
        this.log.error(
          { err: error, rule: item.rule, step: item.step },
          'a timer could not be fired; it is tried again',
        );
    } catch (error) {
      this.log.error({ err: error, timers: timers.length }, 'timers stay claimed until their lease ends');
    }
  }
}

function inBatches(timers: readonly ClaimedTimer[]): ClaimedTimer[][] {
  const batches: ClaimedTimer[][] = [];
  for (let from = 0; from < timers.length; from += TOGETHER) batches.push(timers.slice(from, from + TOGETHER));
  return batches;
}
