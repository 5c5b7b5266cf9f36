import type { FieldError } from './field.js';

/** A value that doesn't fit its contract. Holds places and reasons, never the values. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';

  constructor(
    /** The contract's name: `receive-inquiry.v1`. */
    readonly contract: string,
    readonly errors: readonly FieldError[],
  ) {
    const faults = errors.map(({ pointer, message }) => `${pointer || 'the document'} ${message}`);
    super(`${contract}: ${faults.join('; ')}`);
  }
}
