import { errors, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import {
  askSubject,
  commandOf,
  ContractViolation,
  parse,
  validateOutgoing,
  type Class,
} from '@stillwater/contract-kit';
import { Problem, SpanKind, withSpan, type ProblemJson, type Scope } from '@stillwater/platform';
import { PROBLEM, REPLAYED, writeContext } from './ask-wire.js';
import type { Broker } from './broker.js';

const DEADLINE_MS = 2_000;

export interface AskOptions<A extends object> {
  scope: Scope;
  /** The class that comes back; must be the one that the command names. */
  answer?: Class<A>;
  /** Whom to ask, where every service answers the command. */
  owner?: string;
  /** How long to wait; 2 s unless told. */
  deadlineMs?: number;
}

/** Asks the owner of something, and waits for the answer. */
export class Asker {
  constructor(private readonly broker: Broker) {}

  /**
   * @throws Problem the owner's refusal; `invalid` when the data doesn't fit the command; `unavailable` when nobody
   * answers the command right now; `timeout` when no answer came in time, and then nobody knows whether it was done
   */
  async ask<T extends object, A extends object = object>(
    command: Class<T>,
    data: T,
    options: AskOptions<A>,
  ): Promise<A> {
    const { name, answers, reads } = commandOf(command);
    if (options.answer && options.answer !== answers) throw new TypeError(`${name} is answered with ${answers.name}.`);
    const body = JSON.stringify(outgoing(command, data));
    const subject = this.broker.names.subject(askSubject(command, this.broker.service, options.owner));
    const scope = this.inOwnName(options.scope);
    const span = {
      service: this.broker.service,
      kind: SpanKind.CLIENT,
      ...(scope.traceparent ? { traceparent: scope.traceparent } : {}),
    };
    return withSpan(`ask ${name}`, span, async (traceparent) => {
      const timeout = options.deadlineMs ?? DEADLINE_MS;
      const context = { scope: traceparent ? { ...scope, traceparent } : scope, deadline: Date.now() + timeout };
      const reply = await this.request(subject, body, writeContext(context, !reads), timeout, name);
      if (reply.headers?.has(PROBLEM)) throw Problem.fromJSON(reply.json<ProblemJson>());
      if (reply.headers?.has(REPLAYED) && options.scope.idempotency) options.scope.idempotency.replayed = true;
      return parse(answers, reply.json(), { unknown: 'ignore' }) as A;
    });
  }

  private async request(subject: string, body: string, headers: MsgHdrs, timeout: number, name: string): Promise<Msg> {
    // A request to a broker that is away would wait in a buffer and be done long after its caller has gone.
    if (!this.broker.isConnected) throw unavailable(name);
    try {
      return await this.broker.requests.send(subject, body, headers, timeout);
    } catch (error) {
      if (error instanceof errors.TimeoutError) {
        throw Problem.timeout('service.timeout', `No answer to ${name} came in time.`, error);
      }
      throw unavailable(name, error);
    }
  }

  /** Only the gateway vouches for others; every service asks as itself, also when a person or a service asked it first. */
  private inOwnName(scope: Scope): Scope {
    const { service } = this.broker;
    if (service === 'gateway' || (scope.actor.kind === 'service' && scope.actor.id === service)) return scope;
    return { ...scope, actor: { kind: 'service', id: service, roles: [] } };
  }
}

function outgoing<T extends object>(command: Class<T>, data: T): T {
  try {
    return validateOutgoing(command, data);
  } catch (error) {
    if (error instanceof ContractViolation) throw invalid(error);
    throw error;
  }
}

/** The refusal of a message that doesn't fit its contract. */
export function invalid({ errors: faults }: ContractViolation): Problem {
  return Problem.invalid('request.invalid', 'Some fields are missing or not as they must be.', faults);
}

function unavailable(name: string, cause?: unknown): Problem {
  return Problem.unavailable('service.unavailable', `Nobody can answer ${name} right now.`, 1, cause);
}
