import { describe, expect, it } from '@jest/globals';
import { MessagesInHand } from './messages-in-hand.js';

const claimed = (clinicId: string, number: number) => ({
  clinicId,
  id: `${clinicId}-${number}`,
  attempt: 1,
  startBefore: new Date(),
});

/** Claims for a clinic, whose work hangs, until it gets nothing more. */
function fillUp(hand: MessagesInHand, clinicId: string, channel: 'email' | 'sms'): number {
  for (let count = 0; ; count++) {
    const { limit, share, inHandOf } = hand.room(1);
    if (limit <= 0 || share <= (inHandOf.get(clinicId) ?? 0)) return count;
    hand.take(claimed(clinicId, count));
    hand.admit(`${clinicId}-${count}`, channel);
  }
}

describe('messages in hand', () => {
  it('leave room for the next clinic, however many hang', () => {
    let now = 0;
    const hand = new MessagesInHand(256, () => (now += 10_000));
    const filled = ['a', 'b', 'c', 'd', 'e', 'f'].map((clinicId, index) =>
      fillUp(hand, clinicId, index % 2 === 0 ? 'sms' : 'email'),
    );
    expect(filled).toEqual([128, 64, 32, 16, 8, 4]);
  });

  it('leave room for the other channel when one hangs', () => {
    const hand = new MessagesInHand(8);
    const admitted = Array.from({ length: 8 }, (_, index) => hand.admit(`text-${index}`, 'sms'));
    expect(admitted.filter(Boolean)).toHaveLength(6);
    expect(hand.admit('mail', 'email')).toBe(true);
  });

  it('of a channel that is quick wait, and those of one that is slow or hangs make room for the other', () => {
    let now = 0;
    const hand = new MessagesInHand(8, () => now);
    expect(hand.room(100).limit).toBe(6);
    const take = (number: number): void => {
      hand.take(claimed('a', number));
      hand.admit(`a-${number}`, 'sms');
    };
    for (let number = 0; number < 6; number++) take(number);
    expect(hand.room(100).limit).toBe(0);
    now = 1_000;
    hand.letGo(claimed('a', 0));
    expect(hand.room(100).limit).toBe(1);
    hand.take(claimed('a', 6));
    expect(hand.room(100).limit).toBe(0);
    now = 3_000;
    expect(hand.room(100).limit).toBe(2);
    hand.letGo(claimed('a', 1));
    expect(hand.room(100).limit).toBe(3);
  });

  it('are counted once, however often they are let go', () => {
    const hand = new MessagesInHand(4);
    hand.take(claimed('a', 1));
    hand.letGo(claimed('a', 1));
    hand.letGo(claimed('a', 1));
    expect(hand.ids).toEqual([]);
    expect(hand.room(100)).toMatchObject({ limit: 3, inHandOf: new Map() });
  });
});
