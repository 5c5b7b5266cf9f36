import { describe, expect, it } from '@jest/globals';
import { MessagesInHand } from './messages-in-hand.js';

const claimed = (clinicId: string, number: number) => ({
  clinicId,
  id: `${clinicId}-${number}`,
  attempt: 1,
  startBefore: new Date(),
});

/** Claims for a clinic, whose work hangs, until it gets nothing more. */
function fillUp(hand: MessagesInHand, clinicId: string): number {
  for (let count = 0; ; count++) {
    const { limit, share, inHandOf } = hand.room(1);
    if (limit <= 0 || share <= (inHandOf.get(clinicId) ?? 0)) return count;
    hand.take(claimed(clinicId, count));
  }
}

describe('messages in hand', () => {
  it('leave room for the next clinic, however many hang', () => {
    const hand = new MessagesInHand(256);
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((clinicId) => fillUp(hand, clinicId))).toEqual([128, 64, 32, 16, 8, 4]);
  });

  it('leave room for the other channel when one hangs', () => {
    const hand = new MessagesInHand(8);
    const admitted = Array.from({ length: 8 }, (_, index) => hand.admit(`text-${index}`, 'sms'));
    expect(admitted.filter(Boolean)).toHaveLength(6);
    expect(hand.admit('mail', 'email')).toBe(true);
  });

  it('are counted once, however often they are let go', () => {
    const hand = new MessagesInHand(4);
    hand.take(claimed('a', 1));
    hand.letGo(claimed('a', 1));
    hand.letGo(claimed('a', 1));
    expect(hand.ids).toEqual([]);
    expect(hand.room(100)).toMatchObject({ limit: 4, inHandOf: new Map() });
  });
});
