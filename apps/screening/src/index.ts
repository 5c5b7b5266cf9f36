import type { ServiceDefinition } from '@stillwater/platform';
import { LayTheGround1795400000000 } from './migrations/1795400000000-lay-the-ground.js';
import { KeepEverySafetyFlagForGood1795400100000 } from './migrations/1795400100000-keep-every-safety-flag-for-good.js';
import { KnownPerson, SafetyFlag, SafetyFlagEntry } from './safety-flag.entity.js';
import { ScreeningConfig } from './screening.config.js';
import { ScreeningModule } from './screening.module.js';

/** Questionnaires and decisions will live here; so far the safety flags do, those raised on an inquiry too. */
export const screening: ServiceDefinition = {
  name: 'screening',
  module: ScreeningModule,
  config: ScreeningConfig,
  entities: [KnownPerson, SafetyFlag, SafetyFlagEntry],
  migrations: [LayTheGround1795400000000, KeepEverySafetyFlagForGood1795400100000],
  keyStore: true,
};
