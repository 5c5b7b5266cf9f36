import { eventOf } from './definition.js';
import { ContractViolation } from './contract-violation.js';
import type { Class, JsonSchema } from './field.js';
import { Id, Instant, Int, OneOf, Text } from './field-decorators.js';
import { objectSchema } from './json-schema.js';
import { parse, parseShape, validateOutgoing } from './parse.js';
import { shapeOf } from './shape.js';

/** CloudEvents 1.0.2 in structured JSON, without its data. Attribute names are in lower case as the standard asks. */
class EnvelopeAttributes {
  @OneOf(['1.0']) specversion!: '1.0';
  @Id() id!: string;
  @Text({ max: 100 }) source!: string;
  @Text({ max: 100 }) type!: string;
  @Instant() time!: string;
  /** The aggregate's id. */
  @Id() subject!: string;
  @OneOf(['application/json']) datacontenttype!: 'application/json';
  @Text({ max: 200 }) dataschema!: string;
  @Id() clinicid!: string;
  @Int({ min: 0, max: 2_147_483_647 }) aggregateversion!: number;
  @Id() correlationid!: string;
  @Id({ optional: true }) causationid?: string;
  @Text({ max: 55, optional: true }) traceparent?: string;
}

export interface Envelope<T extends object = object> extends EnvelopeAttributes {
  readonly data: T;
}

export interface EnvelopeMeta {
  /** The event's own id (UUIDv7); the broker recognises doubles by it. */
  readonly id: string;
  readonly clinicId: string;
  readonly time: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  /** The request that started it all. */
  readonly correlationId: string;
  /** The event or request that led to this one. */
  readonly causationId?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
}

/**
 * Wraps an event for the wire.
 * @throws ContractViolation when the data doesn't fit its class, or belongs to another aggregate.
 */
export function envelope<T extends object>(type: Class<T>, data: T, meta: EnvelopeMeta): Envelope<T> {
  const { name, owner } = eventOf(type);
  const attributes: EnvelopeAttributes = {
    specversion: '1.0',
    id: meta.id,
    source: `/stillwater/${owner}`,
    type: name,
    time: meta.time,
    subject: meta.aggregateId,
    datacontenttype: 'application/json',
    dataschema: `urn:stillwater:schema:${name}`,
    clinicid: meta.clinicId,
    aggregateversion: meta.aggregateVersion,
    correlationid: meta.correlationId,
    ...(meta.causationId !== undefined && { causationid: meta.causationId }),
    ...(meta.traceparent !== undefined && { traceparent: meta.traceparent }),
  };
  parseShape(`The envelope of ${name}`, shapeOf(EnvelopeAttributes), attributes, { unknown: 'refuse' });
  const checked = validateOutgoing(type, data);
  refuseOtherAggregate(type, checked, attributes);
  return { ...attributes, data: checked };
}

/** The attributes of every envelope as JSON Schema; `data` is any object. */
export function envelopeSchema(): JsonSchema {
  const { required, properties, ...rest } = objectSchema(shapeOf(EnvelopeAttributes).fields, { closed: false });
  return {
    ...rest,
    required: [...(required as string[]), 'data'],
    properties: { ...(properties as JsonSchema), data: { type: 'object' } },
  };
}

/**
 * Reads an envelope off the wire. Attributes and fields that this release doesn't know are ignored.
 * @throws ContractViolation when it isn't a sound event of this class.
 */
export function openEnvelope<T extends object>(type: Class<T>, value: unknown): Envelope<T> {
  const { name } = eventOf(type);
  const attributes = parseShape<EnvelopeAttributes>(name, shapeOf(EnvelopeAttributes), value, { unknown: 'ignore' });
  if (attributes.type !== name) {
    throw new ContractViolation(name, [{ pointer: '/type', code: 'choice', message: `must be ${name}` }]);
  }
  const given = Object.hasOwn(value as object, 'data') ? (value as { data: unknown }).data : undefined;
  const data = parse(type, given, { unknown: 'ignore' });
  refuseOtherAggregate(type, data, attributes);
  return { ...attributes, data };
}

function refuseOtherAggregate(type: Class, data: object, { subject }: EnvelopeAttributes): void {
  const { name, key } = eventOf(type);
  if ((data as Record<string, unknown>)[key] === subject) return;
  const message = `must be the ${key} of its data`;
  throw new ContractViolation(name, [{ pointer: '/subject', code: 'choice', message }]);
}
