import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import type { ServiceConfig } from './config.js';
import { Database, whyDatabaseIsAway } from './database.js';
import { DemoClockFollower } from './demo-clock.js';
import { Lifecycle } from './lifecycle.js';
import { makeLogger, type Logger } from './log.js';
import { PersonKeys, plainAnswers, readRootKey } from './person-keys.js';
import type { ServiceDefinition } from './service-definition.js';
import { UnitOfWork } from './unit-of-work.js';

/** Injection tokens for what isn't a class. */
export const SERVICE = Symbol('service definition');
export const CONFIG = Symbol('service config');
export const LOGGER = Symbol('logger');

@Global()
@Module({})
export class PlatformModule {
  /** The ground under one service: its config, log, clock, database, keys and unit of work. */
  static for(definition: ServiceDefinition, config: ServiceConfig, log?: Logger): DynamicModule {
    const lifecycle = new Lifecycle();
    const clock = new Clock();
    const logger = log ?? makeLogger(definition.name, config.logLevel);
    if (config.demoClockFile) {
      const demo = new DemoClockFollower(clock, config.demoClockFile);
      lifecycle.add({ name: 'demo-clock', start: () => demo.start(), stop: () => demo.stop() });
    }
    const database = Database.for(definition, config, clock);
    lifecycle.add({
      name: 'database',
      start: () => database.start((error) => logger.warn({ err: error }, whyDatabaseIsAway(error))),
      stop: () => database.stop(),
      check: async () => ({ ok: await database.check() }),
    });
    const keys = definition.keyStore ? keyStore(definition, config) : undefined;
    if (keys)
      lifecycle.add({ name: 'key-store', stop: () => keys.stop(), check: async () => ({ ok: await keys.check() }) });
    const provided: { provide: symbol | (new (...args: never[]) => unknown); useValue: unknown }[] = [
      { provide: SERVICE, useValue: definition },
      { provide: CONFIG, useValue: config },
      { provide: definition.config, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: Lifecycle, useValue: lifecycle },
      { provide: Clock, useValue: clock },
      { provide: Database, useValue: database },
      { provide: UnitOfWork, useValue: new UnitOfWork(database, clock, keys ?? plainAnswers) },
      ...(keys ? [{ provide: PersonKeys, useValue: keys }] : []),
    ];
    return {
      module: PlatformModule,
      imports: [definition.module],
      providers: provided as DynamicModule['providers'] & object[],
      exports: provided.map(({ provide }) => provide) as DynamicModule['exports'] & object[],
    };
  }
}

function keyStore(definition: ServiceDefinition, config: ServiceConfig): PersonKeys {
  if (!config.keysDatabaseUrl || !config.rootKeyFile) {
    throw new Error(`${definition.name} holds private data: it needs KEYS_DATABASE_URL and ROOT_KEY_FILE`);
  }
  return new PersonKeys(config.keysDatabaseUrl, readRootKey(config.rootKeyFile), definition.name);
}
