import {
  filled,
  placeholdersIn,
  TemplateRefused,
  type TemplateHead,
  type TemplateValues,
} from './template-head.rules.js';

/** A part of a mail, in reading order. `{name}` stands for a value. */
export type Block =
  /** `without` is read instead of `text` when one of its values is missing. */
  | { kind: 'paragraph'; text: string; without?: string }
  /** One line for each line of the value, under a line of its own; left out when the value has no lines. */
  | { kind: 'lines'; title: string; value: string }
  /** The one link, under words that say where it leads. */
  | { kind: 'link'; text: string; value: string };

/** One mail in one language: the only source of its plain text and its HTML. */
export interface MailTemplate extends TemplateHead {
  channel: 'email';
  subject: string;
  blocks: readonly Block[];
  /** What stands under the blocks whoever words them: help in danger, who writes, from where, and how to stop it. */
  closing?: readonly Block[];
}

export interface RenderedMail {
  channel: 'email';
  subject: string;
  text: string;
  html: string;
}

export function compileMail(
  document: MailTemplate,
  name: string,
): { sources: string[]; render(values: TemplateValues): RenderedMail } {
  return { sources: sourcesOf(document), render: (values) => render(document, values, name) };
}

function render(document: MailTemplate, values: TemplateValues, name: string): RenderedMail {
  const fill = (source: string): string => filled(source, values, name);
  const text: string[] = [];
  const html: string[] = [];
  for (const block of allBlocks(document)) {
    switch (block.kind) {
      case 'paragraph': {
        const missing = placeholdersIn(block.text).some((value) => values[value] === undefined);
        const paragraph = fill(missing && block.without !== undefined ? block.without : block.text);
        text.push(paragraph);
        html.push(`<p>${escaped(paragraph)}</p>`);
        break;
      }
      case 'lines': {
        const lines = values[block.value] ?? [];
        if (typeof lines === 'string')
          throw new TemplateRefused('value_missing', `${name}: ${block.value} has no lines`);
        if (lines.length === 0) break;
        text.push([fill(block.title), ...lines.map((line) => `  ${line}`)].join('\n'));
        html.push(`<p>${[fill(block.title), ...lines].map(escaped).join('<br>\n')}</p>`);
        break;
      }
      case 'link': {
        const address = fill(`{${block.value}}`);
        if (!/^https?:\/\//.test(address)) throw new TemplateRefused('value_missing', `${name}: ${block.value}`);
        text.push(`${fill(block.text)}\n${address}`);
        html.push(`<p><a href="${escaped(address)}" rel="noreferrer">${escaped(fill(block.text))}</a></p>`);
        break;
      }
      default:
        block satisfies never;
    }
  }
  return {
    channel: 'email',
    subject: fill(document.subject),
    text: `${text.join('\n\n')}\n`,
    html: page(document.language, html),
  };
}

function allBlocks({ blocks, closing = [] }: MailTemplate): readonly Block[] {
  return [...blocks, ...closing];
}

function sourcesOf(document: MailTemplate): string[] {
  return [
    document.subject,
    ...allBlocks(document).flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text, block.without ?? '']
        : [block.kind === 'lines' ? block.title : block.text, `{${block.value}}`],
    ),
  ];
}

/** No picture, script or remote style: nothing that tells anyone that the message was opened. */
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
