import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { ServiceConfig } from './config.js';

export type ServiceName = 'gateway' | 'inquiries' | 'screening' | 'scheduling' | 'notifications';

export type MigrationClass = new () => MigrationInterface;

/** All that is needed to migrate, start and test one service. */
export interface ServiceDefinition {
  name: ServiceName;
  module: Type;
  config: new () => ServiceConfig;
  /** TypeORM entities. */
  entities: readonly (new () => object)[];
  migrations: readonly MigrationClass[];
  /** Whether the service holds private data, and so needs keys of persons in a database of their own. */
  keyStore: boolean;
}
