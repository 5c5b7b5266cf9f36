import { describe, expect, it } from '@jest/globals';
import { faultOf, pointSaid } from './contact-point-draft.js';

const version = (kind: string): string => `${kind}.1.en-US`;

describe('what somebody says on the phone', () => {
  it.each([
    ['phone', '828 555 0142', false],
    ['phone', '555-0142', true],
    ['phone', 'kit@example.com', true],
    ['email', ' kit@example.com ', false],
    ['email', 'kit at example.com', true],
    ['email', '', true],
  ] as const)('%s %j is faulty: %s', (kind, value, faulty) => {
    expect(faultOf({ kind, value, agreed: [] })).toBe(faulty);
  });

  it('is sent in E.164, with the texts that were read out', () => {
    expect(pointSaid({ kind: 'phone', value: '(828) 555-0142', agreed: ['sms', 'calls'] }, version)).toEqual({
      phone: '+18285550142',
      consents: [
        { kind: 'sms', textVersion: 'sms.1.en-US' },
        { kind: 'calls', textVersion: 'calls.1.en-US' },
      ],
    });
    expect(pointSaid({ kind: 'email', value: ' kit@example.com ', agreed: [] }, version)).toEqual({
      email: 'kit@example.com',
      consents: [],
    });
  });
});
