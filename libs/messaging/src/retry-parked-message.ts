import { AlreadyHandled, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { openArrival } from './arrival.js';
import { describeError } from './error-description.js';
import { findParked, noteFailedRetry, resolveParked, type ParkedMessage } from './parked-messages.js';
import type { ReactionRunner } from './reaction-runner.js';

/**
 * Hands a parked message to its reaction once more, as it came. The inbox guards it like any delivery: if the event
 * was handled in the meantime, a retry has no second effect.
 */
export class RetryParkedMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runnerOf: (consumer: string) => ReactionRunner | undefined,
  ) {}

  /** @throws Problem `not_found`, `conflict` when it is settled already, `unprocessable` when it failed again */
  async run(scope: Scope, id: string): Promise<ParkedMessage> {
    const found = await this.unitOfWork.read(scope, (unit) => findParked(unit, id));
    if (!found) return this.refuse(scope, Problem.notFound('parked.unknown'));
    if (found.state !== 'parked') {
      return this.refuse(scope, Problem.conflict('parked.resolved', 'Somebody has settled this message.'));
    }
    const runner = this.runnerOf(found.consumer);
    if (!runner) {
      return this.refuse(scope, Problem.conflict('parked.no_reaction', 'This release has no such reaction any more.'));
    }
    try {
      const arrival = { subject: found.subject, messageId: found.eventId, body: found.envelope };
      await runner.handle(openArrival(runner.reaction, arrival));
    } catch (error) {
      if (!(error instanceof AlreadyHandled)) await this.failAgain(scope, id, error);
    }
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'parked-message', id });
      const resolved = await resolveParked(unit, id, 'retried', null);
      if (!resolved) throw Problem.conflict('parked.resolved', 'Somebody has settled this message.');
      return resolved;
    });
  }

  /** A refusal before any transaction leaves its audit row too. */
  private async refuse(scope: Scope, problem: Problem): Promise<never> {
    await this.unitOfWork.recordRefusal(scope, problem);
    throw problem;
  }

  private async failAgain(scope: Scope, id: string, error: unknown): Promise<never> {
    if (error instanceof Problem && error.kind === 'unavailable') throw error;
    const reason = describeError(error);
    await this.unitOfWork.run({ ...scope, idempotency: undefined } as Scope, async (unit) => {
      unit.audit({ type: 'parked-message', id });
      await noteFailedRetry(unit, id, reason);
    });
    throw Problem.unprocessable('parked.failed_again', `It failed again: ${reason}`);
  }
}
