import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { EVERY_SERVICE } from './definition.js';
import { Id } from './field-decorators.js';
import { Command, Event, View } from './message-decorators.js';
import { askFilter, askSubject, filterOf, partitionOf, PARTITIONS, subjectOf } from './subject.js';

const CLINIC = '01995000-0000-7000-8000-000000000001';
const ID = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';

@Event('visit.booked.v1', { owner: 'scheduling', key: 'id', example: { id: ID } })
class VisitBooked {
  @Id() id!: string;
}

@View('subject-answer')
class Answer {
  @Id() id!: string;
}

@Command('book-visit.v3', { owner: 'scheduling', answers: Answer, callers: ['gateway'], example: { id: ID } })
class BookVisit {
  @Id() id!: string;
}

@Command('list-parked.v1', { owner: EVERY_SERVICE, answers: Answer, callers: ['gateway'], example: { id: ID } })
class ListParked {
  @Id() id!: string;
}

/** As nats-server matches: `*` is one token. */
function matches(filter: string, subject: string): boolean {
  const tokens = subject.split('.');
  const parts = filter.split('.');
  return parts.length === tokens.length && parts.every((part, index) => part === '*' || part === tokens[index]);
}

describe('the subject of an event', () => {
  it('names lane, clinic, owner, aggregate, fact and version', () => {
    expect(subjectOf(VisitBooked, CLINIC, ID)).toBe(`evt.${partitionOf(ID)}.${CLINIC}.scheduling.visit.booked.v1`);
    expect(filterOf(VisitBooked)).toBe('evt.*.*.scheduling.visit.booked.v1');
  });

  it('is matched by the filter for every clinic and aggregate', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (clinic, id) => {
        expect(matches(filterOf(VisitBooked), subjectOf(VisitBooked, clinic, id))).toBe(true);
      }),
    );
  });

  it.each(['*', '>', 'a.b', '', 'evt.>'])('takes no clinic such as %j', (clinic) => {
    expect(() => subjectOf(VisitBooked, clinic, ID)).toThrow('needs the ids');
  });
});

describe('the lane of an aggregate', () => {
  it.each([
    ['01995a10-3c40-7b1e-9d2f-6a4c8e105501', '10'],
    ['01995a10-3c40-7b1e-9d2f-6a4c8e105502', '07'],
    ['00000000-0000-0000-0000-000000000000', '01'],
  ])('never changes: %s is in %s', (id, lane) => {
    expect(partitionOf(id)).toBe(lane);
  });

  it('spreads aggregates evenly', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 16_000; n += 1) {
      const id = `01995a10-3c40-7b1e-9d2f-${n.toString(16).padStart(12, '0')}`;
      counts.set(partitionOf(id), (counts.get(partitionOf(id)) ?? 0) + 1);
    }
    expect(counts.size).toBe(PARTITIONS);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('the subject of a question', () => {
  it('names who answers, who asks and what', () => {
    expect(askSubject(BookVisit, 'gateway')).toBe('ask.scheduling.gateway.book-visit-v3');
    expect(askFilter('scheduling', BookVisit)).toBe('ask.scheduling.*.book-visit-v3');
    expect(askSubject(ListParked, 'gateway', 'inquiries')).toBe('ask.inquiries.gateway.list-parked-v1');
    expect(askFilter('screening', ListParked)).toBe('ask.screening.*.list-parked-v1');
  });

  it.each<[string, () => string, string]>([
    ['a caller that is not allowed', () => askSubject(BookVisit, 'notifications'), 'is no caller'],
    ['an owner that does not answer', () => askSubject(BookVisit, 'gateway', 'inquiries'), "doesn't answer"],
    ['no owner where every service answers', () => askSubject(ListParked, 'gateway'), 'say which'],
    ['a wildcard for an owner', () => askSubject(ListParked, 'gateway', '>'), 'say which'],
    ['a listener that is not the owner', () => askFilter('inquiries', BookVisit), "doesn't answer"],
  ])('is refused for %s', (_case, build, reason) => {
    expect(build).toThrow(reason);
  });
});
