import { Clock, failPoint, histogram, LOGGER, UnitOfWork, type Logger, type Scope } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import { flowsOf, type FlowName } from '../flows/flow-book.js';
import type { FlowDocument } from '../flows/flow.rules.js';
import type { Channel } from '../templates/template.rules.js';
import { templatesOf } from '../templates/template-book.js';
import { AttemptMessage } from './attempt-message.js';
import type { ClaimedMessage } from './claim-due-messages.js';
import { LOAD_MESSAGES, loadedMessage, type LoadedMessage, type LoadedRow } from './load-message.js';
import type { Message } from './message.entity.js';
import { patiently } from './patiently.js';
import { inRounds, leadsOn } from './sending.rules.js';
import { SettleTogether } from './settle-together.js';
import { Turnstile } from './turnstile.js';

const ACTOR: Scope['actor'] = { kind: 'service', id: 'notifications', roles: [] };

/** Transactions that look at what was claimed, at once: others need the database too. */
const LOOKS_AT_ONCE = 3;

const handover = histogram(
  'stillwater_message_handover_seconds',
  'From the fact to the mail server having its message',
  ['channel'],
);

/** A claimed message that is being sent. */
interface Sent {
  claimed: ClaimedMessage;
  stopping: AbortSignal;
  hands: Hands;
}

/** How many of each channel may be in hand is known to who claims. */
export interface Hands {
  admit(id: string, channel: Channel): boolean;
  letGo(claimed: ClaimedMessage): void;
  /** Another message may be due because of one that is settled. */
  again(): void;
}

const ANY_NUMBER: Hands = { admit: () => true, letGo: () => {}, again: () => {} };

/** Sends messages that were claimed: looks at what decides about them, has each one tried, and writes what became of it. */
@Injectable()
export class SendMessageUseCase {
  private readonly settling: SettleTogether;
  private readonly looking = new Turnstile(LOOKS_AT_ONCE);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: AttemptMessage,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.settling = new SettleTogether(unitOfWork);
  }

  send(claimed: ClaimedMessage, stopping: AbortSignal): Promise<void> {
    return this.sendAll(claimed.clinicId, [claimed], stopping);
  }

  /**
   * Sends messages of one clinic side by side. What is about the same subject or for the same person goes one after the
   * other: each is looked at as the one before has left things.
   * @param hands asked for each before it is sent, and told as soon as it is settled
   */
  async sendAll(
    clinicId: string,
    claimed: readonly ClaimedMessage[],
    stopping: AbortSignal,
    hands: Hands = ANY_NUMBER,
  ): Promise<void> {
    await failPoint('message-claimed');
    const byId = new Map(claimed.map((message) => [message.id, message]));
    while (byId.size > 0) {
      const found = await this.look(clinicId, [...byId.values()], stopping);
      const present = new Set(found.map(({ message }) => message.id));
      const { now, later } = inRounds(found);
      const waits = new Set(later.map(({ message }) => message.id));
      for (const message of byId.values()) {
        if (waits.has(message.id)) continue;
        byId.delete(message.id);
        if (!present.has(message.id)) hands.letGo(message);
      }
      const one = async (loaded: LoadedMessage): Promise<void> => {
        const message = claimed.find(({ id }) => id === loaded.message.id)!;
        await this.sendOne(loaded, { claimed: message, stopping, hands }).catch((error: unknown) =>
          this.log.error({ err: error, messageId: message.id }, 'a message stays claimed until its lease ends'),
        );
        hands.letGo(message);
      };
      await Promise.all(now.map(one));
    }
  }

  private look(clinicId: string, claimed: readonly ClaimedMessage[], stopping: AbortSignal): Promise<LoadedMessage[]> {
    const [ids, attempts] = [claimed.map(({ id }) => id), claimed.map(({ attempt }) => attempt)];
    return this.looking.through(clinicId, () =>
      patiently(stopping, () =>
        this.unitOfWork.read({ clinicId, actor: ACTOR }, async (unit) => {
          const rows = await unit.query<LoadedRow>(LOAD_MESSAGES, [clinicId, ids, attempts, unit.now]);
          const flowOf = await flowsOf(
            unit,
            rows.map(({ message }) => message),
          );
          const templateFor = await templatesOf(unit, rows[0]?.ownTemplates ?? 0);
          return rows.flatMap((row) => {
            const flow = this.flowIn(flowOf, row.message);
            return flow ? [loadedMessage(row, { flow, templateFor, now: unit.now })] : [];
          });
        }),
      ),
    );
  }

  /** One that was planned by a release that isn't this one waits for it, and keeps nobody else from theirs. */
  private flowIn(flowOf: (name: FlowName) => FlowDocument, message: Message): FlowDocument | undefined {
    try {
      return flowOf(message);
    } catch (error) {
      const { id: messageId, rule } = message;
      this.log.error({ err: error, messageId, rule }, 'a message stays claimed until its lease ends');
      return undefined;
    }
  }

  private async sendOne(loaded: LoadedMessage, { claimed, stopping, hands }: Sent): Promise<void> {
    const { message } = loaded;
    const scope: Scope = {
      clinicId: message.clinicId,
      actor: ACTOR,
      action: 'send-message',
      requestId: message.id,
      correlationId: message.correlationId,
      // What is said of a message follows from the event that asked for it, not from the message.
      causationId: message.causationId ?? message.id,
      ...(message.traceparent ? { traceparent: message.traceparent } : {}),
    };
    const outcome = await this.attempts.attempt(loaded, {
      scope,
      admit: (channel) => hands.admit(message.id, channel),
      // Somebody else may take it when its lease ends: what has waited for its turn too long is begun anew.
      mayStart: () => !stopping.aborted && this.clock.now() < claimed.startBefore,
    });
    if (outcome.kind === 'sent') {
      await failPoint('message-handed-over');
      handover.observe({ channel: message.channel }, (this.clock.now().getTime() - message.factAt.getTime()) / 1000);
    }
    const settled = await this.settling.settle({ message, outcome, cause: scope }, stopping);
    await failPoint('message-settled');
    if (settled && leadsOn(message, outcome)) hands.again();
    if (!settled)
      this.log.warn(
        { messageId: message.id, outcome: outcome.kind },
        'a message was settled before, or by another sender',
      );
  }
}
