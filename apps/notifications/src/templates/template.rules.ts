import type { DataClass } from '@stillwater/contract-kit';
import { bannedWordIn } from './banned-words.rules.js';

export type Channel = 'email' | 'sms';

/** How private a value is: what the clinic tells everybody, or one of the classes that contracts mark. */
export type ValueClass = 'public' | DataClass;

/** The most private classes that a channel may carry: both are read over shoulders. */
const CARRIES: Record<Channel, readonly ValueClass[]> = { email: ['public', 'contact'], sms: ['public'] };

/** A part of a message, in reading order. `{name}` stands for a value. */
export type Block =
  /** `without` is read instead of `text` when one of its values is missing. */
  | { kind: 'paragraph'; text: string; without?: string }
  /** One line for each line of the value, under a line of its own; left out when the value has no lines. */
  | { kind: 'lines'; title: string; value: string };

/** One message in one language: the only source of its plain text and its HTML. */
export interface TemplateDocument {
  id: string;
  version: number;
  /** BCP 47. */
  language: string;
  channel: Channel;
  /** Every value that the text uses, and how private it is. */
  values: Record<string, ValueClass>;
  subject: string;
  blocks: readonly Block[];
}

export type TemplateValues = Record<string, string | readonly string[] | undefined>;

export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
}

export interface Template {
  document: TemplateDocument;
  /** @throws TemplateRefused when a value is missing or unknown, or when the finished message says a banned word */
  render(values: TemplateValues): RenderedMessage;
}

/** A document or a finished message that may not be used. Names the rule, never the text: that may be private. */
export class TemplateRefused extends Error {
  constructor(
    readonly code: 'banned_word' | 'value_too_private' | 'value_unknown' | 'value_missing',
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'TemplateRefused';
  }
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** @throws TemplateRefused when the document says a banned word or carries a value that its channel may not */
export function compileTemplate(document: TemplateDocument): Template {
  const name = `${document.id} (${document.language})`;
  for (const [value, valueClass] of Object.entries(document.values)) {
    if (!CARRIES[document.channel].includes(valueClass)) {
      throw new TemplateRefused(
        'value_too_private',
        `${name}: ${document.channel} may not carry ${value} (${valueClass})`,
      );
    }
  }
  for (const source of sourcesOf(document)) {
    for (const value of placeholdersIn(source)) {
      if (!(value in document.values)) throw new TemplateRefused('value_unknown', `${name}: ${value} is not declared`);
    }
    refuseBannedWords(source.replace(PLACEHOLDER, ' '), name);
  }
  return { document, render: (values) => render(document, values, name) };
}

function render(document: TemplateDocument, values: TemplateValues, name: string): RenderedMessage {
  for (const value of Object.keys(values)) {
    if (!(value in document.values)) throw new TemplateRefused('value_unknown', `${name}: ${value} is not declared`);
  }
  const fill = (source: string): string =>
    source.replace(PLACEHOLDER, (_, value: string) => oneLine(values, value, name));
  const text: string[] = [];
  const html: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      const missing = placeholdersIn(block.text).some((value) => values[value] === undefined);
      const paragraph = fill(missing && block.without !== undefined ? block.without : block.text);
      text.push(paragraph);
      html.push(`<p>${escaped(paragraph)}</p>`);
    } else {
      const lines = values[block.value] ?? [];
      if (typeof lines === 'string') throw new TemplateRefused('value_missing', `${name}: ${block.value} has no lines`);
      if (lines.length === 0) continue;
      text.push([fill(block.title), ...lines.map((line) => `  ${line}`)].join('\n'));
      html.push(`<p>${[fill(block.title), ...lines].map(escaped).join('<br>\n')}</p>`);
    }
  }
  const message = {
    subject: fill(document.subject),
    text: `${text.join('\n\n')}\n`,
    html: page(document.language, html),
  };
  refuseBannedWords(`${message.subject}\n${message.text}`, name);
  return message;
}

function oneLine(values: TemplateValues, value: string, name: string): string {
  const found = values[value];
  if (typeof found !== 'string') throw new TemplateRefused('value_missing', `${name}: ${value}`);
  return found.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function sourcesOf(document: TemplateDocument): string[] {
  return [
    document.subject,
    ...document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text, block.without ?? ''] : [block.title, `{${block.value}}`],
    ),
  ];
}

function placeholdersIn(source: string): string[] {
  return [...source.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

function refuseBannedWords(text: string, name: string): void {
  const word = bannedWordIn(text);
  if (word) throw new TemplateRefused('banned_word', `${name}: "${word}" may not be sent`);
}

/** No picture, link, script or remote style: nothing that tells anyone that the message was opened. */
function page(language: string, paragraphs: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1f2933;max-width:36em">',
    ...paragraphs,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
}
