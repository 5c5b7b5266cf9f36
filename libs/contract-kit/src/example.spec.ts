import { expect, it } from '@jest/globals';

import { exampleOf } from './example.js';
import { Int, ListOf, Nested, Text } from './field-decorators.js';
import { View } from './message-decorators.js';

@View('example-part', { example: { name: 'Fern' } })
class Part {
  @Text({ max: 10 }) name!: string;
}

@View('example-page')
class Page {
  @ListOf(() => Part, { max: 3 }) items!: Part[];
  @Nested(() => Part) first!: Part;
  @Text({ max: 10, optional: true }) nextCursor?: string;
}

@View('example-missing')
class Missing {
  @Int({ min: 0, max: 1 }) count!: number;
}

it('is the one given, or made up of the parts', () => {
  expect(exampleOf(Part)).toEqual({ name: 'Fern' });
  expect(exampleOf(Page)).toEqual({ items: [{ name: 'Fern' }], first: { name: 'Fern' } });
});

it('is missed where nothing says what a value is like', () => {
  expect(() => exampleOf(Missing)).toThrow('Missing needs an example: nothing says what count is like');
});
