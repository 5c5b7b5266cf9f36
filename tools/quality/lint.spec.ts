import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format } from './format.ts';
import { lint } from './lint.ts';
import { faultsOf } from './planted.fixture.ts';
import { checkout } from './workspace.ts';

const config = (name: string) => ({ [name]: readFileSync(join(checkout, name), 'utf8') });

function lintFaults(path: string, source: string): string[] {
  return faultsOf(lint, { ...config('.oxlintrc.json'), [path]: source });
}

const SERVICE = 'apps/inquiries/src/receive-inquiry.ts';
const SPEC = 'apps/inquiries/src/receive-inquiry.int-spec.ts';

describe('lint', () => {
  it.each([
    ['any', SERVICE, 'export const x: any = 1;', 'no-explicit-any'],
    ['the environment', SERVICE, 'export const x = process.env;', 'no-process-env'],
    ['the console', SERVICE, `console.log('x');`, 'no-console'],
    ['the broker', SERVICE, `import { connect } from '@nats-io/transport-node'; connect();`, 'no-restricted-imports'],
    ['the broker, in the platform', 'libs/platform/src/x.ts', `import '@nats-io/jetstream';`, 'no-restricted-imports'],
    ['the value checks', SERVICE, `import { isUUID } from 'class-validator'; isUUID('');`, 'no-restricted-imports'],
    ['a data source', SERVICE, `import { DataSource } from 'typeorm'; new DataSource();`, 'no-restricted-imports'],
    ['a pool', SERVICE, `import { Pool } from 'pg'; new Pool();`, 'no-restricted-imports'],
    ['a sleep', SPEC, 'await new Promise((done) => setTimeout(done, 10));', 'no-restricted-globals'],
    [
      'a sleep by import',
      SPEC,
      `import { setTimeout as wait } from 'node:timers/promises'; await wait(1);`,
      'no-restricted-imports',
    ],
    ['a skipped test', SPEC, `import { it } from '@jest/globals'; it.skip('x', () => {});`, 'no-disabled-tests'],
    ['a test alone', SPEC, `import { it } from '@jest/globals'; it.only('x', () => {});`, 'no-focused-tests'],
  ])('refuses %s', (_what, path, source, rule) => {
    expect(lintFaults(path, `${source}\n`).join('\n')).toContain(rule);
  });

  it.each([
    [
      'the broker in messaging',
      'libs/messaging/src/x.ts',
      `import { connect } from '@nats-io/transport-node'; connect();`,
    ],
    [
      'the value checks in fields.ts',
      'libs/contract-kit/src/fields.ts',
      `import { isUUID } from 'class-validator'; isUUID('');`,
    ],
    ['the environment in the config', 'libs/platform/src/config.ts', 'export const x = process.env;'],
    ['a type of the driver', SERVICE, `import type { QueryRunner } from 'typeorm'; export type X = QueryRunner;`],
  ])('allows %s', (_what, path, source) => {
    expect(lintFaults(path, `${source}\n`)).toEqual([]);
  });
});

describe('format', () => {
  it('has one form', () => {
    const planted = (source: string) =>
      faultsOf(format, { ...config('.oxfmtrc.json'), 'libs/platform/src/x.ts': source });
    expect(planted(`export const x = 'y';\n`).join('\n')).not.toContain('x.ts');
    expect(planted(`export const x = "y"\n`).join('\n')).toContain('libs/platform/src/x.ts');
  });
});
