import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfigFaults, loadConfig, type ServiceConfig } from './config.js';
import { startDiagnostics, type Watched } from './diagnostics.js';
import { Lifecycle } from './lifecycle.js';
import { makeLogger, nestLogger, type Logger } from './log.js';
import { collectProcessMetrics } from './metrics.js';
import { PlatformModule } from './platform.module.js';
import type { ServiceDefinition } from './service-definition.js';
import { flushTraces, startTracing } from './tracing.js';

/** sysexits(3) EX_CONFIG: a supervisor need not try again before somebody has changed the settings. */
export const EXIT_CONFIG = 78;

const NEEDED_FOR_KEYS = ['keysDatabaseUrl', 'rootKeyFile'] as const;

/** A drain that takes longer than this has hung; what is left is taken up again by whoever starts next. */
const DRAIN_MILLISECONDS = 25_000;

export interface RunningService {
  name: string;
  app: INestApplicationContext;
  lifecycle: Lifecycle;
  stop(): Promise<void>;
}

/**
 * Starts one service inside this process.
 * @throws Error when its role, schema or settings make a start unsafe
 */
export async function startService(
  definition: ServiceDefinition,
  config: ServiceConfig,
  log?: Logger,
): Promise<RunningService> {
  const logger = log ?? makeLogger(definition.name, config.logLevel);
  const platform = PlatformModule.for(definition, config, logger);
  const app = await NestFactory.createApplicationContext(platform, { logger: nestLogger(logger), abortOnError: false });
  const lifecycle = app.get(Lifecycle);
  await lifecycle.start();
  logger.info('started');
  return {
    name: definition.name,
    app,
    lifecycle,
    stop: async () => {
      await lifecycle.stop();
      await app.close();
      logger.info('stopped');
    },
  };
}

/** Starts services in this process, answers for their health, and drains them on SIGTERM or SIGINT. */
export async function runServices(definitions: readonly ServiceDefinition[]): Promise<void> {
  const configs = loadConfigs(definitions);
  startTracing();
  collectProcessMetrics();
  const running: RunningService[] = [];
  const watched: Watched[] = definitions.map(({ name }) => ({ name }));
  const first = configs[0]!;
  const diagnostics =
    first.diagnosticsPort === undefined
      ? undefined
      : await startDiagnostics(first.diagnosticsHost, first.diagnosticsPort, watched);
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), DRAIN_MILLISECONDS).unref();
    for (const service of running.toReversed()) await service.stop().catch(() => (code = 1));
    diagnostics?.close();
    await flushTraces().catch(() => {});
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(0));
  try {
    for (const [index, definition] of definitions.entries()) {
      const service = await startService(definition, configs[index]!);
      running.push(service);
      watched[index]!.lifecycle = service.lifecycle;
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await end(1);
  }
}

export async function runService(definition: ServiceDefinition): Promise<void> {
  await runServices([definition]);
}

function loadConfigs(definitions: readonly ServiceDefinition[]): ServiceConfig[] {
  const faults: string[] = [];
  const configs = definitions.flatMap((definition) => {
    try {
      return [loadConfig(definition.config, definition.name, undefined, definition.keyStore ? NEEDED_FOR_KEYS : [])];
    } catch (error) {
      if (!(error instanceof ConfigFaults)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) {
    process.stderr.write(`${new ConfigFaults(faults).message}\n`);
    process.exit(EXIT_CONFIG);
  }
  return configs;
}
