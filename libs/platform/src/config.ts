import { readFileSync } from 'node:fs';

/** Only this file reads the environment. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

type SettingKind = 'text' | 'url' | 'integer' | 'choice' | 'flag' | 'file';

interface SettingOptions {
  kind: SettingKind;
  about: string;
  /** Without a default and not optional, a missing value is a fault. */
  default?: string;
  optional?: true;
  secret?: true;
  choices?: readonly string[];
  protocols?: readonly string[];
  min?: number;
  max?: number;
}

interface SettingDefinition extends SettingOptions {
  property: string;
  name: string;
}

const settings = new Map<object, SettingDefinition[]>();

/** Declares one environment variable of a config class: `databaseUrl` is read from `DATABASE_URL`. */
export function Setting(options: SettingOptions): PropertyDecorator {
  return (prototype, property) => {
    const list = settings.get(prototype) ?? [];
    const name = String(property)
      .replace(/[A-Z]/g, (letter) => `_${letter}`)
      .toUpperCase();
    list.push({ ...options, property: String(property), name });
    settings.set(prototype, list);
  };
}

/** What every service is told at its start. A service's own class extends it. */
export class ServiceConfig {
  @Setting({
    kind: 'url',
    protocols: ['postgres:', 'postgresql:'],
    secret: true,
    about: "The service's database, as its application role",
  })
  databaseUrl!: string;

  @Setting({
    kind: 'url',
    protocols: ['postgres:', 'postgresql:'],
    secret: true,
    about: 'The same database, as its relay role',
  })
  relayDatabaseUrl!: string;

  @Setting({
    kind: 'url',
    protocols: ['postgres:', 'postgresql:'],
    secret: true,
    optional: true,
    about: 'The key store, apart from the data',
  })
  keysDatabaseUrl?: string;

  @Setting({ kind: 'file', optional: true, about: 'File with the 32-byte root key, hex or raw' })
  rootKeyFile?: string;

  @Setting({ kind: 'text', default: 'nats://127.0.0.1:4222', about: 'NATS servers, separated by commas' })
  natsUrl!: string;

  @Setting({ kind: 'text', optional: true, about: 'NATS user' })
  natsUser?: string;

  @Setting({ kind: 'text', optional: true, secret: true, about: 'NATS password' })
  natsPassword?: string;

  @Setting({ kind: 'text', default: '', about: 'Prefix of subjects and streams, where installations share a broker' })
  natsNamespace!: string;

  @Setting({
    kind: 'integer',
    min: 8,
    default: '512',
    about: 'Most that one event stream may store, in MiB; a full one makes the outbox wait',
  })
  natsStreamMegabytes!: number;

  @Setting({ kind: 'integer', min: 1, max: 5, default: '1', about: 'Copies of each event stream; 3 on a NATS cluster' })
  natsReplicas!: number;

  @Setting({
    kind: 'choice',
    choices: ['demo', 'real'],
    default: 'real',
    about: 'demo allows invented people and plain http',
  })
  mode!: 'demo' | 'real';

  @Setting({
    kind: 'choice',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    default: 'info',
    about: 'Least severe log level written',
  })
  logLevel!: string;

  @Setting({
    kind: 'integer',
    min: 0,
    max: 65535,
    optional: true,
    about: 'Port for health and metrics; not for the outside',
  })
  diagnosticsPort?: number;

  @Setting({ kind: 'text', default: '127.0.0.1', about: 'Address that the diagnostics port binds' })
  diagnosticsHost!: string;

  @Setting({ kind: 'integer', min: 1, max: 100, default: '10', about: 'Connections to the database' })
  poolSize!: number;

  @Setting({
    kind: 'text',
    optional: true,
    about: "File that moves the demo's time for every process that is told of it; demo only",
  })
  demoClockFile?: string;

  /** What no single setting can show. */
  faults(): string[] {
    if (this.mode !== 'real') return [];
    const faults: string[] = [];
    if (environment.STILLWATER_FAIL_POINT)
      faults.push('STILLWATER_FAIL_POINT is for tests; a real installation must not have it');
    if (this.demoClockFile) faults.push('DEMO_CLOCK_FILE is for the demo; a real installation must not have it');
    return faults;
  }
}

export class ConfigFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigFaults';
  }
}

/**
 * Reads one config class. `INQUIRIES_DATABASE_URL` wins over `DATABASE_URL`, so that services can share a process, and
 * any name may come as `NAME_FILE` with the value in that file.
 * @param required properties that this service can't do without, though others can
 * @throws ConfigFaults with every fault at once
 */
export function loadConfig<T extends ServiceConfig>(
  type: new () => T,
  service: string,
  env = environment,
  required: readonly (keyof ServiceConfig)[] = [],
): T {
  const config = new type();
  const faults: string[] = [];
  for (const setting of settingsOf(type)) {
    try {
      const raw = rawValue(setting, service, env);
      if (raw !== undefined) Object.assign(config, { [setting.property]: convert(setting, raw) });
      else if (!setting.optional || (required as readonly string[]).includes(setting.property))
        faults.push(`${setting.name} is missing (${setting.about})`);
    } catch (error) {
      faults.push(`${setting.name} ${error instanceof Error ? error.message : String(error)} (${setting.about})`);
    }
  }
  if (faults.length === 0) faults.push(...config.faults());
  if (faults.length > 0) throw new ConfigFaults(faults.map((fault) => `${service}: ${fault}`));
  return config;
}

export function settingsOf(type: new () => object): readonly SettingDefinition[] {
  const found: SettingDefinition[] = [];
  for (
    let prototype: object | null = type.prototype;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    found.unshift(...(settings.get(prototype) ?? []));
  }
  return found;
}

function rawValue(setting: SettingDefinition, service: string, env: typeof environment): string | undefined {
  for (const name of [`${service.toUpperCase()}_${setting.name}`, setting.name]) {
    const value = env[name];
    if (value !== undefined && value !== '') return value;
    const file = env[`${name}_FILE`];
    if (file && setting.kind !== 'file') {
      try {
        return readFileSync(file, 'utf8').trim();
      } catch {
        throw new Error(`can not be read from the file that ${name}_FILE names`);
      }
    }
  }
  return setting.default;
}

function convert(setting: SettingDefinition, raw: string): string | number | boolean {
  switch (setting.kind) {
    case 'text':
      return raw;
    case 'file':
      readable(raw);
      return raw;
    case 'flag':
      if (raw !== 'true' && raw !== 'false') throw new Error('must be true or false');
      return raw === 'true';
    case 'choice':
      if (!setting.choices?.includes(raw)) throw new Error(`must be one of ${setting.choices?.join(', ')}`);
      return raw;
    case 'integer': {
      const value = Number(raw);
      const { min = 0, max = Number.MAX_SAFE_INTEGER } = setting;
      if (!Number.isInteger(value) || value < min || value > max)
        throw new Error(`must be a whole number from ${min} to ${max}`);
      return value;
    }
    case 'url': {
      const url = URL.canParse(raw) ? new URL(raw) : undefined;
      const protocols = setting.protocols ?? ['https:', 'http:'];
      if (!url || !protocols.includes(url.protocol))
        throw new Error(`must be a URL that begins with ${protocols.join(' or ')}//`);
      return raw;
    }
  }
}

function readable(path: string): void {
  try {
    readFileSync(path);
  } catch {
    throw new Error('names a file that can not be read');
  }
}
