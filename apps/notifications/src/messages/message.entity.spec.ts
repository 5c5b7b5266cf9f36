import { describe, expect, it } from '@jest/globals';
import { messageStates, type MessageState } from '@stillwater/contracts';
import { Message } from './message.entity.js';

const now = new Date('2026-03-02T15:00:00Z');
const earlier = new Date('2026-03-02T14:00:00Z');

function messageIn(state: MessageState): Message {
  return Object.assign(new Message(), { state, attempts: 2, redrives: 0, reason: null, endedAt: null, dueAt: now });
}

const changes: Record<string, { apply: (message: Message) => void; from: readonly MessageState[]; to: MessageState }> =
  {
    sent: { apply: (message) => message.sent(now), from: ['sending'], to: 'sent' },
    fail: { apply: (message) => message.fail('undeliverable', now), from: ['sending'], to: 'failed' },
    suppress: {
      apply: (message) => message.suppress('no_consent', now),
      from: ['pending', 'sending'],
      to: 'suppressed',
    },
    postpone: { apply: (message) => message.postpone(now), from: ['sending'], to: 'pending' },
    giveBack: { apply: (message) => message.giveBack(now), from: ['sending'], to: 'pending' },
  };

describe('a message', () => {
  const cases = Object.entries(changes).flatMap(([name, change]) =>
    messageStates.map((state) => ({ name, state, ...change })),
  );

  it.each(cases)('$name from $state', ({ apply, from, state, to }) => {
    const message = messageIn(state);
    if (from.includes(state)) {
      apply(message);
      expect(message.state).toBe(to);
    } else {
      expect(() => apply(message)).toThrow(`that is ${state} can not become`);
      expect(message).toEqual(messageIn(state));
    }
  });

  it('keeps why it was not sent, and when that was decided', () => {
    const message = messageIn('sending');
    message.suppress('opted_out', now);
    expect(message).toMatchObject({ reason: 'opted_out', endedAt: now });
  });

  it('counts a try that was made, and takes back one that was not', () => {
    const tried = messageIn('sending');
    tried.postpone(now);
    expect(tried.attempts).toBe(2);
    const untried = messageIn('sending');
    untried.giveBack(now);
    expect(untried.attempts).toBe(1);
  });

  it.each([
    ['failed', 'undeliverable', null, true],
    ['sent', null, 'undelivered', true],
    ['sent', null, 'delivered', false],
    ['sent', null, null, false],
    ['pending', null, null, false],
    ['suppressed', 'no_consent', null, true],
    ['suppressed', 'cancelled', null, false],
  ] as const)('%s for %s and %s begins anew: %s', (state, reason, delivery, may) => {
    const message = Object.assign(messageIn(state), { audience: 'person', reason, delivery, wantedAt: earlier });
    if (!may) return expect(() => message.redrive(now)).toThrow('not stuck');
    message.redrive(now);
    expect(message).toMatchObject({
      state: 'pending',
      reason: null,
      attempts: 0,
      redrives: 1,
      delivery: null,
      dueAt: now,
    });
    // Its time is what it was: what is over by then stays over.
    expect(message.wantedAt).toEqual(earlier);
  });
});
