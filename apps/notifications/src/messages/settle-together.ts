import { UnitOfWork, type Scope } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import { isAway } from './away.rules.js';
import { inParts } from './in-parts.js';
import { patiently } from './patiently.js';
import { settleMessages, type Settlement } from './settle-message.js';
import { Turnstile } from './turnstile.js';

const MOST_TOGETHER = 100;
/** Transactions of this kind at once: others need the database too. */
const SIDE_BY_SIDE = 3;

interface Waiting {
  settlement: Settlement & { cause: NonNullable<Settlement['cause']> };
  settled(ours: boolean): void;
  failed(error: unknown): void;
}

/**
 * Writes outcomes of a clinic's messages: one by one when they come one by one, and what comes while a transaction is
 * under way goes together into the next.
 */
export class SettleTogether {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly turnstile = new Turnstile(SIDE_BY_SIDE, 1);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns false, with nothing written, when the message is no longer this try's */
  settle(settlement: Waiting['settlement'], stopping: AbortSignal): Promise<boolean> {
    return new Promise((settled, failed) => {
      const { clinicId } = settlement.message;
      const entry = { settlement, settled, failed };
      const others = this.waiting.get(clinicId);
      if (others) {
        others.push(entry);
        return;
      }
      this.waiting.set(clinicId, [entry]);
      void this.empty(clinicId, stopping);
    });
  }

  private async empty(clinicId: string, stopping: AbortSignal): Promise<void> {
    // Those who get ready in the same turn of the loop are still to come.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      const part = this.waiting.get(clinicId)!.splice(0, MOST_TOGETHER);
      if (part.length === 0) break;
      await this.turnstile.through(clinicId, () => this.write(clinicId, part, stopping));
    }
    this.waiting.delete(clinicId);
  }

  /** Never throws: each of them hears how it went. */
  private async write(clinicId: string, all: readonly Waiting[], stopping: AbortSignal): Promise<void> {
    const failed = await inParts(
      all,
      async (part) => {
        const settlements = part.map(({ settlement }) => settlement);
        const ours = await patiently(stopping, () =>
          this.unitOfWork.run(scopeOf(clinicId, settlements), (unit) => settleMessages(unit, settlements)),
        );
        for (const { settlement, settled } of part) settled(ours.has(settlement.message.id));
      },
      isAway,
    );
    for (const { item, error } of failed) item.failed(error);
  }
}

/** Several share a transaction whose name stands in no row: each of them has its own cause. */
function scopeOf(clinicId: string, settlements: readonly Waiting['settlement'][]): Scope {
  const [only] = settlements;
  const cause = settlements.length === 1 && only ? only.cause : { requestId: uuidv7(), correlationId: uuidv7() };
  return { clinicId, actor: { kind: 'service', id: 'notifications', roles: [] }, action: 'send-message', ...cause };
}
