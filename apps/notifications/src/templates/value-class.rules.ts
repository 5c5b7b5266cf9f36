import { definitionOf, type Class } from '@stillwater/contract-kit';
import { ContactPoint, SendAccessCode } from '@stillwater/contracts';
import type { ValueClass } from './template-head.rules.js';

/** The private values of messages, and the fields of contracts that they come in by. A link has a class of its own. */
const FIELDS: Readonly<Record<string, readonly [contract: Class, field: string]>> = {
  givenName: [ContactPoint, 'givenName'],
  code: [SendAccessCode, 'code'],
};

/** How private a value is by the contract that it comes from; undefined: by what its template says. */
export function classByContract(value: string): ValueClass | undefined {
  const source = Object.hasOwn(FIELDS, value) ? FIELDS[value] : undefined;
  if (!source) return undefined;
  const [contract, name] = source;
  const field = definitionOf(contract).fields.find((one) => one.name === name);
  if (!field) throw new TypeError(`${contract.name} has no field ${name}.`);
  return field.sensitive ?? 'public';
}
