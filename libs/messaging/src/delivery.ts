import type { Scope } from '@stillwater/platform';
import type { Envelope } from '@stillwater/contract-kit';

/** One arrival of an event at one reaction. */
export class Delivery {
  constructor(
    /** The service that reacts. */
    readonly service: string,
    /** The durable consumer: `screening-invite-to-screening`. */
    readonly consumer: string,
    readonly envelope: Envelope,
    /** W3C trace context of this handling. */
    private readonly traceparent: string | undefined,
  ) {}

  get eventId(): string {
    return this.envelope.id;
  }

  get clinicId(): string {
    return this.envelope.clinicid;
  }

  /** When it happened, RFC 3339. */
  get time(): string {
    return this.envelope.time;
  }

  /** Each fact of one aggregate has the next number. */
  get aggregateVersion(): number {
    return this.envelope.aggregateversion;
  }

  /**
   * The scope of what this event leads to: a unit of work under it writes its effect and "this event is handled" in one
   * transaction, so that a second delivery has no second effect.
   *
   * @param action the use case, as in the audit trail
   */
  scope(action: string): Scope {
    const { id, time, clinicid, correlationid } = this.envelope;
    return {
      clinicId: clinicid,
      actor: { kind: 'service', id: this.service, roles: [] },
      action,
      requestId: id,
      correlationId: correlationid,
      causationId: id,
      ...(this.traceparent === undefined ? {} : { traceparent: this.traceparent }),
      once: { consumer: this.consumer, eventId: id, eventTime: time },
    };
  }
}
