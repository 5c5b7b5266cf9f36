/** docs/events.md: who says what, who hears it, who asks whom. */
import {
  definitionOf,
  EVERY_SERVICE,
  isScalar,
  type CommandDefinition,
  type EventDefinition,
  type Field,
} from '@stillwater/contract-kit';
import type { System } from './system.ts';

export function eventsPage(system: System): string {
  const { events, commands } = system;
  return [
    '# Events and commands',
    '',
    'Generated from the contracts and from the reactions of the services by `npm run docs`; changes here are lost.',
    '',
    '## Events',
    '',
    'Facts, said by their owner in the transaction that made them true. They hold ids, versions, instants and what others',
    'must act on; whoever needs more asks the owner. A field with a question mark may be absent.',
    '',
    ...table(
      ['event', 'said by', 'heard by', 'key'],
      events.map((event) => [
        link(event.name),
        event.owner,
        hearersOf(system, event) || 'nobody yet',
        `\`${event.key}\``,
      ]),
    ),
    '',
    ...events.flatMap((event) => eventSection(system, event)),
    '## Commands',
    '',
    'Questions and orders, answered by their owner within a deadline.',
    '',
    ...table(
      ['command', 'asked by', 'answered by', 'with', 'changes something'],
      commands.map((command) => [
        `\`${command.name}\``,
        command.callers.join(', '),
        command.owner === EVERY_SERVICE ? 'every service' : command.owner,
        `\`${definitionOf(command.answers).className}\``,
        command.reads ? 'no' : 'yes',
      ]),
    ),
    '',
    ...commands.flatMap((command) => commandSection(system, command)),
  ].join('\n');
}

function eventSection(system: System, event: EventDefinition): string[] {
  return [
    `### ${event.name}`,
    '',
    ...paragraph(system.comments.get(event.className)),
    ...table(['field', 'holds', ''], event.fields.map(fieldRow)),
    '',
  ];
}

function commandSection(system: System, command: CommandDefinition): string[] {
  return [
    `### ${command.name}`,
    '',
    ...paragraph(system.comments.get(command.className)),
    ...table(['field', 'holds', ''], command.fields.map(fieldRow)),
    '',
  ];
}

function hearersOf({ reactions, overheard }: System, { className }: EventDefinition): string {
  return [
    ...reactions
      .filter(({ event }) => event === className)
      .map(({ service, consumer }) => `${service} (${consumer.slice(service.length + 1)})`),
    ...overheard.filter(({ message }) => message === className).map(({ project }) => `${project} (as it is published)`),
  ].join(', ');
}

function fieldRow(field: Field): string[] {
  const marks = [field.nullable && 'or null', field.sensitive && `sensitive (${field.sensitive})`].filter(Boolean);
  return [
    `\`${field.name}${field.optional ? '?' : ''}\``,
    [holding(field), ...marks].join(', '),
    field.description ?? '',
  ];
}

/** What a field holds, in words. */
export function holding({ holds, list }: Pick<Field, 'holds' | 'list'>): string {
  if (list) return `list of up to ${list.max}: ${holding({ holds })}`;
  if (!isScalar(holds)) return `\`${definitionOf(holds()).className}\``;
  const { schema, type } = holds;
  switch (type) {
    case 'choice':
      return (schema.enum as string[]).map((choice) => `\`${choice}\``).join(' · ');
    case 'int':
      return `whole number, ${String(schema.minimum)} to ${String(schema.maximum)}`;
    case 'text':
      return `text, ${String(schema.minLength)} to ${String(schema.maxLength)} characters`;
    default:
      return type;
  }
}

function link(heading: string): string {
  return `[${heading}](#${heading.replaceAll(/[^a-z0-9_-]/g, '')})`;
}

function paragraph(text: string | undefined): string[] {
  return text ? [text, ''] : [];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
