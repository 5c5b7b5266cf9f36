import 'reflect-metadata';
import {
  askFilter,
  commandOf,
  eventOf,
  EVERY_SERVICE,
  filterOf,
  type Class,
  type Envelope,
} from '@stillwater/contract-kit';
import type { Call } from './call.js';
import type { Delivery } from './delivery.js';
import { consumerName } from './names.js';

const REACTS_TO = Symbol('reacts to');
const ANSWERS = Symbol('answers');
const OVERHEARS = Symbol('overhears');

interface Method<A, B, R> {
  value?: (message: A, context: B) => Promise<R>;
}

/** The method reacts to every event of this class, at its own pace: `async invite(event, delivery) {}`. */
export function On<T extends object>(event: Class<T>) {
  return (_prototype: object, _name: string | symbol, { value }: Method<T, Delivery, void>): void => {
    eventOf(event);
    Reflect.defineMetadata(REACTS_TO, event, value!);
  };
}

/**
 * The method is told of every event of this class, in every instance of the service, once or not at all: what is said
 * while the service or the broker is away is never heard. Only for what is shown and loaded anew anyhow.
 */
export function Overhears<T extends object>(event: Class<T>) {
  return (_prototype: object, _name: string | symbol, { value }: { value?: Overhearing<T> }): void => {
    eventOf(event);
    Reflect.defineMetadata(OVERHEARS, event, value!);
  };
}

type Overhearing<T extends object> = (event: T, envelope: Envelope) => void;

/** The method answers this command: `async receive(command, call) {}` returns the view that the command names. */
export function Answers<T extends object>(command: Class<T>) {
  return (_prototype: object, _name: string | symbol, { value }: Method<T, Call, object>): void => {
    commandOf(command);
    Reflect.defineMetadata(ANSWERS, command, value!);
  };
}

/** One event class at one method, behind one durable consumer. */
export interface Reaction {
  consumer: string;
  event: Class;
  owner: string;
  filter: string;
  handle(event: object, delivery: Delivery): Promise<void>;
}

/** One event class at one method, without a consumer. */
export interface Overheard {
  event: Class;
  filter: string;
  hear: Overhearing<object>;
}

/** One command class at one method. */
export interface Answer {
  command: Class;
  filter: string;
  handle(command: object, call: Call): Promise<object>;
}

/** What one service listens to. */
export class Listeners {
  readonly reactions: Reaction[] = [];
  readonly answers: Answer[] = [];
  readonly overheard: Overheard[] = [];

  constructor(private readonly service: string) {}

  /**
   * Finds the decorated methods of an object.
   *
   * @throws Error when two methods would share a consumer or answer the same command: one of them would never be called
   */
  addFrom(instance: object): void {
    for (const name of methodNames(instance)) {
      const method = (instance as Record<string, unknown>)[name] as object;
      const event = Reflect.getMetadata(REACTS_TO, method) as Class | undefined;
      const command = Reflect.getMetadata(ANSWERS, method) as Class | undefined;
      const overheard = Reflect.getMetadata(OVERHEARS, method) as Class | undefined;
      if (event) this.addReaction(event, name, bound(instance, name));
      if (command) this.addAnswer(command, bound(instance, name));
      if (overheard) {
        const hear = method as Overhearing<object>;
        this.overheard.push({ event: overheard, filter: filterOf(overheard), hear: hear.bind(instance) });
      }
    }
  }

  reactionOf(consumer: string): Reaction | undefined {
    return this.reactions.find((reaction) => reaction.consumer === consumer);
  }

  private addReaction(event: Class, method: string, handle: Reaction['handle']): void {
    const consumer = consumerName(this.service, method);
    if (this.reactionOf(consumer)) throw new Error(`Two reactions of ${this.service} are named ${method}: rename one.`);
    this.reactions.push({ consumer, event, owner: eventOf(event).owner, filter: filterOf(event), handle });
  }

  private addAnswer(command: Class, handle: Answer['handle']): void {
    const { name, owner } = commandOf(command);
    if (owner !== EVERY_SERVICE && owner !== this.service)
      throw new Error(`${name} is answered by ${owner}, not by ${this.service}.`);
    if (this.answers.some((answer) => answer.command === command))
      throw new Error(`Two methods of ${this.service} answer ${name}.`);
    this.answers.push({ command, filter: askFilter(this.service, command), handle });
  }
}

function methodNames(instance: object): string[] {
  const names = new Set<string>();
  for (
    let prototype = prototypeOf(instance);
    prototype && prototype !== Object.prototype;
    prototype = prototypeOf(prototype)
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name !== 'constructor' && typeof value === 'function') names.add(name);
    }
  }
  return [...names];
}

function prototypeOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

function bound<R>(instance: object, name: string): (message: object, context: never) => Promise<R> {
  return (message, context) =>
    (instance as Record<string, (a: object, b: never) => Promise<R>>)[name]!(message, context);
}
