import { describe, expect, it } from '@jest/globals';
import type { Handover, SendFailure } from './delivery.rules.js';
import { SmsInOrder } from './sms-in-order.client.js';
import { SmsProvider, type TextMessage } from './sms.client.js';

class Scripted extends SmsProvider {
  readonly asked: TextMessage[] = [];

  constructor(
    readonly name: string,
    private readonly answer: Handover,
  ) {
    super();
  }

  async send(text: TextMessage): Promise<Handover> {
    this.asked.push(text);
    return this.answer;
  }
}

const accepted: Handover = { kind: 'accepted' };
const none: Handover = { kind: 'no_carrier' };
const unwanted: Handover = { kind: 'no_carrier', refusesUs: 'sms_30034' };
const refused = (failure: SendFailure, reason = 'first'): Handover => ({ kind: 'refused', failure, reason });
const text = { messageId: 'a', from: '+18285550142', secondFrom: '+18285550143', to: '+18285550111', text: 'Hello' };

describe('two carriers of text messages', () => {
  it.each<[string, Handover, Handover, Handover, number]>([
    ['the first takes it', accepted, accepted, accepted, 0],
    ['the first is out of order', refused('later'), accepted, accepted, 1],
    ['the first has no number of the clinic', none, accepted, accepted, 1],
    ['the first may have it: never the second', refused('unknown'), accepted, refused('unknown'), 0],
    ['the number is dead', refused('never'), accepted, refused('never'), 0],
    ['both are out of order', refused('later'), refused('later', 'second'), refused('later', 'second'), 1],
    ['the second may have it', refused('later'), refused('unknown', 'second'), refused('unknown', 'second'), 1],
    ['the second has no number of the clinic', refused('later'), none, refused('later'), 1],
    ['neither has one', none, none, none, 1],
    ['the first refuses us', unwanted, accepted, accepted, 1],
    ['the first refuses us, and there is no number at the second', unwanted, none, unwanted, 1],
    ['the first has no number, and the second refuses us', none, unwanted, unwanted, 1],
    ['the first may take it later, and the second refuses us', refused('later'), unwanted, refused('later'), 1],
  ])('%s', async (_, one, other, outcome, askedOther) => {
    const [first, second] = [new Scripted('one', one), new Scripted('two', other)];
    expect(await new SmsInOrder(first, second).send(text)).toEqual(outcome);
    expect(first.asked).toMatchObject([{ messageId: 'a', from: '+18285550142' }]);
    expect(second.asked).toHaveLength(askedOther);
    for (const asked of second.asked) expect(asked).toMatchObject({ messageId: 'a', from: '+18285550143' });
  });
});
