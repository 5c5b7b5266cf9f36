import { describe, expect, it } from '@jest/globals';

import { definitionOf } from './definition.js';
import { Email, Flag, Id, Instant, Int, ListOf, Nested, OneOf, Phone, Text, Token } from './field-decorators.js';
import { each } from './fields.js';
import { View } from './message-decorators.js';

@View('decorated-part')
class Part {
  @Text({ max: 10 }) name!: string;
}

describe('a property and its decorator', () => {
  it('agree, or the class does not compile', () => {
    class Agreeing {
      @Id() id!: string;
      @Instant({ optional: true }) at?: string;
      @Int({ min: 0, max: 9, nullable: true }) count!: number | null;
      @OneOf(['a', 'b']) letter!: 'a' | 'b';
      @Nested(() => Part) part!: Part;
      @ListOf(() => Part, { max: 3 }) parts!: Part[];
      @ListOf(each.oneOf(['a', 'b']), { max: 3, optional: true }) letters?: ('a' | 'b')[];

      // @ts-expect-error a number is no text
      @Text({ max: 5 }) text!: number;
      // @ts-expect-error optional in the contract, but not in the type
      @Flag({ optional: true }) flag!: boolean;
      // @ts-expect-error optional in the type, but not in the contract
      @Flag() other?: boolean;
      // @ts-expect-error one of the choices is missing
      @OneOf(['a', 'b', 'c']) choice!: 'a' | 'b';
      // @ts-expect-error a choice too many
      @OneOf(['a']) another!: 'a' | 'b';
      // @ts-expect-error a list is no single value
      @ListOf(each.id, { max: 3 }) ids!: string;
    }
    expect(new Agreeing()).toBeDefined();
  });
});

describe('sensitive fields', () => {
  @View('sensitive-part')
  class SensitivePart {
    @Email() email!: string;
    @Text({ max: 10 }) plain!: string;
  }

  @View('sensitive-whole')
  class SensitiveWhole {
    @Phone() phone!: string;
    @Phone({ sensitive: false }) publicPhone!: string;
    @Token() token!: string;
    @Text({ max: 10, multiline: true }) note!: string;
    @Text({ max: 10, sensitive: 'clinical' }) finding!: string;
    @Nested(() => SensitivePart) part!: SensitivePart;
    @ListOf(() => SensitivePart, { max: 2 }) parts!: SensitivePart[];
    @ListOf(each.email, { max: 2 }) emails!: string[];
  }

  it('are found wherever they lie; contact points, tokens and prose are sensitive unless taken back', () => {
    expect(definitionOf(SensitiveWhole).sensitivePaths).toEqual([
      'phone',
      'token',
      'note',
      'finding',
      'part.email',
      'parts[*].email',
      'emails[*]',
    ]);
  });
});

describe('a field is refused', () => {
  it.each(['__proto__', 'constructor', 'toString', 'Upper', 'with_underscore'])('when it is called %s', (name) => {
    expect(() => Id()({ [name]: '' } as Record<string, string>, name)).toThrow('not a name for a field');
  });

  it('when it may be absent and null at once', () => {
    expect(() => Id({ optional: true, nullable: true })({ a: '' } as { a?: string | null }, 'a')).toThrow('not both');
    expect(() => Id({ optional: true, clearable: true })({ a: '' } as { a?: string | null }, 'a')).toThrow('not both');
  });

  it('when a list has no largest size', () => {
    expect(() => ListOf(each.id, { max: 0 })).toThrow('largest size');
    expect(() => ListOf(each.id, { min: 3, max: 2 })).toThrow('largest size');
  });
});
