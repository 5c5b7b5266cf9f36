import type { Class, Field, FieldOptions, Scalar } from './field.js';
import { each, type TextOptions } from './fields.js';
import { addField } from './shape.js';

type Presence<V, O> =
  | V
  | (O extends { optional: true } | { clearable: true } ? undefined : never)
  | (O extends { nullable: true } | { clearable: true } ? null : never);

type Same<Property, V> = [Property] extends [V] ? ([V] extends [Property] ? unknown : Differs<V>) : Differs<V>;
interface Differs<V> {
  'the property has another type than its field decorator': V;
}

/** Compiles only above a property of exactly the type `V`: a decorator and its property can't disagree. */
export type FieldDecorator<V> = <T extends object, K extends keyof T & string>(
  target: T & Same<T[K], V>,
  key: K,
) => void;

function field<V, O extends FieldOptions>(
  options: O | undefined,
  holds: Field['holds'],
  list?: Field['list'],
): FieldDecorator<Presence<V, O>> {
  const { optional = false, nullable = false, clearable = false, description, sensitive } = options ?? {};
  const byKind = typeof holds === 'function' ? undefined : holds.sensitive;
  const dataClass = sensitive === false ? undefined : (sensitive ?? byKind);
  return (target, name) => {
    if (Number(optional) + Number(nullable) + Number(clearable) > 1) {
      throw new TypeError(`${target.constructor.name}.${name}: optional, nullable or clearable, not both.`);
    }
    const presence = { optional: optional || clearable, nullable: nullable || clearable };
    addField(target, { name, ...presence, description, sensitive: dataClass, holds, list });
  };
}

const scalar =
  <V>(kind: Scalar<V>) =>
  <const O extends FieldOptions = FieldOptions>(options?: O) =>
    field<V, O>(options, kind);

/** A UUID, in lower case. */
export const Id = scalar(each.id);
/** An instant in UTC (RFC 3339 with Z): `2026-11-03T14:00:00Z`. */
export const Instant = scalar(each.instant);
/** A calendar date without a zone: `2026-11-03`. */
export const LocalDate = scalar(each.date);
/** A wall-clock time without a date: `08:30`. */
export const TimeOfDay = scalar(each.timeOfDay);
/** An IANA zone: `America/New_York`. */
export const Zone = scalar(each.zone);
/** A language tag (BCP 47): `en-US`. */
export const LanguageTag = scalar(each.language);
/** The version of what people edit, from 1: what If-Match is compared with. */
export const Version = scalar(each.version);
export const Flag = scalar(each.flag);
/** Sensitive (`contact`) unless told otherwise. */
export const Email = scalar(each.email);
/** A number in E.164: `+18285550142`. Sensitive (`contact`) unless told otherwise. */
export const Phone = scalar(each.phone);
export const UsState = scalar(each.usState);
/** An opaque token. Sensitive (`secret`) unless told otherwise. */
export const Token = scalar(each.token);
export const Url = scalar(each.url);

/** Lengths in characters. Several lines are sensitive (`free-text`) unless told otherwise. */
export function Text<const O extends FieldOptions & TextOptions>(options: O) {
  return field<string, O>(options, each.text(options));
}

/** A whole number, both ends included. */
export function Int<const O extends FieldOptions & { readonly min: number; readonly max: number }>(options: O) {
  return field<number, O>(options, each.int(options));
}

export function OneOf<const C extends readonly [string, ...string[]], const O extends FieldOptions = FieldOptions>(
  choices: C,
  options?: O,
) {
  return field<C[number], O>(options, each.oneOf(choices));
}

/** An object of another contract class, which must be a view. */
export function Nested<V extends object, const O extends FieldOptions = FieldOptions>(
  type: () => Class<V>,
  options?: O,
) {
  return field<V, O>(options, type);
}

/** A list of views, or of single values: `@ListOf(() => ConsentGiven, { max: 8 })`, `@ListOf(each.id, { max: 20 })`. */
export function ListOf<V, const O extends FieldOptions & { readonly min?: number; readonly max: number }>(
  items: (() => Class<V & object>) | Scalar<V>,
  options: O,
) {
  const { min = 0, max } = options;
  if (!Number.isSafeInteger(max) || max < Math.max(min, 1)) throw new TypeError('A list needs a largest size.');
  return field<V[], O>(options, items, { min, max });
}
