import { envelope, eventOf, partitionOf, subjectOf } from '@stillwater/contract-kit';
import type { EntityManager } from 'typeorm';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { Clock } from './clock.js';
import { codeOf, databaseIsAway, inDoubt, type Statement } from './database.js';
import { Flight } from './flight.js';
import { newId } from './new-id.js';
import type { Scope } from './scope.js';
import * as sql from './unit-of-work.statements.js';

/** PostgreSQL rolled back although COMMIT was sent: an error inside was swallowed. Nothing was written. */
export class NotCommitted extends Error {
  constructor(tag: string) {
    super(`The transaction ended in ${tag}: an error inside it was swallowed and nothing was written`);
    this.name = 'NotCommitted';
  }
}

interface Said {
  event_id: string;
  type: string;
  partition: number;
  aggregate_id: string;
  aggregate_version: number;
  subject: string;
  headers: string;
  body: Buffer;
}

/** What set off a part of the work, where one transaction does the work of many. */
export type Cause = Pick<Scope, 'requestId' | 'correlationId' | 'causationId' | 'traceparent'>;

/** A part of the work with an audit row of its own. */
interface AuditedPart {
  cause: Cause;
  object: AuditedObject;
  detail: Record<string, unknown> | undefined;
}

/** What an audit row is about. */
export interface AuditedObject {
  type: string;
  id: string;
}

/** What work may do inside one transaction of one clinic. */
export class Unit {
  readonly now: Date;
  readonly clinicId: string;
  /** Statements that were sent without waiting for their answers. */
  private readonly inFlight: Promise<QueryResult>[] = [];
  private readonly flight: Flight;
  private readonly said: Said[] = [];
  private object: AuditedObject | undefined;
  private auditDetail: Record<string, unknown> | undefined;
  private readonly parts: AuditedPart[] = [];
  /** What is still to be said of rows whose change nobody waits for. */
  private readonly unsaid: Promise<void>[] = [];

  constructor(
    private readonly typeOrm: () => EntityManager,
    private readonly client: PoolClient,
    readonly scope: Scope,
    clock: Clock,
  ) {
    this.now = clock.now();
    this.flight = new Flight(client);
    this.clinicId = scope.clinicId;
  }

  /** TypeORM on this connection and in this transaction. */
  get manager(): EntityManager {
    return this.typeOrm();
  }

  async query<R extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<R[]> {
    const { rows } = await this.flight.send<R>(statement, values);
    return rows;
  }

  /** Sends a statement whose answer nobody needs; its error fails the whole transaction. */
  send(statement: Statement, values: unknown[]): Promise<QueryResult> {
    const answer = this.flight.send(statement, values);
    answer.catch(() => {});
    this.inFlight.push(answer);
    return answer;
  }

  /** As {@link send}, for what is to be said of the rows that the statement changes. */
  sendAndSay<R extends QueryResultRow>(statement: Statement, values: unknown[], say: (row: R) => void): void {
    const said = this.send(statement, values).then(({ rows }) => (rows as R[]).forEach(say));
    said.catch(() => {});
    this.unsaid.push(said);
  }

  /**
   * Announces a fact. It leaves the service only if this transaction commits, and then for certain.
   * @param version of the aggregate after this fact; each fact of one aggregate takes the next number
   * @param cause what it is traced to, when that is not the unit's own scope
   * @returns the event's id
   * @throws ContractViolation when the data doesn't fit the event
   */
  say<T extends object>(
    type: new () => T,
    data: T,
    { version, cause = this.scope }: { version: number; cause?: Cause },
  ): string {
    const { name, key } = eventOf(type);
    const aggregateId = String(data[key as keyof T]);
    const { scope } = this;
    const id = newId();
    const time = this.now.toISOString();
    const event = envelope(type, data, {
      id,
      clinicId: scope.clinicId,
      time,
      aggregateId,
      aggregateVersion: version,
      correlationId: cause.correlationId,
      causationId: cause.causationId ?? cause.requestId,
      ...(cause.traceparent ? { traceparent: cause.traceparent } : {}),
    });
    const headers: Record<string, string> = {
      'ce-type': name,
      'ce-time': time,
      clinic: scope.clinicId,
      'agg-id': aggregateId,
      'agg-version': String(version),
      correlation: cause.correlationId,
      ...(cause.traceparent ? { traceparent: cause.traceparent } : {}),
    };
    this.said.push({
      event_id: id,
      type: name,
      partition: Number(partitionOf(aggregateId)),
      aggregate_id: aggregateId,
      aggregate_version: version,
      subject: subjectOf(type, scope.clinicId, aggregateId),
      headers: JSON.stringify(headers),
      body: Buffer.from(JSON.stringify(event)),
    });
    return id;
  }

  /** Names what the audit row is about. @param detail ids and codes only, no private data */
  audit(object: AuditedObject, detail?: Record<string, unknown>): void {
    this.object = object;
    this.auditDetail = detail;
  }

  /** As {@link audit}, for one of many: each has a row with its own cause, and the unit has none beside them. */
  auditPart(cause: Cause, object: AuditedObject, detail?: Record<string, unknown>): void {
    this.parts.push({ cause, object, detail });
  }

  get audited(): AuditedObject | undefined {
    return this.object;
  }

  /** Opens the transaction in the same flight as the first statement of the work. */
  open(): { once?: Promise<QueryResult>; idempotency?: Promise<QueryResult> } {
    const { scope } = this;
    this.send(sql.begin, []);
    this.send(sql.setClinic, [scope.clinicId, scope.actor.id]);
    const claims: { once?: Promise<QueryResult>; idempotency?: Promise<QueryResult> } = {};
    if (scope.once)
      claims.once = this.send(sql.claimEvent, [
        scope.clinicId,
        scope.once.consumer,
        scope.once.eventId,
        scope.once.eventTime,
      ]);
    if (scope.idempotency) {
      const { route, key, fingerprint } = scope.idempotency;
      claims.idempotency = this.send(sql.claimKey, [scope.clinicId, scope.actor.id, route, key, fingerprint]);
    }
    return claims;
  }

  /** Sends what was said, the audit row, the stored answer and COMMIT in one flight. @returns whether anything was said */
  async close(answer: Buffer | undefined): Promise<boolean> {
    const { scope, said } = this;
    await Promise.all(this.unsaid);
    const [first, ...others] = this.parts;
    if (others.length > 0) this.sendParts(others);
    const { cause, object, detail } = first ?? { cause: scope, object: this.object, detail: this.auditDetail };
    const values: unknown[] = [
      scope.clinicId,
      newId(),
      this.now.toISOString(),
      scope.actor.kind,
      scope.actor.id,
      scope.action,
      object?.type ?? null,
      object?.id ?? null,
      cause.requestId,
      cause.correlationId,
      scope.ipHash ?? null,
      detail ? JSON.stringify(detail) : null,
    ];
    const [one] = said;
    const says = !one ? 'nothing' : said.length === 1 ? 'one' : 'many';
    for (const column of one ? sql.outboxColumns : [])
      values.push(says === 'one' ? one![column] : said.map((row) => row[column]));
    if (answer && scope.idempotency)
      values.push(scope.actor.id, scope.idempotency.route, scope.idempotency.key, answer);
    this.send(sql.closing(says, Boolean(answer && scope.idempotency)), values);
    const committed = this.send(sql.commit, []);
    const { command } = await committed.catch((error: unknown) => {
      throw databaseIsAway(error) ? inDoubt(error) : error;
    });
    if (command !== 'COMMIT') throw new NotCommitted(command);
    return said.length > 0;
  }

  private sendParts(parts: readonly AuditedPart[]): void {
    const { scope } = this;
    this.send(sql.auditParts, [
      scope.clinicId,
      this.now.toISOString(),
      scope.actor.kind,
      scope.actor.id,
      scope.action,
      scope.ipHash ?? null,
      parts.map(() => newId()),
      parts.map(({ object }) => object.type),
      parts.map(({ object }) => object.id),
      parts.map(({ cause }) => cause.requestId),
      parts.map(({ cause }) => cause.correlationId),
      parts.map(({ detail }) => (detail ? JSON.stringify(detail) : null)),
    ]);
  }

  async abandon(): Promise<void> {
    await this.client.query('rollback');
  }

  /** The error that came first: what follows it in a flight only says that the transaction is aborted. */
  async firstError(error: unknown): Promise<unknown> {
    for (const statement of this.inFlight) {
      const failure = await statement.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (failure && codeOf(failure) !== '25P02') return failure;
    }
    return error;
  }
}
