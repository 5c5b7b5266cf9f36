import { describe, expect, it } from '@jest/globals';
import { templateFor } from '../templates/template-book.rules.js';
import { flows, newestFlows, shippedFlow, startedBy } from './flow-book.rules.js';
import { channelAfter, stepOf } from './flow.rules.js';
import { n12 } from './n12.flow.js';

describe('every flow', () => {
  it('is found by its rule and version, and its templates exist for every channel', () => {
    for (const flow of flows) {
      expect(shippedFlow(flow.rule, flow.version)).toBe(flow);
      for (const step of flow.steps) {
        if (!('template' in step)) continue;
        const others = [step.late, ...(step.branches ?? [])].flatMap((one) =>
          'template' in one ? [one.template] : [],
        );
        for (const template of [step.template, ...others]) {
          for (const channel of step.channels) expect(templateFor(template, channel, 'en').document.id).toBe(template);
        }
      }
    }
    expect(() => shippedFlow('N01', 99)).toThrow('no flow N01 version 99');
    expect(() => stepOf(n12, 'three_weeks')).toThrow('N12 version 2 has no step three_weeks');
  });

  it('to a person stops for an acute flag, but for the code that they wait for and the answer to their own word', () => {
    const careless = flows
      .filter(({ audience }) => audience === 'person')
      .filter(({ steps }) => steps.some(({ stopWhen }) => !stopWhen.includes('open_acute_flag')))
      .map(({ rule }) => rule);
    expect(careless).toEqual(['N33', 'N37', 'N38']);
  });

  it.each([
    ['inquiry.received.v1', ['N01', 'N02', 'N04']],
    ['inquiry.contacted.v1', ['N05', 'N05S']],
    ['safety.flag_raised.v1', ['N03']],
    ['screening.invited.v1', ['N07', 'N08']],
    ['screening.submitted.v1', ['N09']],
    ['screening.released.v1', ['N10']],
    ['appointment.booked.v1', ['N06', 'N11', 'N12', 'N13', 'N16', 'N16S']],
    ['appointment.rescheduled.v1', ['N11', 'N12', 'N13', 'N16', 'N16S']],
    ['consent_document.published.v1', ['N16', 'N16S']],
    ['appointment.cancelled.v1', ['N11']],
    ['appointment.no_show.v1', ['N26', 'N26S']],
    ['booking.offered.v1', ['N36']],
    ['reply.received.v1', ['N33', 'N38', 'N39', 'N40']],
    ['appointment.confirmed.v1', []],
  ])('%s starts %j', (type, rules) => {
    expect(startedBy(newestFlows, type).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('channelAfter', () => {
  it('goes on in the order of the step, and ends with a phone call', () => {
    const soon = n12.steps.at(-1);
    expect(channelAfter(soon!, 'sms')).toBe('email');
    expect(channelAfter(soon!, 'email')).toBeUndefined();
  });
});
