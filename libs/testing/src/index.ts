export { createTestDatabase, type DatabaseRecipe, type TestDatabase } from './test-database.js';
export { rolesOf, type ServiceRoles } from './roles.js';
export { fingerprintOf, type Migration, type MigrationClass } from './migration-fingerprint.js';
export { testDatabaseServer, testNatsServer } from './servers.js';
export { natsNamespace, type NatsNamespace } from './nats-namespace.js';
export {
  deliveryOf,
  freshClinic,
  freshId,
  scopeFor,
  service,
  staff,
  visitor,
  type ScopeOptions,
  type TestActor,
  type TestActorKind,
  type TestScope,
} from './scopes.js';
export { saidBy, type Said } from './said.js';
export { expectNothingHappened, snapshotOf, type Snapshot, type SnapshotOptions } from './nothing-happened.js';
export { eventually } from './eventually.js';
export { TestClock, type Step } from './test-clock.js';
