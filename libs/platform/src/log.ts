import { allDefinitions, type Definition } from '@stillwater/contract-kit';
import type { LoggerService } from '@nestjs/common';
import { destination, pino, type Logger as Pino } from 'pino';
import { currentScope } from './scope.js';

export type Logger = Pino;

const MAX_DEPTH = 6;

/**
 * Every field name that any contract marks sensitive, and names that are secrets anywhere. A value under such a name
 * is dropped from log lines wherever it appears, so that logging a whole command by mistake shows no private word.
 */
export function sensitiveNames(definitions: readonly Definition[] = allDefinitions()): Set<string> {
  const names = new Set([
    'password',
    'token',
    'secret',
    'cookie',
    'authorization',
    'address',
    'body',
    'answer',
    'envelope',
  ]);
  for (const definition of definitions) {
    for (const field of definition.fields) if (field.sensitive) names.add(field.name);
  }
  return names;
}

/** A copy without sensitive values; errors keep their type, code and place, since their messages can repeat data. */
export function withoutSensitive(value: unknown, names: ReadonlySet<string>, depth = 0): unknown {
  if (value instanceof Error) return describeError(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH || Buffer.isBuffer(value)) return '[left out]';
  if (Array.isArray(value)) return value.map((item) => withoutSensitive(item, names, depth + 1));
  if (value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      names.has(key) ? '[private]' : withoutSensitive(item, names, depth + 1),
    ]),
  );
}

function describeError(error: Error): Record<string, unknown> {
  const described = error as Error & { code?: unknown; constraint?: unknown; table?: unknown; errors?: unknown };
  return {
    type: error.name,
    code: described.code,
    constraint: described.constraint,
    table: described.table,
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6)
      .map((line) => line.trim()),
    cause: error.cause instanceof Error ? describeError(error.cause) : undefined,
  };
}

/** JSON lines on standard output with the ids of the scope they were written in. */
export function makeLogger(service: string, level: string, stream = destination({ dest: 1, sync: false })): Logger {
  let names: Set<string> | undefined;
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (line) => withoutSensitive(line, (names ??= sensitiveNames())) as Record<string, unknown>,
      },
      serializers: { err: (error: unknown) => error },
      mixin: () => {
        const scope = currentScope();
        return scope
          ? {
              action: scope.action,
              clinicId: scope.clinicId,
              requestId: scope.requestId,
              correlationId: scope.correlationId,
            }
          : {};
      },
    },
    stream,
  );
}

/** Lets Nest speak through our logger; its start-up chatter is debug. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    debug: (message: unknown) => log.debug(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    error: (message: unknown) =>
      message instanceof Error ? log.error({ err: message }, 'Nest failed') : log.error(String(message)),
    fatal: (message: unknown) => log.fatal(String(message)),
  };
}
