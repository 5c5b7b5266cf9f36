/** A class whose instances travel: its prototype carries the fields. */
export type Class<T extends object = object> = new () => T;

/** A JSON Schema (2020-12), or a piece of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Why a value is kept apart: such a field never enters an event, and the log serializer drops it. */
export type DataClass = 'contact' | 'clinical' | 'free-text' | 'secret';

export type FaultCode = 'required' | 'unknown' | 'type' | 'range' | 'format' | 'length' | 'choice';

/** What is wrong with one value. The message never repeats the value: it may be private. */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
}

/** A fault and its place as a JSON Pointer (RFC 6901), `''` for the whole document. */
export interface FieldError extends Fault {
  readonly pointer: string;
}

export type ScalarType =
  | 'id'
  | 'instant'
  | 'date'
  | 'time-of-day'
  | 'zone'
  | 'language'
  | 'text'
  | 'choice'
  | 'int'
  | 'flag'
  | 'email'
  | 'phone'
  | 'us-state'
  | 'token'
  | 'url';

/** A kind of single value: how it is checked, and the same said as JSON Schema. `T` is its TypeScript type. */
export interface Scalar<T = unknown> {
  readonly type: ScalarType;
  readonly schema: JsonSchema;
  /** Values of this kind are sensitive unless the field says otherwise. */
  readonly sensitive?: DataClass;
  check(this: void, value: unknown): Fault | undefined;
  /** Carries `T` for the compiler; never set. */
  readonly value?: T;
}

export interface FieldOptions {
  /** May be absent. Absent is never written as null. */
  readonly optional?: true;
  /** Must be present, but may be null. */
  readonly nullable?: true;
  /** In a merge patch (RFC 7396): absent leaves it as it is, null takes it away. */
  readonly clearable?: true;
  /** E-mail, phone, token and text of several lines are sensitive by default; `false` takes that back. */
  readonly sensitive?: DataClass | false;
  /** Only where the name doesn't say it. Goes into the generated documents. */
  readonly description?: string;
}

/** A field holds a scalar, an object of another class, or a list of either. */
export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly sensitive?: DataClass;
  readonly description?: string;
  readonly holds: Scalar | (() => Class);
  /** Present on a list: how many items it may hold. */
  readonly list?: { readonly min: number; readonly max: number };
}

export function isScalar(holds: Field['holds']): holds is Scalar {
  return typeof holds !== 'function';
}
