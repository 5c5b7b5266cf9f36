import { describe, expect, it } from '@jest/globals';
import type { Answer, Taken } from './ledger.ts';
import { judge, type Ended, type History } from './judge-messages.ts';

const row = (state: string, noticed = false): Ended => ({ id: 'a', state, noticed });
const take = (answer: Answer, life = 0, heard = true): Taken => ({ messageId: 'a', answer, life, by: 'twilio', heard });
const history = (ended: Ended, taken: Taken[], inHand: string[] = []): History => ({
  ended: [ended],
  taken,
  inHandAtDeath: [new Set(inHand), new Set()],
});

describe('the judge', () => {
  it.each<[string, History]>([
    ['one that was taken once', history(row('sent'), [take('accepts')])],
    ['one that nobody took, parked before staff', history(row('failed', true), [])],
    ['two where the first answer was lost', history(row('sent'), [take('hangs_up'), take('accepts')])],
    [
      'two where nobody was there any more to hear the first answer',
      history(row('sent'), [take('late', 0, false), take('accepts')]),
    ],
    ['two where the first sender was killed', history(row('sent'), [take('accepts'), take('accepts', 1)], ['a'])],
  ])('accepts %s', (_, seen) => {
    expect(judge(seen).ok).toBe(true);
  });

  it.each<[string, History, object]>([
    ['one that nobody took', history(row('suppressed'), []), { lost: ['a'] }],
    ['one that nobody took and nobody heard of', history(row('failed'), []), { lost: ['a'] }],
    ['one that was never sent and says it was', history(row('sent'), []), { invented: ['a'] }],
    ['one that is still under way', history(row('sending'), []), { unfinished: ['a'] }],
    [
      'two after a clear answer',
      history(row('sent'), [take('accepts'), take('accepts')]),
      { doubledNeedlessly: ['a'] },
    ],
    [
      'three where only the first is explained',
      history(row('sent'), [take('breaks'), take('late'), take('accepts')]),
      { doubledNeedlessly: ['a'] },
    ],
    [
      'two after a clear answer in another life than the one that was killed',
      history(row('sent'), [take('accepts', 1), take('accepts', 1)], ['a']),
      { doubledNeedlessly: ['a'] },
    ],
  ])('condemns %s', (_, seen, found) => {
    expect(judge(seen)).toMatchObject({ ok: false, ...found });
  });
});
