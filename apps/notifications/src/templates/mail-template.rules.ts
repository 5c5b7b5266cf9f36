import { layMailOut, type MailLayout } from './mail-layout.rules.js';
import {
  inParts,
  oneLine,
  TemplateRefused,
  together,
  type Parts,
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

export async function compileMail(
  document: MailTemplate,
  name: string,
): Promise<{ sources: string[]; render(values: TemplateValues): RenderedMail }> {
  const layout = await layMailOut(document.language, allBlocks(document));
  const subject = inParts(document.subject);
  return { sources: sourcesOf(document), render: (values) => fillIn(subject, layout, values, name) };
}

function fillIn(
  subject: Parts,
  { head, blocks, foot }: MailLayout,
  values: TemplateValues,
  name: string,
): RenderedMail {
  const inText = written(
    values,
    (line) => line,
    (lines) => lines.map((line) => `  ${line}`).join('\n'),
  );
  const inHtml = written(values, escaped, (lines) => lines.map(escaped).join('<br/>\n'));
  const text: string[] = [];
  let html = head;
  for (const { block, wordings } of blocks) {
    const value = block.kind === 'paragraph' ? undefined : values[block.value];
    if (block.kind === 'lines' && value?.length === 0) continue;
    if (block.kind === 'link' && !/^https?:\/\//.test(String(value)))
      throw new TemplateRefused('value_missing', `${name}: ${block.value}`);
    const wording = wordings.find(({ places }) => places.every((place) => Object.hasOwn(inText, place))) ?? wordings[0];
    if (!wording) continue;
    text.push(together(wording.text(), inText, name));
    html += `\n${together(wording.html, inHtml, name)}`;
  }
  return {
    channel: 'email',
    subject: together(subject, inText, name),
    text: `${text.join('\n\n')}\n`,
    html: `${html}${foot}\n`,
  };
}

/** Each value as it stands in a message: on one line, or on a line for each of its lines. */
function written(
  values: TemplateValues,
  line: (value: string) => string,
  lines: (value: readonly string[]) => string,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) known[name] = typeof value === 'string' ? line(oneLine(value)) : lines(value);
  }
  return known;
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

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
}
