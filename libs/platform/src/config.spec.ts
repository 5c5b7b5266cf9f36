import { describe, expect, test } from '@jest/globals';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFaults, loadConfig, ServiceConfig, Setting } from './config.js';

class WithMail extends ServiceConfig {
  @Setting({ kind: 'url', protocols: ['smtp:'], about: 'Where mail goes' }) smtpUrl!: string;
}

const sound = {
  DATABASE_URL: 'postgres://app@db/x',
  RELAY_DATABASE_URL: 'postgres://relay@db/x',
  SMTP_URL: 'smtp://mail',
};

class Crossed extends ServiceConfig {
  override faults(): string[] {
    return ['A and B contradict each other'];
  }
}

describe('settings', () => {
  test('that contradict each other, or lack what this service needs, are faults too', () => {
    expect(() => loadConfig(Crossed, 'inquiries', sound)).toThrow('A and B contradict each other');
    expect(() => loadConfig(WithMail, 'inquiries', sound, ['keysDatabaseUrl', 'rootKeyFile'])).toThrow(
      /KEYS_DATABASE_URL is missing[^]*ROOT_KEY_FILE is missing/,
    );
  });

  test('are read with defaults, and the service prefix wins', () => {
    const config = loadConfig(WithMail, 'inquiries', {
      ...sound,
      INQUIRIES_DATABASE_URL: 'postgres://app@db/inquiries',
    });
    expect(config).toMatchObject({
      databaseUrl: 'postgres://app@db/inquiries',
      poolSize: 10,
      mode: 'real',
      smtpUrl: 'smtp://mail',
    });
  });

  test('a secret may come from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'url');
    writeFileSync(file, 'postgres://app:secret@db/x\n');
    const { DATABASE_URL: _left, ...rest } = sound;
    expect(loadConfig(WithMail, 'inquiries', { ...rest, DATABASE_URL_FILE: file }).databaseUrl).toBe(
      'postgres://app:secret@db/x',
    );
  });

  test('every fault is said at once', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://x',
      POOL_SIZE: '0',
      MODE: 'maybe',
      RELAY_DATABASE_URL_FILE: '/nowhere',
    });
    expect(faults).toHaveLength(5);
    for (const name of [
      'DATABASE_URL must be',
      'POOL_SIZE must be',
      'MODE must be',
      'RELAY_DATABASE_URL can not',
      'SMTP_URL is missing',
    ]) {
      expect(faults.some((fault) => fault.includes(name))).toBe(true);
    }
  });
});

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(WithMail, 'inquiries', env);
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
  }
  return [];
}
