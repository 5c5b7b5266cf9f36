import { describe, expect, it } from '@jest/globals';

import { allDefinitions, commandOf, definitionOf, eventOf } from './definition.js';
import type { Class } from './field.js';
import { Email, Flag, Id, Instant, Int, ListOf, Nested, Text } from './field-decorators.js';
import { each } from './fields.js';
import { Command, Event, View } from './message-decorators.js';

const ID = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';

@View('plain-part', { example: { weekday: 1 } })
class PlainPart {
  @Int({ min: 1, max: 7 }) weekday!: number;
}

@View('private-part')
class PrivatePart {
  @Email() email!: string;
}

@View('wordy-part')
class WordyPart {
  @Text({ max: 4000 }) words!: string;
}

@Event('visit.booked.v2', { owner: 'scheduling', key: 'visitId', example: { visitId: ID, at: '2026-11-03T14:00:00Z' } })
class VisitBooked {
  @Id() visitId!: string;
  @Instant() at!: string;
}

@Command('book-visit.v1', {
  owner: 'scheduling',
  answers: PlainPart,
  callers: ['gateway'],
  example: { visitId: ID },
})
class BookVisit {
  @Id() visitId!: string;
}

describe('a definition', () => {
  it('holds what the name and the options say', () => {
    expect(eventOf(VisitBooked)).toMatchObject({
      kind: 'event',
      name: 'visit.booked.v2',
      className: 'VisitBooked',
      owner: 'scheduling',
      aggregate: 'visit',
      fact: 'booked',
      version: 2,
      key: 'visitId',
      sensitivePaths: [],
    });
    expect(commandOf(BookVisit)).toMatchObject({ kind: 'command', version: 1, reads: false, answers: PlainPart });
    expect(definitionOf(PlainPart)).toMatchObject({ kind: 'view', name: 'plain-part', example: { weekday: 1 } });
  });

  it('is found in the registry, in the order of kinds and names', () => {
    expect(allDefinitions().map(({ name }) => name)).toEqual([
      'book-visit.v1',
      'visit.booked.v2',
      'plain-part',
      'private-part',
      'wordy-part',
    ]);
  });

  it('is asked for by its kind', () => {
    expect(() => eventOf(BookVisit)).toThrow('BookVisit is not an event');
    expect(() => commandOf(VisitBooked)).toThrow('VisitBooked is not a command');
  });
});

/** Defines a class as it would stand in a file, and gives the error of its import. */
function importing(
  decorate: (type: Class) => void,
  fields: Record<string, (target: never, key: never) => void>,
): () => void {
  return () => {
    class Planted {}
    for (const [name, field] of Object.entries(fields)) field(Planted.prototype as never, name as never);
    decorate(Planted);
  };
}

const event = (name: string, key = 'id', example: object = { id: ID }) => Event(name, { owner: 'o', key, example });
const command = (name: string, options: object = {}) =>
  Command(name, { owner: 'o', answers: PlainPart, callers: ['gateway'], example: { id: ID }, ...options });

describe('an import fails', () => {
  it.each<[string, string, () => void]>([
    ['an event without a version', 'is not <aggregate>.<fact>', importing(event('visit.booked'), { id: Id() })],
    ['an event without an aggregate', 'is not <aggregate>.<fact>', importing(event('booked.v1'), { id: Id() })],
    ['a name that would widen a subject', 'is not <aggregate>.<fact>', importing(event('visit.*.v1'), { id: Id() })],
    ['a version 0', 'is not <aggregate>.<fact>', importing(event('visit.booked.v0'), { id: Id() })],
    ['a key that is no field', 'is not a required @Id', importing(event('a.b.v1', 'other'), { id: Id() })],
    ['a key that may be absent', 'is not a required @Id', importing(event('a.b.v1'), { id: Id({ optional: true }) })],
    ['a key that is no id', 'is not a required @Id', importing(event('a.b.v1'), { id: Text({ max: 40 }) })],
    [
      'an event with a sensitive field',
      "can't hold sensitive fields: email",
      importing(event('a.b.v1', 'id', { id: ID, email: 'a@example.com' }), { id: Id(), email: Email() }),
    ],
    [
      'an event with a sensitive field in a part of it',
      "can't hold sensitive fields: parts[*].email",
      importing(event('a.b.v1', 'id', { id: ID, parts: [] }), {
        id: Id(),
        parts: ListOf(() => PrivatePart, { max: 3 }),
      }),
    ],
    [
      'an event with room for prose',
      'room for free text',
      importing(event('a.b.v1', 'id', { id: ID, words: 'w' }), { id: Id(), words: Text({ max: 201 }) }),
    ],
    [
      'an event with room for prose in a part of it',
      'room for free text',
      importing(event('a.b.v1', 'id', { id: ID, part: { words: 'w' } }), { id: Id(), part: Nested(() => WordyPart) }),
    ],
    [
      'an event with room for prose in a list',
      'room for free text',
      importing(event('a.b.v1', 'id', { id: ID, words: [] }), {
        id: Id(),
        words: ListOf(each.text({ max: 999 }), { max: 3 }),
      }),
    ],
    ['an example with a fault', '/id must be a UUID', importing(event('a.b.v1', 'id', { id: 'x' }), { id: Id() })],
    [
      'an example with a field too many',
      '/x is not a field',
      importing(event('a.b.v1', 'id', { id: ID, x: 1 }), { id: Id() }),
    ],
    ['a name that is taken', 'visit.booked.v2 is taken', importing(event('visit.booked.v2'), { id: Id() })],
    ['a command without a version', 'is not <verb>-<noun>', importing(command('book-visit'), { id: Id() })],
    [
      'a command that is answered with an event',
      'is answered with a view',
      importing(command('a-b.v1', { answers: VisitBooked }), { id: Id() }),
    ],
    ['a command that nobody may give', 'needs a caller', importing(command('a-b.v1', { callers: [] }), { id: Id() })],
    ['a view whose name is not a name', 'in lower case', importing(View('Plain'), { id: Id() })],
    ['a part that is no view', 'must hold a view', importing(View('whole'), { part: Nested(() => VisitBooked) })],
    [
      'a part that is no contract',
      'is not a contract',
      importing(View('whole'), { part: Nested(() => class Undeclared {}) }),
    ],
    [
      'a part that is not defined yet',
      'not defined yet',
      importing(View('whole'), { part: Nested(() => undefined as unknown as Class) }),
    ],
  ])('for %s', (_case, reason, load) => {
    expect(load).toThrow(reason);
  });

  it('for a class name that is taken', () => {
    const define = (name: string) => {
      class SameName {
        @Flag() flag!: boolean;
      }
      View(name)(SameName);
    };
    define('first-of-the-name');
    expect(() => define('second-of-the-name')).toThrow('the name SameName is taken');
  });
});
