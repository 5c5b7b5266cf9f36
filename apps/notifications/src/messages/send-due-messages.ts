import { Clock, DueLoop, Lifecycle, LOGGER, type Logger } from '@stillwater/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { byClinic } from './by-clinic.js';
import { ClaimDueMessages, type ClaimedMessage } from './claim-due-messages.js';
import { NotificationsConfig } from '../notifications.config.js';
import { MessagesInHand } from './messages-in-hand.js';
import { SendMessageUseCase } from './send-message.js';

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
  private readonly loop: DueLoop;

  constructor(
    private readonly claims: ClaimDueMessages,
    private readonly sending: SendMessageUseCase,
    config: NotificationsConfig,
    private readonly lifecycle: Lifecycle,
    @Inject(LOGGER) private readonly log: Logger,
    clock: Clock,
  ) {
    this.inHand = new MessagesInHand(IN_HAND_PER_CONNECTION * config.smtpConnections + MORE_IN_HAND);
    this.loop = new DueLoop('messages', () => this.look(), clock, log);
  }

  /** Added after messaging's parts: it starts when addresses can be asked for, and stops before. */
  onModuleInit(): void {
    this.lifecycle.add({ name: 'message-sender', start: () => this.loop.start(), stop: () => this.stop() });
  }

  /** Something may be due. */
  ring(): void {
    this.loop.ring();
  }

  /** Takes no more, gives back what is not begun, and finishes the rest: a message that was handed over gets marked. */
  private async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop.stop();
    await Promise.allSettled(this.batches);
  }

  /** @returns when to look again, where that is known: whoever is sent makes room, and rings */
  private async look(): Promise<Date | undefined> {
    this.inHand.looked(false);
    while (!this.stopping.signal.aborted) {
      const room = this.inHand.room(MOST_AT_ONCE);
      const claimed = await this.claims.claimShares(room, this.inHand.ids);
      this.take(claimed);
      if (room.limit > 0 && claimed.length === room.limit) continue;
      this.inHand.waits = room.limit <= 0 || this.inHand.anyFull;
      break;
    }
    return this.inHand.waits ? undefined : this.claims.nextDue();
  }

  private take(claimed: readonly ClaimedMessage[]): void {
    const hand = this.inHand;
    for (const message of claimed) hand.take(message);
    for (const [clinicId, messages] of byClinic(claimed)) {
      const sent = this.sending
        .sendAll(clinicId, messages, this.stopping.signal, {
          admit: (id, channel) => hand.admit(id, channel),
          letGo: (message) => {
            hand.letGo(message);
            if (hand.hasRoomAgain) this.lookIfMoreWaits();
          },
          again: () => this.ring(),
        })
        .catch((error: unknown) =>
          this.log.error({ err: error, messages: messages.length }, 'messages stay claimed until their lease ends'),
        )
        .finally(() => {
          for (const message of messages) hand.letGo(message);
          this.batches.delete(sent);
          this.lookIfMoreWaits();
        });
      this.batches.add(sent);
    }
  }

  private lookIfMoreWaits(): void {
    if (!this.inHand.waits) return;
    this.inHand.looked(false);
    this.ring();
  }
}
