import { describe, expect, it } from '@jest/globals';
import { compare } from './compare.ts';
import type { ContractSnapshot, FieldSnapshot, RouteSnapshot, Snapshot } from './snapshot.ts';

const id: FieldSnapshot = { type: 'id', schema: { type: 'string', format: 'uuid', pattern: '^id$' } };
const choice = (...choices: string[]): FieldSnapshot => ({ type: 'choice', schema: { type: 'string', enum: choices } });
const int = (minimum: number, maximum: number): FieldSnapshot => ({
  type: 'int',
  schema: { type: 'integer', minimum, maximum },
});
const text = (minLength: number, maxLength: number, pattern = '^.*$'): FieldSnapshot => ({
  type: 'text',
  schema: { type: 'string', minLength, maxLength, pattern },
});
const optional = (field: FieldSnapshot): FieldSnapshot => ({ ...field, optional: true });
const listOf = (field: FieldSnapshot, min: number, max: number): FieldSnapshot => ({ ...field, list: { min, max } });

const fields = {
  visitId: id,
  kind: choice('a', 'b'),
  count: int(1, 10),
  name: text(1, 80),
  note: optional(text(1, 80)),
  ids: listOf(id, 1, 5),
  part: { type: 'part', part: 'part' } as FieldSnapshot,
};

const event: ContractSnapshot = {
  kind: 'event',
  className: 'VisitBooked',
  owner: 'scheduling',
  key: 'visitId',
  fields,
};
const command: ContractSnapshot = {
  kind: 'command',
  className: 'BookVisit',
  owner: 'scheduling',
  callers: ['gateway', 'inquiries'],
  answers: 'answer',
  reads: false,
  fields,
};
const view = (className: string, own: ContractSnapshot['fields']): ContractSnapshot => ({
  kind: 'view',
  className,
  fields: own,
});
const route: RouteSnapshot = {
  method: 'POST',
  path: '/v1/visits',
  access: 'public',
  body: 'body',
  status: 201,
  answer: 'answer',
};

const before: Snapshot = {
  contracts: {
    'visit.booked.v1': event,
    'book-visit.v1': command,
    answer: view('Answer', fields),
    body: view('Body', fields),
    part: view('Part', { at: { type: 'instant', schema: {} } }),
  },
  routes: { bookVisit: route },
};

function changed(name: string, change: Partial<ContractSnapshot>): Snapshot {
  return { ...before, contracts: { ...before.contracts, [name]: { ...before.contracts[name]!, ...change } } };
}

const withField = (name: string, field: string, snapshot: FieldSnapshot | undefined): Snapshot => {
  const { [field]: _gone, ...rest } = before.contracts[name]!.fields;
  return changed(name, { fields: snapshot ? { ...rest, [field]: snapshot } : rest });
};

const EVERYWHERE = ['visit.booked.v1', 'book-visit.v1', 'answer', 'body'];
const OUT = ['visit.booked.v1', 'answer'];
const IN = ['book-visit.v1', 'body'];

it('finds nothing where nothing changed', () => {
  expect(compare(before, before)).toEqual({ breaks: [], widenings: [] });
});

describe.each<[string, string, FieldSnapshot | undefined, string, string[]]>([
  ['removing a field', 'name', undefined, 'is gone', EVERYWHERE],
  ['removing an optional field', 'note', undefined, 'is gone', EVERYWHERE],
  ['adding a required field', 'extra', id, 'is new and required', EVERYWHERE],
  ['requiring what was optional', 'note', text(1, 80), 'now required', EVERYWHERE],
  ['making optional what is read', 'name', optional(text(1, 80)), "readers don't expect", OUT],
  ['letting null in where it is read', 'name', { ...text(1, 80), nullable: true }, "readers don't expect", OUT],
  ['another type', 'count', text(1, 80), 'held int and now holds text', EVERYWHERE],
  ['a list instead of one', 'visitId', listOf(id, 0, 1), 'held id and now holds a list of id', EVERYWHERE],
  ['another part', 'part', { type: 'part', part: 'other' }, 'held part and now holds other', EVERYWHERE],
  ['losing a choice', 'kind', choice('a'), 'lost the choice b', EVERYWHERE],
  ['a shorter text', 'name', text(1, 79), 'longest length: 80 before, 79 now', EVERYWHERE],
  ['a longer shortest text', 'name', text(2, 80), 'shortest length: 1 before, 2 now', EVERYWHERE],
  ['another form', 'name', text(1, 80, '^[a-z]*$'), 'has another pattern', EVERYWHERE],
  ['a smaller range', 'count', int(1, 9), 'greatest value: 10 before, 9 now', EVERYWHERE],
  ['a range that starts later', 'count', int(2, 10), 'least value: 1 before, 2 now', EVERYWHERE],
  ['fewer items', 'ids', listOf(id, 1, 4), 'most items: 5 before, 4 now', EVERYWHERE],
  ['more items at least', 'ids', listOf(id, 2, 5), 'fewest items: 1 before, 2 now', EVERYWHERE],
])('%s', (_case, field, snapshot, says, places) => {
  it.each(places)('breaks %s', (name) => {
    const { breaks } = compare(before, withField(name, field, snapshot));
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toContain(`${name} ${field} `);
    expect(breaks[0]).toContain(says);
    expect(breaks[0]).toContain('say or take both for one release');
  });
});

it('takes a new name for a lost field and a new one', () => {
  const { name, ...rest } = fields;
  const { breaks } = compare(before, changed('visit.booked.v1', { fields: { ...rest, title: name } }));
  expect(breaks).toEqual([
    expect.stringContaining('name is gone'),
    expect.stringContaining('title is new and required'),
  ]);
});

describe.each<[string, string, FieldSnapshot, number, string[]]>([
  ['an optional field more', 'extra', optional(id), 0, EVERYWHERE],
  ['making optional what is only sent in', 'name', optional(text(1, 80)), 1, IN],
  ['a choice more', 'kind', choice('a', 'b', 'c'), 1, EVERYWHERE],
  ['a longer text', 'name', text(0, 90), 2, EVERYWHERE],
  ['a wider range', 'count', int(0, 11), 2, EVERYWHERE],
  ['a longer list', 'ids', listOf(id, 0, 6), 2, EVERYWHERE],
])('%s', (_case, field, snapshot, widenings, places) => {
  it.each(places)('is fine in %s', (name) => {
    const comparison = compare(before, withField(name, field, snapshot));
    expect(comparison.breaks).toEqual([]);
    expect(comparison.widenings).toHaveLength(widenings);
  });
});

describe('a definition', () => {
  it.each<[string, string, Partial<ContractSnapshot>, string]>([
    ['another owner', 'visit.booked.v1', { owner: 'inquiries' }, 'moved from scheduling to inquiries'],
    ['another key', 'visit.booked.v1', { key: 'name' }, 'another key'],
    ['another answer', 'book-visit.v1', { answers: 'part' }, 'answers part instead of answer'],
    ['a caller less', 'book-visit.v1', { callers: ['gateway'] }, 'no longer be asked by inquiries'],
    ['another kind', 'part', { kind: 'event' }, 'was view and is now event'],
  ])('breaks with %s', (_case, name, change, says) => {
    expect(compare(before, changed(name, change)).breaks).toEqual([expect.stringContaining(says)]);
  });

  it('may have a caller more, and new ones may come', () => {
    const now = changed('book-visit.v1', { callers: ['gateway', 'inquiries', 'screening'] });
    const contracts = { ...now.contracts, 'visit.moved.v1': event, 'visit.booked.v2': event };
    expect(compare(before, { ...now, contracts })).toEqual({ breaks: [], widenings: [] });
  });
});

describe('a message that is gone', () => {
  const without = (snapshot: Snapshot, name: string): Snapshot => {
    const { [name]: _gone, ...contracts } = snapshot.contracts;
    return { ...snapshot, contracts };
  };

  it('breaks, also when its next version comes in the same release', () => {
    const next = { ...before, contracts: { ...before.contracts, 'visit.booked.v2': event } };
    expect(compare(before, without(before, 'visit.booked.v1')).breaks).toEqual([
      expect.stringContaining('Keep saying it'),
    ]);
    expect(compare(before, without(next, 'visit.booked.v1')).breaks).toHaveLength(1);
    expect(compare(before, without(before, 'book-visit.v1')).breaks).toEqual([
      expect.stringContaining('Keep answering it'),
    ]);
  });

  it('is fine when the last release had both', () => {
    const both = { ...before, contracts: { ...before.contracts, 'visit.booked.v2': event } };
    expect(compare(both, without(both, 'visit.booked.v1')).breaks).toEqual([]);
  });
});

describe('an operation', () => {
  it.each<[string, Partial<RouteSnapshot>, string]>([
    ['another method', { method: 'PUT' }, 'another method: POST before, PUT now'],
    ['another path', { path: '/v1/bookings' }, 'another path'],
    ['another status', { status: 200 }, 'another status'],
    ['another body', { body: 'part' }, 'another body: body before, part now'],
    ['another answer', { answer: 'part' }, 'another answer'],
    ['a query that was not there', { query: 'part' }, 'another query: none before, part now'],
    ['a session to be had', { access: 'staff' }, 'no longer public'],
    ['If-Match', { ifMatch: true }, 'now demands If-Match'],
  ])('breaks with %s', (_case, change, says) => {
    const now = { ...before, routes: { bookVisit: { ...route, ...change } } };
    expect(compare(before, now).breaks).toEqual([expect.stringContaining(says)]);
  });

  it('breaks when it is gone, and may come', () => {
    expect(compare(before, { ...before, routes: {} }).breaks).toEqual([expect.stringContaining('bookVisit is gone')]);
    expect(compare({ ...before, routes: {} }, before).breaks).toEqual([]);
  });
});
