import { headers, type Msg, type MsgHdrs, type Subscription } from '@nats-io/transport-node';
import { commandOf, ContractViolation, parse, validateOutgoing } from '@stillwater/contract-kit';
import { databaseProblem, failPoint, Problem, SpanKind, withSpan, type Logger, type Scope } from '@stillwater/platform';
import { PROBLEM, readContext, REPLAYED } from './ask-wire.js';
import { invalid } from './asker.js';
import { Bell, DRAIN_MS, untilIdle } from './bell.js';
import type { Broker } from './broker.js';
import { Call } from './call.js';
import type { Answer } from './listeners.js';
import type { MessagingMetrics } from './messaging-metrics.js';

/** More than this at once only waits for the database; the caller is better served by an early "try again". */
export const MOST_IN_FLIGHT = 100;

/** Answers the commands of one service. Instances share the work through a queue group. */
export class Answerer {
  private inFlight = 0;
  private readonly idle = new Bell();
  private subscriptions: Subscription[] = [];

  constructor(
    private readonly broker: Broker,
    private readonly answers: readonly Answer[],
    private readonly metrics: MessagingMetrics,
    private readonly log: Logger,
    private readonly mostInFlight = MOST_IN_FLIGHT,
    private readonly drainMs = DRAIN_MS,
  ) {}

  /** Resolves when the broker knows about every command: from then on a caller finds us. */
  async start(): Promise<void> {
    const { connection, names, service } = this.broker;
    this.subscriptions = this.answers.map((answer) =>
      connection.subscribe(names.subject(answer.filter), {
        queue: service,
        callback: (error, message) => {
          if (error) this.log.error({ err: error, command: commandOf(answer.command).name }, 'A subscription ended');
          else void this.receive(answer, message);
        },
      }),
    );
    await connection.flush();
  }

  /** Takes nothing new and finishes what was taken, unless that takes too long. */
  async stop(): Promise<void> {
    const { connection } = this.broker;
    for (const subscription of this.subscriptions) {
      if (this.broker.isConnected) await subscription.drain();
      else subscription.unsubscribe();
    }
    await untilIdle(() => this.inFlight, this.idle, this.drainMs);
    if (this.broker.isConnected) await connection.flush();
  }

  private async receive(answer: Answer, message: Msg): Promise<void> {
    const startedAt = performance.now();
    const { name } = commandOf(answer.command);
    this.metrics.inFlight((this.inFlight += 1));
    let outcome = 'internal';
    try {
      outcome = await this.answer(answer, message);
    } catch (error) {
      this.log.error({ err: error, command: name }, 'An answer could not be sent');
    } finally {
      this.metrics.inFlight((this.inFlight -= 1));
      this.metrics.answered(name, outcome, (performance.now() - startedAt) / 1_000);
      this.idle.ring();
    }
  }

  private async answer(answer: Answer, message: Msg): Promise<string> {
    try {
      if (this.inFlight > this.mostInFlight)
        throw Problem.unavailable('service.busy', 'Too much is being done at once.', 1);
      const { name } = commandOf(answer.command);
      const { scope, deadline } = readContext(message.headers, name.slice(0, name.lastIndexOf('.')));
      const caller = this.provenCaller(answer, message.subject, scope);
      if (Date.now() >= deadline) return 'too-late';
      const reply = await this.handle(answer, message, scope, new Call(caller, deadline, scope));
      await failPoint('ask.answered');
      this.broker.writes.gather();
      message.respond(reply, scope.idempotency?.replayed ? { headers: marked(REPLAYED) } : {});
      return 'ok';
    } catch (error) {
      const problem = this.problemOf(error, answer, message.subject);
      message.respond(JSON.stringify(problem), { headers: marked(PROBLEM) });
      return problem.kind;
    }
  }

  private async handle(answer: Answer, message: Msg, scope: Scope, call: Call): Promise<string> {
    const { name, answers } = commandOf(answer.command);
    const span = {
      service: this.broker.service,
      kind: SpanKind.SERVER,
      ...(scope.traceparent ? { traceparent: scope.traceparent } : {}),
    };
    return withSpan(`answer ${name}`, span, async (traceparent) => {
      if (traceparent) scope.traceparent = traceparent;
      const result = await answer.handle(readCommand(answer, message), call);
      return JSON.stringify(validateOutgoing(answers, result));
    });
  }

  /** The broker lets a service ask under its own name only, so the subject says who asks. */
  private provenCaller(answer: Answer, subject: string, { actor }: Scope): string {
    const caller = this.broker.names.bare(subject).split('.')[2] ?? '';
    const { callers, name } = commandOf(answer.command);
    if (!callers.includes(caller)) throw Problem.denied('ask.caller', `${caller} may not ask ${name}.`);
    const vouched = actor.kind === 'service' ? actor.id === caller : caller === 'gateway';
    if (!vouched) throw Problem.denied('ask.actor', `${caller} can not speak for this actor.`);
    return caller;
  }

  /** What is not a refusal is our fault: the caller learns no more than that. */
  private problemOf(error: unknown, answer: Answer, subject: string): Problem {
    const problem = databaseProblem(error);
    const command = commandOf(answer.command).name;
    if (problem instanceof Problem) {
      if (problem.code.startsWith('ask.'))
        this.log.warn({ command, subject, problem: problem.code }, 'A call was not believed');
      return problem;
    }
    this.log.error({ err: error, command }, 'A command failed');
    return new Problem('internal', 'internal', 'Something went wrong on our side.');
  }
}

function readCommand(answer: Answer, message: Msg): object {
  try {
    return parse(answer.command, message.json(), { unknown: 'refuse' });
  } catch (error) {
    if (error instanceof ContractViolation) throw invalid(error);
    if (error instanceof SyntaxError) throw Problem.invalid('request.malformed', 'The request is not JSON.');
    throw error;
  }
}

function marked(name: string): MsgHdrs {
  const fields = headers();
  fields.set(name, 'true');
  return fields;
}
