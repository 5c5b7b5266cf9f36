import type { ServiceDefinition } from '@stillwater/platform';
import { LayTheGround1795400000000 } from './migrations/1795400000000-lay-the-ground.js';
import { SchedulingConfig } from './scheduling.config.js';
import { SchedulingModule } from './scheduling.module.js';

/** Resources, availability and appointments will live here; so far the service starts and holds its ground. */
export const scheduling: ServiceDefinition = {
  name: 'scheduling',
  module: SchedulingModule,
  config: SchedulingConfig,
  entities: [],
  migrations: [LayTheGround1795400000000],
  keyStore: false,
};
