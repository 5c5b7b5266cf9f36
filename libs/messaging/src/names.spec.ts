import { describe, expect, it } from '@jest/globals';
import { consumerName, Names } from './names.js';

describe('names on the broker', () => {
  it('are bare in an installation', () => {
    const names = new Names('');
    expect(names.stream('inquiries')).toBe('INQUIRIES');
    expect(names.streamSubject('inquiries')).toBe('evt.*.*.inquiries.>');
    expect(names.bare('evt.07.c.inquiries.inquiry.received.v1')).toBe('evt.07.c.inquiries.inquiry.received.v1');
    expect(names.inbox('screening')).toBe('_INBOX_screening');
  });

  it('stay apart by namespace', () => {
    const names = new Names('t7');
    expect(names.stream('inquiries')).toBe('T7_INQUIRIES');
    expect(names.subject('ask.inquiries.gateway.receive-inquiry-v1')).toBe(
      't7.ask.inquiries.gateway.receive-inquiry-v1',
    );
    expect(names.bare('t7.evt.07.c.inquiries')).toBe('evt.07.c.inquiries');
    expect(names.inbox('screening')).toBe('_INBOX_t7_screening');
  });

  it('refuse a namespace that would open a wildcard', () => {
    expect(() => new Names('a.>')).toThrow('letters and digits only');
  });

  it('turn a method into a durable name', () => {
    expect(consumerName('screening', 'inviteToScreening')).toBe('screening-invite-to-screening');
  });
});
