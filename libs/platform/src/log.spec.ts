import { describe, expect, test } from '@jest/globals';
import { View, Text, Id } from '@stillwater/contract-kit';
import { Writable } from 'node:stream';
import { makeLogger } from './log.js';
import { inScope } from './scope.js';

@View('log-test-words', { example: { id: '01995a10-3c40-7b1e-9d2f-6a4c8e105501', whisper: 'x' } })
class Words {
  @Id() id!: string;
  @Text({ max: 100, sensitive: 'free-text' }) whisper!: string;
}

function logged(write: (log: ReturnType<typeof makeLogger>) => void): string {
  let lines = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += String(chunk);
      done();
    },
  });
  write(makeLogger('test', 'info', sink as never));
  return lines;
}

describe('log lines', () => {
  test('drop what a contract marks sensitive, wherever it stands', () => {
    const words = Object.assign(new Words(), { id: 'kept', whisper: 'canary' });
    const line = logged((log) =>
      log.info({ command: { deep: [words] }, whisper: 'canary', password: 'canary' }, 'said'),
    );
    expect(line).not.toContain('canary');
    expect(line).toContain('kept');
  });

  test('show the type and place of an error, not its words', () => {
    const error = Object.assign(new Error('value "canary" already exists'), { code: '23505', detail: 'canary' });
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(line).not.toContain('canary');
    expect(JSON.parse(line)).toMatchObject({ err: { type: 'Error', code: '23505' } });
  });

  test('carry the ids of their scope', () => {
    const scope = {
      clinicId: 'c',
      actor: { kind: 'visitor', id: 'v', roles: [] },
      action: 'a',
      requestId: 'r',
      correlationId: 'k',
    } as const;
    const line = logged((log) => inScope(scope, () => log.info('here')));
    expect(JSON.parse(line)).toMatchObject({
      clinicId: 'c',
      requestId: 'r',
      correlationId: 'k',
      action: 'a',
      level: 'info',
    });
  });
});
