export { ContractViolation } from './contract-violation.js';
export {
  allDefinitions,
  commandOf,
  definitionOf,
  eventOf,
  EVERY_SERVICE,
  type CommandDefinition,
  type Definition,
  type EventDefinition,
  type ViewDefinition,
} from './definition.js';
export { envelope, envelopeSchema, openEnvelope, type Envelope, type EnvelopeMeta } from './envelope.js';
export { exampleOf } from './example.js';
export { isScalar } from './field.js';
export type {
  Class,
  DataClass,
  Fault,
  FaultCode,
  Field,
  FieldError,
  FieldOptions,
  JsonSchema,
  Scalar,
  ScalarType,
} from './field.js';
export {
  Email,
  Flag,
  Id,
  Instant,
  Int,
  LanguageTag,
  ListOf,
  LocalDate,
  Nested,
  OneOf,
  Phone,
  Text,
  TimeOfDay,
  Token,
  Url,
  UsState,
  Version,
  Zone,
  type FieldDecorator,
} from './field-decorators.js';
export { each, type TextOptions } from './fields.js';
export { fieldSchema, jsonSchema, type JsonSchemaOptions } from './json-schema.js';
export { Command, Event, View, type CommandOptions, type EventOptions } from './message-decorators.js';
export { parse, validateOutgoing, type ParseOptions } from './parse.js';
export { askFilter, askSubject, filterOf, partitionOf, PARTITIONS, subjectOf } from './subject.js';
