import { Clock, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { byClinic } from './by-clinic.js';
import { ClaimDueMessages, type ClaimedMessage } from './claim-due-messages.js';
import { NotificationsConfig } from '../notifications.config.js';
import { MessagesInHand } from './messages-in-hand.js';
import { SendMessageUseCase } from './send-message.js';

/** What another instance has planned, and what comes due later, rings no bell here. */
const LONGEST_SLEEP_MS = 1_000;
const SHORTEST_SLEEP_MS = 20;
/** Enough to look at many together, and few enough to be sent within a lease: for each connection to the mail server, and for texts. */
const IN_HAND_PER_CONNECTION = 64;
const MORE_IN_HAND = 256;
const MOST_AT_ONCE = 100;

/** Sends what is due. No clinic and no channel gets all hands. */
@Injectable()
export class SendDueMessages implements OnModuleInit {
  private readonly inHand: MessagesInHand;
  private readonly stopping = new AbortController();
  private readonly batches = new Set<Promise<void>>();
  private running = false;
  private sleep: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;

  constructor(
    private readonly claims: ClaimDueMessages,
    private readonly sending: SendMessageUseCase,
    config: NotificationsConfig,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly clock: Clock,
  ) {
    this.inHand = new MessagesInHand(IN_HAND_PER_CONNECTION * config.smtpConnections + MORE_IN_HAND);
    clock.onMoved(() => this.ring());
  }

  /** Added after messaging's parts: it starts when addresses can be asked for, and stops before. */
  onModuleInit(): void {
    this.lifecycle.add({ name: 'message-sender', start: () => this.start(), stop: () => this.stop() });
  }

  /** Something may be due. */
  ring(): void {
    if (!this.running) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    clearTimeout(this.sleep);
    this.lookAgain = false;
    this.looking = this.look()
      .catch((error: unknown) => {
        this.log.warn({ err: error }, 'due messages can not be claimed right now');
        return LONGEST_SLEEP_MS;
      })
      .then((pause) => {
        this.looking = undefined;
        if (this.lookAgain) return this.ring();
        if (this.running) this.sleep = setTimeout(() => this.ring(), pause);
      });
  }

  private start(): void {
    this.running = true;
    this.ring();
  }

  /** Takes no more, gives back what is not begun, and finishes the rest: a message that was handed over gets marked. */
  private async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.sleep);
    this.stopping.abort();
    await this.looking;
    await Promise.allSettled(this.batches);
  }

  /** @returns how long to sleep after it */
  private async look(): Promise<number> {
    const due = await this.claims.nextDue();
    if (!due || due > this.clock.now()) return this.until(due);
    const waits = await this.fill(this.inHand);
    // Whoever is sent makes room, and rings.
    return waits ? LONGEST_SLEEP_MS : this.until(await this.claims.nextDue());
  }

  /** @returns whether more may be waiting than there is room for */
  private async fill(hand: MessagesInHand): Promise<boolean> {
    hand.looked(false);
    for (let room = hand.room(MOST_AT_ONCE); this.running; room = hand.room(MOST_AT_ONCE)) {
      const claimed = await this.claims.claimShares(room, hand.ids);
      this.take(hand, claimed);
      if (room.limit > 0 && claimed.length === room.limit) continue;
      if (room.limit <= 0 || hand.anyFull) hand.waits = true;
      break;
    }
    return hand.waits;
  }

  private take(hand: MessagesInHand, claimed: readonly ClaimedMessage[]): void {
    for (const message of claimed) hand.take(message);
    for (const [clinicId, messages] of byClinic(claimed)) {
      const sent = this.sending
        .sendAll(clinicId, messages, this.stopping.signal, {
          admit: (id, channel) => hand.admit(id, channel),
          letGo: (message) => {
            hand.letGo(message);
            if (hand.hasRoomAgain) this.lookIfMoreWaits(hand);
          },
        })
        .catch((error: unknown) =>
          this.log.error({ err: error, messages: messages.length }, 'messages stay claimed until their lease ends'),
        )
        .finally(() => {
          for (const message of messages) hand.letGo(message);
          this.batches.delete(sent);
          this.lookIfMoreWaits(hand);
        });
      this.batches.add(sent);
    }
  }

  private lookIfMoreWaits(hand: MessagesInHand): void {
    if (!hand.waits) return;
    hand.looked(false);
    this.ring();
  }

  private until(next: Date | undefined): number {
    const ahead = next ? next.getTime() - this.clock.now().getTime() : LONGEST_SLEEP_MS;
    return Math.min(Math.max(ahead, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
  }
}
