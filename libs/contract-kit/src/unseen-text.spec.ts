import { describe, expect, it } from '@jest/globals';

import { Id, Text } from './field-decorators.js';
import { View } from './message-decorators.js';
import { parse } from './parse.js';

const id = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';

@View('unseen-text-note', { example: { id, note: 'x' } })
class Note {
  @Id() id!: string;
  @Text({ max: 100 }) note!: string;
}

describe('text that shows nothing, or something else than it is', () => {
  it.each([
    ['a zero-width space', '\u200b'],
    ['blanks of all kinds', ' \u200b \u2060 '],
    ['a filler', '\u3164'],
    ['a mark that turns the direction', 'ab\u202eevil'],
  ])('%s is refused', (_case, note) => {
    expect(() => parse(Note, { id, note }, { unknown: 'refuse' })).toThrow('unseen-text-note');
  });

  it('words with a joiner inside are words', () => {
    expect(parse(Note, { id, note: 'می\u200cخواهم' }, { unknown: 'refuse' }).note).toBe('می\u200cخواهم');
  });
});
