import type { Scope } from '@stillwater/platform';

/** One command on its way through its owner. */
export class Call {
  constructor(
    /** The service that asks, as the broker has proven it. */
    readonly caller: string,
    /** After this instant nobody waits for the answer. Milliseconds since 1970, real time. */
    readonly deadline: number,
    private readonly received: Scope,
  ) {}

  get clinicId(): string {
    return this.received.clinicId;
  }

  get actor(): Scope['actor'] {
    return this.received.actor;
  }

  /** @param action the use case, as in the audit trail; the command's own name unless told */
  scope(action = this.received.action): Scope {
    return { ...this.received, action };
  }
}
