import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { Clock } from './clock.js';
import { boundedConnection } from './end-when-silent.js';
import { Problem } from './problem.js';
import type { ServiceConfig } from './config.js';
import type { ServiceDefinition } from './service-definition.js';

/** A statement that the server keeps prepared under its name. The text of a name never changes. */
export interface Statement {
  name: string;
  text: string;
}

const NO_ROOM = '53300';

/** SQLSTATE classes and Node errors that say "not now" rather than "not so". */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  NO_ROOM,
  '08000',
  '08003',
  '08006',
  '08001',
  '08004',
  '25P03',
]);

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : undefined;
}

export function databaseIsAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code) return awayCodes.has(code);
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed/.test(
      error.message,
    )
  );
}

export const IN_DOUBT = 'database.in_doubt';

/** The connection broke after COMMIT was sent: the transaction may have happened, and only looking again tells. */
export function inDoubt(cause: unknown): Problem {
  return Problem.timeout(IN_DOUBT, 'The database went away while it was writing: it may have been done.', cause);
}

/** For whoever reads the log: what keeps a service from its database. */
export function whyDatabaseIsAway(error: unknown): string {
  return codeOf(error) === NO_ROOM
    ? 'PostgreSQL takes no more connections: its max_connections is too small for this installation'
    : 'The database can not be reached';
}

/** Turns what the driver throws into a refusal, or leaves it as it is. Details may hold data and are not repeated. */
export function databaseProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (databaseIsAway(error))
    return Problem.unavailable('database.unavailable', 'The database can not be reached right now.', 2, error);
  const code = codeOf(error);
  // Somebody changed the password of a running service: an operator's affair, not the asker's.
  if (code === '28P01')
    return Problem.unavailable('database.unavailable', 'The database can not be reached right now.', 2, error);
  if (code === '57014') return Problem.timeout('database.too_slow', 'The database took too long.', error);
  if (code === '55P03')
    return new Problem('conflict', 'request.running', 'The same thing is being changed right now.', {
      retryAfterSeconds: 1,
      cause: error,
    });
  return error;
}

export function makeDataSource(
  definition: Pick<ServiceDefinition, 'name' | 'entities'>,
  url: string,
  poolSize: number,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...definition.entities],
    applicationName: `stillwater-${definition.name}`,
    logging: false,
    poolErrorHandler: () => {},
    extra: {
      ...boundedConnection,
      pipeline: true,
      max: poolSize,
      // A new connection has to plan every statement again, which costs as much as hundreds of requests.
      idleTimeoutMillis: 0,
      maxLifetimeSeconds: 1_800,
      // One that lies idle may be dropped on the way without a word.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      lock_timeout: 500,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
}

/** TypeORM inside a transaction of ours. */
export interface TypeOrmOnConnection {
  readonly manager: EntityManager;
  /** Whatever uses it later is refused. */
  end(): void;
}

/** The service's connection to its own database, under a role that row-level security binds. */
export class Database {
  constructor(
    readonly source: DataSource,
    private readonly definition: ServiceDefinition,
    private readonly clock: Clock,
  ) {}

  static for(definition: ServiceDefinition, config: ServiceConfig, clock: Clock): Database {
    return new Database(makeDataSource(definition, config.databaseUrl, config.poolSize), definition, clock);
  }

  /**
   * Waits for the server, and says so, also later when it has no connection left; then refuses what would make isolation a matter of luck: a superuser, BYPASSRLS or owner
   * role, and a schema that is not at the head of the migrations.
   */
  async start(waiting: (error: unknown) => void): Promise<void> {
    this.refused = waiting;
    while (!this.source.isInitialized) {
      try {
        await this.source.initialize();
      } catch (error) {
        if (!databaseIsAway(error)) throw error;
        waiting(error);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
    await this.refuseStrongRole();
    await this.refuseOldSchema();
    await this.followClock();
    const timer = setInterval(() => void this.followClock().catch(() => {}), 30_000);
    timer.unref();
    this.stopFollowing = () => clearInterval(timer);
  }

  async stop(): Promise<void> {
    this.stopFollowing();
    if (this.source.isInitialized) await this.source.destroy();
  }

  async connection(): Promise<PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      // What the asker is told is the same as in any outage, and this one goes on until somebody hears why.
      if (codeOf(error) === NO_ROOM && performance.now() > this.quietUntil) {
        this.quietUntil = performance.now() + 10_000;
        this.refused(error);
      }
      throw error;
    }
  }

  /** Made for those who use it: to hot statements it would be a tenth of what they cost. It neither opens a connection nor a transaction. */
  typeOrmOn(client: PoolClient): TypeOrmOnConnection {
    const runner = this.source.createQueryRunner('master');
    Object.assign(runner, { databaseConnection: client, isTransactionActive: true });
    return { manager: runner.manager, end: () => void Object.assign(runner, { isReleased: true }) };
  }

  async check(): Promise<boolean> {
    await this.pool.query('select 1');
    return true;
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  private stopFollowing: () => void = () => {};
  private refused: (error: unknown) => void = () => {};
  private quietUntil = 0;

  private async followClock(): Promise<void> {
    const sentAt = Date.now();
    const { rows } = await this.pool.query<{ now: Date }>('select clock_timestamp() as now');
    if (rows[0]) this.clock.follow(rows[0].now, sentAt, Date.now());
  }

  private async refuseStrongRole(): Promise<void> {
    const { rows } = await this.pool.query<{ role: string; strong: boolean; owns: boolean }>(
      `select current_user as role, r.rolsuper or r.rolbypassrls as strong,
              exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where c.relowner = r.oid and n.nspname = 'public') as owns
       from pg_roles r where r.rolname = current_user`,
    );
    const role = rows[0];
    if (!role || role.strong || role.owns) {
      throw new Error(
        `${this.definition.name} refuses to start as the database role "${role?.role ?? '?'}": it is a superuser, has BYPASSRLS or owns the tables. Use the application role.`,
      );
    }
  }

  private async refuseOldSchema(): Promise<void> {
    const wanted = this.definition.migrations.map((migration) => new migration().name ?? migration.name);
    const done = await this.pool
      .query<{ name: string }>('select name from migrations')
      .then(({ rows }) => new Set(rows.map((row) => row.name)))
      .catch((error: unknown) => {
        if (codeOf(error) === '42P01') return new Set<string>();
        throw error;
      });
    const missing = wanted.filter((name) => !done.has(name));
    if (missing.length > 0) {
      throw new Error(
        `The database of ${this.definition.name} lacks the migrations ${missing.join(', ')}. Run the migrations first.`,
      );
    }
  }
}
