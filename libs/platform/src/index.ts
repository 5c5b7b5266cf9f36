export { Clock, type ClockJump } from './clock.js';
export { ConfigFaults, environment, loadConfig, ServiceConfig, Setting, settingsOf } from './config.js';
export { decodeCursor, encodeCursor } from './cursor.js';
export {
  codeOf,
  Database,
  databaseIsAway,
  databaseProblem,
  makeDataSource,
  whyDatabaseIsAway,
  type Statement,
} from './database.js';
export { readDemoClock, writeDemoClock } from './demo-clock.js';
export { readiness, startDiagnostics, type Readiness, type Watched } from './diagnostics.js';
export { DueLoop, type DoWhatIsDue } from './due-loop.js';
export { derive, keyCheck, open, sameKey, seal } from './envelope-encryption.js';
export { boundedConnection, endWhenSilent } from './end-when-silent.js';
export { failPoint } from './fail-point.js';
export { Flight } from './flight.js';
export { foundationV1, relayTable, tenantTable } from './foundation.js';
export { Lifecycle, type Health, type LifecyclePart } from './lifecycle.js';
export { codeOfLinkToken, hashOfLinkToken, linkToken, type LinkToken } from './link-token.js';
export { makeLogger, nestLogger, sensitiveNames, withoutSensitive, type Logger } from './log.js';
export { collectProcessMetrics, counter, gauge, histogram, metrics } from './metrics.js';
export { keyStoreV1, migrateService } from './migrate.js';
export { PersonKey, PersonKeys, plainAnswers, readRootKey, type ClinicSealer } from './person-keys.js';
export { newId } from './new-id.js';
export { relayPool } from './relay-pool.js';
export { CONFIG, LOGGER, PlatformModule, SERVICE } from './platform.module.js';
export { Problem, type ProblemExtensions, type ProblemField, type ProblemJson, type ProblemKind } from './problem.js';
export { EXIT_CONFIG, runService, runServices, startService, type RunningService } from './run-service.js';
export {
  currentScope,
  inScope,
  roles,
  type Actor,
  type IdempotencyClaim,
  type OnceClaim,
  type Role,
  type Scope,
} from './scope.js';
export type { MigrationClass, ServiceDefinition, ServiceName } from './service-definition.js';
export { flushTraces, isTraceparent, newTraceparent, SpanKind, startTracing, traceIdOf, withSpan } from './tracing.js';
export { NotCommitted, Unit, type Cause } from './unit.js';
export { AlreadyHandled, UnitOfWork } from './unit-of-work.js';
export * as unitOfWorkStatements from './unit-of-work.statements.js';
export { addDays, instantOf, offsetText, wallTimeAt, weekdayOf, zoneOffset } from './wall-time.js';
