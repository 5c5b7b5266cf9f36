import type { FlowStep, FlowTerms } from '@stillwater/contracts';
import { FlowTerms as Terms } from '@stillwater/contracts';
import { parse } from '@stillwater/contract-kit';
import { describe, expect, it } from '@jest/globals';
import { flows, replaceableFlows } from '../flows/flow-book.rules.js';
import type { FlowDocument } from '../flows/flow.rules.js';
import { n01 } from '../flows/n01.flow.js';
import { n02 } from '../flows/n02.flow.js';
import { n03 } from '../flows/n03.flow.js';
import { n08 } from '../flows/n08.flow.js';
import { n10 } from '../flows/n10.flow.js';
import { n11 } from '../flows/n11.flow.js';
import { n12 } from '../flows/n12.flow.js';
import { n16 } from '../flows/n16.flow.js';
import { n31 } from '../flows/n31.flow.js';
import { faultsIn } from './flow-check.rules.js';
import { termsOf } from './flow-difference.rules.js';

/** The shipped flow with its step changed as told. */
function changed(flow: FlowDocument, name: string, change: Partial<FlowStep>): FlowTerms {
  const terms = termsOf(flow);
  return { ...terms, steps: terms.steps.map((step) => (step.name === name ? { ...step, ...change } : step)) };
}

const places = (flow: FlowDocument, terms: FlowTerms): string[] => faultsIn(flow, terms).map(({ pointer }) => pointer);

describe('every shipped flow', () => {
  it.each(flows.filter(({ rule }) => rule !== 'N37').map((flow) => [`${flow.rule} version ${flow.version}`, flow]))(
    '%s may be put by a clinic as it is',
    (_, flow) => {
      const sent = parse(Terms, JSON.parse(JSON.stringify(termsOf(flow as FlowDocument))), { unknown: 'refuse' });
      expect(faultsIn(flow as FlowDocument, sent)).toEqual([]);
    },
  );

  it('may be left out, but for those on which safety or the way to a visit hangs', () => {
    const kept = replaceableFlows.filter((flow) => faultsIn(flow, { steps: [] }).length > 0).map(({ rule }) => rule);
    expect(kept).toEqual(['N01', 'N03', 'N06', 'N11', 'N26S', 'N33', 'N38', 'N40']);
  });
});

describe('a flow to a person', () => {
  it.each<[string, FlowDocument, string, Partial<FlowStep>, string]>([
    ['another event', n12, 'two_days', { on: ['screening.invited.v1'] }, '/steps/1/on/0'],
    ['no event', n12, 'two_days', { on: [] }, '/steps/1/on'],
    ['a name twice', n12, 'two_days', { name: 'seven_days' }, '/steps/1/name'],
    [
      'what the event does not say',
      n12,
      'two_days',
      { when: [{ choice: 'intent', is: ['x'] }] },
      '/steps/1/when/0/choice',
    ],
    ['no count', n12, 'two_days', { wait: { from: 'event' } }, '/steps/1/wait'],
    ['two counts', n12, 'two_days', { wait: { from: 'event', minutes: 1, hours: 2 } }, '/steps/1/wait'],
    ['a day and a half', n12, 'two_days', { wait: { from: 'appointment_start', hours: -36 } }, '/steps/1/wait/hours'],
    ['a time without a day', n12, 'two_days', { wait: { from: 'appointment_day', at: '18:00' } }, '/steps/1/wait'],
    [
      'another moment for none',
      n12,
      'two_days',
      { wait: { from: 'appointment_start', elseMinutes: 5 } },
      '/steps/1/wait',
    ],
    ['before it opens', n12, 'two_days', { wait: { from: 'opening', days: -1 } }, '/steps/1/wait/days'],
    [
      'an appointment that is none',
      n08,
      'one_day',
      { wait: { from: 'appointment_start', hours: -2 } },
      '/steps/0/wait/from',
    ],
    [
      'a condition of others',
      n08,
      'one_day',
      { stopWhen: ['open_acute_flag', 'screening_over', 'offer_over'] },
      '/steps/0/stopWhen/2',
    ],
    ['no stop for an acute flag', n08, 'one_day', { stopWhen: ['screening_over'] }, '/steps/0/stopWhen'],
    ['no stop for what is over', n08, 'one_day', { stopWhen: ['open_acute_flag'] }, '/steps/0/stopWhen'],
    ['no stop for what is read', n10, 'released', { stopWhen: ['open_acute_flag'] }, '/steps/0/stopWhen'],
    [
      'no stop for what has begun',
      n12,
      'two_hours',
      { stopWhen: ['open_acute_flag', 'appointment_cancelled'] },
      '/steps/2/stopWhen',
    ],
    ['words that nobody wrote', n08, 'one_day', { template: 'screening-poem' }, '/steps/0/template'],
    ['words about something else', n08, 'one_day', { template: 'appointment-soon' }, '/steps/0/template'],
    ['words about what is to be signed', n11, 'cancelled', { template: 'consents-missing' }, '/steps/2/template'],
    ['words about the visit itself', n16, 'one_day', { template: 'appointment-reminder' }, '/steps/1/template'],
    ['words that fit no text', n01, 'at_once', { channels: ['email', 'sms'] }, '/steps/0/template'],
    ['a channel twice', n08, 'one_day', { channels: ['sms', 'sms'] }, '/steps/0/channels'],
    ['quiet hours that it may not break', n08, 'one_day', { quietHours: 'ignore' }, '/steps/0/quietHours'],
    ['quiet hours that only a reply may break', n11, 'moved', { quietHours: 'ignore' }, '/steps/1/quietHours'],
    [
      'other words that are none',
      n08,
      'one_day',
      { late: { graceMinutes: 5, beyond: 'replace', upToMinutes: 9 } },
      '/steps/0/late/template',
    ],
    [
      'other words for no time',
      n08,
      'one_day',
      { late: { graceMinutes: 5, beyond: 'replace', template: 'screening-expiring', upToMinutes: 5 } },
      '/steps/0/late/upToMinutes',
    ],
    [
      'other words that are not sent',
      n08,
      'one_day',
      { late: { graceMinutes: 5, beyond: 'skip', template: 'screening-expiring' } },
      '/steps/0/late/template',
    ],
    ['a branch without a condition', n12, 'two_days', { branches: [{ do: 'skip' }] }, '/steps/1/branches/0'],
    [
      'a branch about something else',
      n08,
      'one_day',
      { branches: [{ if: ['untold'], do: 'skip' }] },
      '/steps/0/branches/0/if/0',
    ],
    [
      'a branch on what is forgotten',
      n08,
      'one_day',
      { branches: [{ when: [{ choice: 'intent', is: ['x'] }], do: 'skip' }] },
      '/steps/0/branches/0/when/0/choice',
    ],
    ['a calendar without an appointment', n08, 'one_day', { calendar: 'request' }, '/steps/0/calendar'],
    ['more a day than shipped', n01, 'at_once', { mostADay: 4 }, '/steps/0/mostADay'],
    ['roles', n08, 'one_day', { roles: ['manager'] }, '/steps/0/roles'],
    ['mails to staff', n08, 'one_day', { mail: 'at_once' }, '/steps/0/mail'],
    ['a day of a clinic', n08, 'one_day', { wait: { from: 'clinic_day', at: '07:30' } }, '/steps/0/wait/from'],
  ])('is refused with %s', (_, flow, name, change, pointer) => {
    expect(places(flow, changed(flow, name, change))).toEqual([pointer]);
  });

  it('may come at six in the evening before, in other words by video, and never for a call', () => {
    const change: Partial<FlowStep> = {
      wait: { from: 'appointment_day', days: -1, at: '18:00' },
      branches: [
        { when: [{ choice: 'mode', is: ['phone'] }], do: 'skip' },
        {
          if: ['appointment_confirmed'],
          when: [{ choice: 'mode', is: ['video'] }],
          do: 'replace',
          template: 'appointment-soon',
        },
      ],
    };
    expect(places(n12, changed(n12, 'two_days', change))).toEqual([]);
  });
});

describe('an essential flow', () => {
  it.each<[string, FlowDocument, string, Partial<FlowStep>, string]>([
    ['without a step of its own', n11, 'moved', { name: 'gone' }, '/steps'],
    ['for fewer', n11, 'moved', { when: [{ choice: 'mode', is: ['video'] }] }, '/steps/1/when'],
    ['on fewer events', n03, 'at_once', { unless: [{ choice: 'level', is: ['review'] }] }, '/steps/1/unless'],
    ['hours later', n11, 'cancelled', { wait: { from: 'event', minutes: 180 } }, '/steps/2/wait/minutes'],
    ['when it opens', n11, 'cancelled', { wait: { from: 'opening', minutes: 0 } }, '/steps/2/wait'],
    ['later for staff', n03, 'acute_manager', { wait: { from: 'event', minutes: 11 } }, '/steps/2/wait/minutes'],
    [
      'stopped by more',
      n11,
      'booked',
      { stopWhen: ['open_acute_flag', 'appointment_cancelled', 'appointment_started', 'appointment_confirmed'] },
      '/steps/0/stopWhen/3',
    ],
    ['left out when late', n11, 'moved', { late: { graceMinutes: 60, beyond: 'skip' } }, '/steps/1/late/beyond'],
    [
      'with a way out',
      n11,
      'moved',
      { branches: [{ when: [{ choice: 'mode', is: ['phone'] }], do: 'skip' }] },
      '/steps/1/branches/0/do',
    ],
    ['told to nobody above', n03, 'acute_manager', { roles: ['nurse'] }, '/steps/2/roles'],
    ['told to fewer', n03, 'acute', { roles: ['nurse'] }, '/steps/0/roles'],
    ['told to whoever the flow tells, and not above', n03, 'acute_manager', { roles: undefined }, '/steps/2/roles'],
    ['as nothing urgent', n03, 'acute', { priority: [] }, '/steps/0/priority'],
    [
      'never, for want of grace',
      n01,
      'at_once',
      { late: { graceMinutes: 0, beyond: 'skip' } },
      '/steps/0/late/graceMinutes',
    ],
    ['once a day', n11, 'moved', { mostADay: 1 }, '/steps/1/mostADay'],
    ['less often', n01, 'at_once', { mostADay: 1 }, '/steps/0/mostADay'],
    ['without its mail', n03, 'acute', { mail: 'daily' }, '/steps/0/mail'],
    ['slowed down', n03, 'acute', { throttleMinutes: 5 }, '/steps/0/throttleMinutes'],
    ['slowed down to a person', n11, 'moved', { throttleMinutes: 5 }, '/steps/1/throttleMinutes'],
  ])('is refused %s', (_, flow, name, change, pointer) => {
    expect(places(flow, changed(flow, name, change))).toEqual([pointer]);
  });

  it('may not lose a role, nor stop asking staff', () => {
    expect(places(n03, { ...termsOf(n03), roles: ['nurse'] })).toEqual(['/roles']);
    expect(places(n11, { ...termsOf(n11), askStaffWhenHeld: false })).toEqual(['/askStaffWhenHeld']);
    expect(places(n02, { ...termsOf(n02), roles: ['auditor'] })).toEqual(['/roles']);
  });

  it('may be worded otherwise, tried by text first, and wait a little longer', () => {
    const change: Partial<FlowStep> = { channels: ['sms', 'email'], wait: { from: 'event', minutes: 10 } };
    expect(places(n11, changed(n11, 'moved', change))).toEqual([]);
  });
});

describe('a flow for staff', () => {
  it.each<[string, Partial<FlowStep>, string]>([
    ['words', { template: 'inquiry-received' }, '/steps/0/template'],
    ['no priority', { priority: undefined as never }, '/steps/0/priority'],
    [
      'a priority by nothing known',
      { priority: [{ when: [{ choice: 'mode', is: ['x'] }], is: 'urgent' }] },
      '/steps/0/priority/0/when/0/choice',
    ],
    ['a brake without a mail', { throttleMinutes: 60 }, '/steps/0/throttleMinutes'],
    ['a brake on a line of the digest', { mail: 'daily', throttleMinutes: 60 }, '/steps/0/throttleMinutes'],
    ['who has no notices', { roles: ['intake', 'auditor'] }, '/steps/0/roles'],
    ['what an operator can not see', { roles: ['intake', 'operator'] }, '/steps/0/priority'],
    ['the day of a clinic', { wait: { from: 'clinic_day', at: '07:30' } }, '/steps/0/wait/from'],
  ])('is refused with %s', (_, change, pointer) => {
    expect(places(n02, changed(n02, 'at_once', change))).toEqual([pointer]);
  });

  it('may be told by mail at once and slowed down, be left out of the digest, or be for operators when it is urgent', () => {
    const changes: Partial<FlowStep>[] = [
      { mail: 'at_once', throttleMinutes: 60 },
      { mail: 'never' },
      { roles: ['operator'], priority: [{ when: [], is: 'urgent' }] },
    ];
    for (const change of changes) expect(places(n02, changed(n02, 'at_once', change))).toEqual([]);
  });

  it('that is the digest has another time and other roles, and no other wait, nor a mail beside it', () => {
    const morning = (change: Partial<FlowStep>): string[] => places(n31, changed(n31, 'morning', change));
    expect(morning({ wait: { from: 'clinic_day', at: '06:45' }, roles: ['manager'] })).toEqual([]);
    expect(morning({ wait: { from: 'event', minutes: 5 } })).toEqual(['/steps/0/wait/from']);
    expect(morning({ mail: 'at_once' })).toEqual(['/steps/0/mail']);
    expect(places(n31, { steps: [] })).toEqual([]);
  });

  it('asks nobody about what is held back', () => {
    expect(places(n02, { ...termsOf(n02), askStaffWhenHeld: true })).toEqual(['/askStaffWhenHeld']);
    expect(places(n12, { ...termsOf(n12), roles: ['manager'] })).toEqual(['/roles']);
  });
});
