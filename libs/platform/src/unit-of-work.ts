import type { Clock } from './clock.js';
import { codeOf, databaseProblem, IN_DOUBT, type Database, type TypeOrmOnConnection } from './database.js';
import { newId } from './new-id.js';
import type { ClinicSealer } from './person-keys.js';
import { Problem } from './problem.js';
import { inScope, type IdempotencyClaim, type Scope } from './scope.js';
import { NotCommitted, Unit, type AuditedObject } from './unit.js';
import * as sql from './unit-of-work.statements.js';

/** The event was handled before; its effect is in the database. The consumer acknowledges and goes on. */
export class AlreadyHandled extends Error {
  constructor(
    readonly consumer: string,
    readonly eventId: string,
  ) {
    super(`${consumer} has handled ${eventId} before`);
    this.name = 'AlreadyHandled';
  }
}

/**
 * The one way to the database: a transaction for one clinic, in which effect, inbox row, what is said, audit row and
 * stored answer are written together or not at all.
 */
export class UnitOfWork {
  private readonly listeners: (() => void)[] = [];
  /** What a refusal was about, until its audit row is written. */
  private readonly refusedObjects = new WeakMap<Problem, AuditedObject>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: ClinicSealer,
  ) {}

  /** Rings after a commit that said something. */
  onCommitted(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * Runs work in one transaction. With an idempotency key the stored answer of the first run is returned; with a
   * once claim a second delivery throws {@link AlreadyHandled}. Refusals are audited.
   * @throws Problem `unavailable` when the database is away and nothing was written, `timeout` when it went away during
   * COMMIT; whatever the work throws, after a rollback
   */
  async run<T>(scope: Scope, work: (unit: Unit) => Promise<T>): Promise<T> {
    return inScope(scope, async () => {
      try {
        for (let attempt = 1; ; attempt++) {
          try {
            return await this.attempt(scope, work);
          } catch (error) {
            const code = codeOf(error);
            if (attempt >= 3 || (code !== '40P01' && code !== '40001')) throw error;
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
          }
        }
      } catch (error) {
        const problem = databaseProblem(error);
        const isRefusal = problem instanceof Problem && problem.kind !== 'unavailable' && problem.code !== IN_DOUBT;
        if (isRefusal) await this.recordRefusal(scope, problem);
        throw problem;
      }
    });
  }

  /** Runs work that only reads and leaves no trace: for what concerns no person, or the service's own loops. */
  async read<T>(scope: Pick<Scope, 'clinicId' | 'actor'>, work: (unit: Unit) => Promise<T>): Promise<T> {
    const untraced: Scope = {
      clinicId: scope.clinicId,
      actor: scope.actor,
      action: 'read',
      requestId: '',
      correlationId: '',
    };
    try {
      return await this.withUnit(untraced, async (unit) => {
        unit.open();
        const result = await work(unit);
        await unit.abandon();
        return result;
      });
    } catch (error) {
      throw databaseProblem(error);
    }
  }

  /** Writes an audit row of a refusal that happened before any transaction, such as another clinic's id. */
  async recordRefusal(scope: Scope, problem: Problem, object = this.refusedObjects.get(problem)): Promise<void> {
    const values = [
      scope.clinicId,
      newId(),
      this.clock.now(),
      scope.actor.kind,
      scope.actor.id,
      scope.action,
      problem.code,
      scope.requestId,
      scope.correlationId,
      scope.ipHash ?? null,
      object?.type ?? null,
      object?.id ?? null,
    ];
    const { once: _once, idempotency: _idempotency, ...unclaimed } = scope;
    try {
      await this.withUnit(unclaimed, async (unit) => {
        unit.open();
        const written = unit.send(sql.refusal, values);
        const { command } = await unit.send(sql.commit, []);
        await written;
        if (command !== 'COMMIT') throw new NotCommitted(command);
      });
    } catch (error) {
      throw databaseProblem(error);
    }
  }

  private async attempt<T>(scope: Scope, work: (unit: Unit) => Promise<T>): Promise<T> {
    try {
      return await this.withUnit(scope, async (unit) => {
        const claims = unit.open();
        const outcome = await work(unit).then(
          (result) => ({ result }),
          (error: unknown) => ({ error }),
        );
        await refuseLostClaims(scope, claims);
        if ('error' in outcome) {
          if (outcome.error instanceof Problem && unit.audited) this.refusedObjects.set(outcome.error, unit.audited);
          throw outcome.error;
        }
        const answer = scope.idempotency
          ? await this.sealer.sealAnswer(scope.clinicId, JSON.stringify(outcome.result ?? null))
          : undefined;
        if (await unit.close(answer)) for (const listener of this.listeners) listener();
        return outcome.result;
      });
    } catch (error) {
      if (error instanceof KeyTaken) return this.replay<T>(scope, error.claim);
      throw error;
    }
  }

  private async replay<T>(scope: Scope, claim: IdempotencyClaim): Promise<T> {
    const [row] = await this.read(scope, (unit) =>
      unit.query<{ fingerprint: string; answer: Buffer | null }>(sql.storedAnswer, [
        scope.clinicId,
        scope.actor.id,
        claim.route,
        claim.key,
      ]),
    );
    if (!row?.answer) {
      throw new Problem('conflict', 'request.running', 'The first request with this key is still running.', {
        retryAfterSeconds: 1,
      });
    }
    if (row.fingerprint !== claim.fingerprint) {
      throw Problem.unprocessable('idempotency.key_reused', 'This Idempotency-Key was used with another body.');
    }
    await this.recordReplay(scope, claim);
    claim.replayed = true;
    return JSON.parse(await this.sealer.openAnswer(scope.clinicId, row.answer)) as T;
  }

  /** An answer that is shown again is a reading of its own. */
  private async recordReplay(scope: Scope, { route }: IdempotencyClaim): Promise<void> {
    const { once: _once, idempotency: _idempotency, ...unclaimed } = scope;
    await this.withUnit(unclaimed, async (unit) => {
      unit.open();
      unit.audit({ type: 'stored-answer', id: route }, { replayed: true });
      await unit.close(undefined);
    });
  }

  private async withUnit<T>(scope: Scope, use: (unit: Unit) => Promise<T>): Promise<T> {
    let broken: Error | undefined;
    let typeOrm: TypeOrmOnConnection | undefined;
    const client = await this.database.connection();
    const manager = () => (typeOrm ??= this.database.typeOrmOn(client)).manager;
    const unit = new Unit(manager, client, scope, this.clock);
    try {
      return await use(unit);
    } catch (error) {
      const first = await unit.firstError(error);
      await unit.abandon().catch((failure: Error) => (broken = failure));
      throw ownError(error) ? error : first;
    } finally {
      typeOrm?.end();
      // A connection whose rollback failed goes back to nobody.
      client.release(broken);
    }
  }
}

/** Another request holds, or held, this key. */
class KeyTaken extends Error {
  constructor(readonly claim: IdempotencyClaim) {
    super('The key is taken');
  }
}

function ownError(error: unknown): boolean {
  return error instanceof Problem || error instanceof AlreadyHandled || error instanceof KeyTaken;
}

/**
 * Claims travel in the same flight as the work and are looked at before commit: a lost claim rolls the work back,
 * whatever it did or threw.
 */
async function refuseLostClaims(scope: Scope, claims: ReturnType<Unit['open']>): Promise<void> {
  if (scope.once && (await claims.once)?.rowCount === 0)
    throw new AlreadyHandled(scope.once.consumer, scope.once.eventId);
  if (scope.idempotency && (await claims.idempotency)?.rowCount === 0) throw new KeyTaken(scope.idempotency);
}
