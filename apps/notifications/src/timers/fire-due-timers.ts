import { Clock, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { byClinic } from '../messages/by-clinic.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { ClaimDueTimers, type ClaimedTimer } from './claim-due-timers.js';
import { FireTimerUseCase } from './fire-timer.js';

/** A timer lies at least a quarter of an hour ahead when it is written: no look comes too late for a new one. */
const LONGEST_SLEEP_MS = 1_000;
/** What waits for a lease to end is not looked for without a pause. */
const SHORTEST_SLEEP_MS = 20;
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
  private running = false;
  private sleep: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;

  constructor(
    private readonly claims: ClaimDueTimers,
    private readonly firing: FireTimerUseCase,
    private readonly sending: SendDueMessages,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly clock: Clock,
  ) {
    clock.onMoved(() => this.look());
  }

  onModuleInit(): void {
    this.lifecycle.add({ name: 'timers', start: () => this.start(), stop: () => this.stop() });
  }

  /** Fires everything that is due now. @returns how many were claimed for it */
  async fireDue(): Promise<number> {
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
      if (claimed.length === 0) return count;
    }
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

  private start(): void {
    this.running = true;
    this.look();
  }

  private async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.sleep);
    await this.looking;
  }

  private look(): void {
    if (!this.running) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    clearTimeout(this.sleep);
    this.lookAgain = false;
    this.looking = this.pass()
      .catch((error: unknown) => {
        this.log.warn({ err: error }, 'due timers can not be claimed right now');
        return LONGEST_SLEEP_MS;
      })
      .then((pause) => {
        this.looking = undefined;
        if (this.lookAgain) return this.look();
        if (this.running) this.sleep = setTimeout(() => this.look(), pause);
      });
  }

  /** @returns how long to sleep after it */
  private async pass(): Promise<number> {
    const next = await this.claims.nextDue();
    if (next && next <= this.clock.now()) {
      await this.fireDue();
      const then = await this.claims.nextDue();
      return this.until(then);
    }
    return this.until(next);
  }

  private until(next: Date | undefined): number {
    const ahead = next ? next.getTime() - this.clock.now().getTime() : LONGEST_SLEEP_MS;
    return Math.min(Math.max(ahead, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
  }
}

function inBatches(timers: readonly ClaimedTimer[]): ClaimedTimer[][] {
  const batches: ClaimedTimer[][] = [];
  for (let from = 0; from < timers.length; from += TOGETHER) batches.push(timers.slice(from, from + TOGETHER));
  return batches;
}
