/** docs/asyncapi.yaml: every event with who says and hears it, every command with who asks and answers it. */
import {
  definitionOf,
  envelope,
  envelopeSchema,
  EVERY_SERVICE,
  PARTITIONS,
  type CommandDefinition,
  type EventDefinition,
} from '@stillwater/contract-kit';
import { services } from '@stillwater/contracts';
import { askHeaders, eventHeaders } from './message-headers.ts';
import { componentSchemas, schemaRef, withParts } from './schemas.ts';
import { fromEntries, type Json, type System } from './system.ts';

const CLOUD_EVENT = 'application/cloudevents+json';

export function asyncApi(system: System): Json {
  const { events, commands, version } = system;
  const answers = withParts(commands.map(({ answers: type }) => type));
  const closed = new Set(withParts(commands.map(({ type }) => type)));
  const all = withParts([...events, ...commands, ...answers].map(({ type }) => type));
  const answerTypes = [...new Set(commands.map(({ answers: type }) => definitionOf(type)))];
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Stillwater messages',
      version,
      description:
        'What the services say to each other over NATS. Events are CloudEvents 1.0.2 in structured JSON, kept in one ' +
        'JetStream stream per owner, delivered at least once and in order per aggregate; readers ignore fields they do ' +
        'not know. Commands are requests with a deadline, closed to unknown fields, answered once or with a problem.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      tags: [...new Set([...events, ...commands].flatMap(({ owner }) => (owner === EVERY_SERVICE ? services : owner)))]
        .sort()
        .map((name) => ({ name })),
    },
    defaultContentType: 'application/json',
    channels: {
      ...fromEntries(events, (event) => [channelName(event), eventChannel(event)]),
      ...fromEntries(commands, (command) => [channelName(command), commandChannel(command)]),
      answers: {
        address: null,
        title: 'Answers',
        description: 'Each request names the subject that its answer goes to.',
        messages: {
          ...fromEntries(answerTypes, ({ className }) => [className, messageRef(className)]),
          Problem: messageRef('Problem'),
        },
      },
    },
    operations: {
      ...fromEntries(events, (event) => [`say${event.className}`, saying(system, event)]),
      ...Object.fromEntries(events.flatMap((event) => hearings(system, event))),
      ...fromEntries(commands, (command) => [`answer${command.className}`, answering(system, command)]),
    },
    components: {
      parameters: {
        partition: {
          description: 'The lane that keeps the order of an aggregate: FNV-1a (32 bit) of its id.',
          enum: Array.from({ length: PARTITIONS }, (_, lane) => String(lane).padStart(2, '0')),
        },
        clinicId: { description: 'The clinic that it happened in; a UUID in lower case.' },
        service: { description: 'The service that is asked.', enum: [...services] },
      },
      messages: {
        ...fromEntries(events, (event) => [event.className, eventMessage(system, event)]),
        ...fromEntries(commands, (command) => [
          command.className,
          plainMessage(system, command, '#/components/schemas/AskHeaders'),
        ]),
        ...fromEntries(answerTypes, (answer) => [answer.className, plainMessage(system, answer)]),
        Problem: problemMessage(),
      },
      schemas: {
        Envelope: { description: 'A CloudEvent with the attributes of this platform.', ...envelopeSchema() },
        EventHeaders: eventHeaders,
        AskHeaders: askHeaders,
        ...componentSchemas(system, all, (definition) => closed.has(definition)),
      },
    },
  };
}

function channelName({ className }: { className: string }): string {
  return className.charAt(0).toLowerCase() + className.slice(1);
}

function channelRef(contract: { className: string }): Json {
  return { $ref: `#/channels/${channelName(contract)}` };
}

function messageRef(className: string): Json {
  return { $ref: `#/components/messages/${className}` };
}

function eventChannel({ owner, name, className }: EventDefinition): Json {
  return {
    address: `evt.{partition}.{clinicId}.${owner}.${name}`,
    title: name,
    messages: { [className]: messageRef(className) },
    parameters: parameterRefs('partition', 'clinicId'),
  };
}

function commandChannel({ owner, name, className, callers }: CommandDefinition): Json {
  const everyService = owner === EVERY_SERVICE;
  return {
    address: `ask.${everyService ? '{service}' : owner}.{caller}.${name.replace('.', '-')}`,
    title: name,
    messages: { [className]: messageRef(className) },
    parameters: {
      ...(everyService && parameterRefs('service')),
      caller: { description: 'Who asks; the broker lets a service ask under its own name only.', enum: [...callers] },
    },
  };
}

function parameterRefs(...names: string[]): Json {
  return fromEntries(names, (name) => [name, { $ref: `#/components/parameters/${name}` }]);
}

function saying({ comments }: System, event: EventDefinition): Json {
  return {
    action: 'send',
    title: `${event.owner} says ${event.name}`,
    ...summary(comments.get(event.className)),
    channel: channelRef(event),
    tags: [{ name: event.owner }],
    messages: [{ $ref: `${channelRef(event).$ref as string}/messages/${event.className}` }],
  };
}

function hearings({ reactions }: System, event: EventDefinition): [string, Json][] {
  const heard = reactions.filter((reaction) => reaction.event === event.className);
  return heard.map(({ consumer, service }) => [
    consumer,
    {
      action: 'receive',
      title: `${service} hears ${event.name}`,
      description: `Durable consumer ${consumer}.`,
      channel: channelRef(event),
      tags: [{ name: service }],
      messages: [{ $ref: `${channelRef(event).$ref as string}/messages/${event.className}` }],
    },
  ]);
}

function answering({ comments }: System, command: CommandDefinition): Json {
  const { owner, className } = command;
  const everyService = owner === EVERY_SERVICE;
  return {
    action: 'receive',
    title: `${everyService ? 'Every service' : owner} answers ${command.name}`,
    ...summary(comments.get(className)),
    channel: channelRef(command),
    tags: (everyService ? services : [owner]).map((name) => ({ name })),
    ...(!everyService && { bindings: { nats: { queue: owner, bindingVersion: '0.1.0' } } }),
    messages: [{ $ref: `${channelRef(command).$ref as string}/messages/${className}` }],
    reply: {
      channel: { $ref: '#/channels/answers' },
      messages: [definitionOf(command.answers).className, 'Problem'].map((name) => ({
        $ref: `#/channels/answers/messages/${name}`,
      })),
    },
  };
}

function eventMessage({ comments }: System, event: EventDefinition): Json {
  const { name, className, owner } = event;
  return {
    name,
    title: className,
    ...summary(comments.get(className)),
    contentType: CLOUD_EVENT,
    headers: { $ref: '#/components/schemas/EventHeaders' },
    payload: {
      allOf: [
        { $ref: '#/components/schemas/Envelope' },
        {
          type: 'object',
          properties: {
            type: { const: name },
            source: { const: `/stillwater/${owner}` },
            data: { $ref: schemaRef(event) },
          },
        },
      ],
    },
    examples: [{ name: 'example', payload: exampleEnvelope(event) }],
  };
}

function exampleEnvelope(event: EventDefinition): object {
  const data = event.example as Record<string, unknown>;
  return envelope(event.type, event.example, {
    id: '01995a10-3c45-7f61-8b20-7e4d1c905508',
    clinicId: '01995000-0000-7000-8000-000000000001',
    time: '2026-11-02T14:03:20.512Z',
    aggregateId: String(data[event.key]),
    aggregateVersion: 1,
    correlationId: '01995a10-3c39-7a04-92c6-5d1b7e305509',
    causationId: '01995a10-3c39-7a04-92c6-5d1b7e305509',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  });
}

function plainMessage(
  { comments }: System,
  contract: { name: string; className: string; example?: object },
  headers?: string,
): Json {
  return {
    name: contract.name,
    title: contract.className,
    ...summary(comments.get(contract.className)),
    ...(headers && { headers: { $ref: headers } }),
    payload: { $ref: schemaRef(contract) },
    ...(contract.example && { examples: [{ name: 'example', payload: contract.example }] }),
  };
}

function problemMessage(): Json {
  return {
    name: 'problem',
    title: 'Problem',
    summary: 'Why the request was refused. The header `problem` marks it.',
    headers: { type: 'object', required: ['problem'], properties: { problem: { type: 'string' } } },
    payload: {
      type: 'object',
      required: ['kind', 'code', 'detail'],
      properties: {
        kind: { type: 'string' },
        code: { type: 'string' },
        detail: { type: 'string' },
        errors: { type: 'array', items: { type: 'object' } },
        retryAfterSeconds: { type: 'number' },
      },
    },
    examples: [
      { name: 'example', payload: { kind: 'stale', code: 'inquiry.stale', detail: 'The inquiry is at version 4.' } },
    ],
  };
}

function summary(comment: string | undefined): Json {
  return comment ? { summary: comment } : {};
}
