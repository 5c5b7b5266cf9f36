import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flows } from '../flows/flow-book.rules.js';
import { n12 } from '../flows/n12.flow.js';
import { differences, isSame, termsOf } from './flow-difference.rules.js';

const shipped = termsOf(n12);
const [sevenDays, twoDays, twoHours] = shipped.steps;

describe('differences', () => {
  it('are none between a flow and itself, in whatever order its fields came back', () => {
    for (const flow of flows) {
      const terms = termsOf(flow);
      const turned = JSON.parse(JSON.stringify(terms), (_name, value: unknown) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toReversed())
          : value,
      ) as typeof terms;
      expect(differences(terms, turned)).toEqual([]);
    }
  });

  it('name each place, and find a step again that was moved', () => {
    const own = {
      askStaffWhenHeld: false,
      steps: [
        twoHours!,
        { ...twoDays!, wait: { from: 'appointment_start' as const, hours: -72 }, channels: ['sms' as const] },
        { ...twoDays!, name: 'one_day' },
      ],
    };
    expect(differences(shipped, own)).toEqual([
      { pointer: '/askStaffWhenHeld', kind: 'changed', shipped: 'true', own: 'false' },
      { pointer: '/steps/1/wait/hours', kind: 'changed', shipped: '-48', own: '-72' },
      { pointer: '/steps/1/channels', kind: 'changed', shipped: '["email","sms"]', own: '["sms"]' },
      { pointer: '/steps/2', kind: 'added', own: JSON.stringify(own.steps[2]) },
      { pointer: '/steps/0', kind: 'removed', shipped: JSON.stringify(sevenDays) },
    ]);
  });

  it('tell what came and what went of a step', () => {
    const { late: _late, ...without } = twoDays!;
    const own = { ...shipped, steps: [sevenDays!, { ...without, mostADay: 1 }, twoHours!] };
    expect(differences(shipped, own as typeof shipped)).toEqual([
      { pointer: '/steps/1/late', kind: 'removed', shipped: '{"graceMinutes":360,"beyond":"skip"}' },
      { pointer: '/steps/1/mostADay', kind: 'added', own: '1' },
    ]);
  });
});

describe('isSame', () => {
  it('agrees with itself through JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, JSON.parse(JSON.stringify(value)))));
  });
});
