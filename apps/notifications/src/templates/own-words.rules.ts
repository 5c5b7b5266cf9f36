import type { TemplateWords } from '@stillwater/contracts';
import type { Block, MailTemplate } from './mail-template.rules.js';
import type { TemplateDocument } from './template.rules.js';

/** Own versions are counted from here, so that none is ever mistaken for a shipped one. */
export const FIRST_OWN_VERSION = 1001;

/** The lines of a mail come from this value, and its link from that. */
const LINES = 'officeHours';
const LINK = 'link';

/** What a clinic may word of a template. */
export function wordsOf(document: TemplateDocument): TemplateWords {
  if (document.channel === 'sms') return { texts: [...document.texts] };
  const blocks = document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? { kind: block.kind, text: block.text, ...(block.without === undefined ? {} : { without: block.without }) }
      : { kind: block.kind, text: block.kind === 'lines' ? block.title : block.text },
  );
  return { subject: document.subject, blocks };
}

/** The shipped template with the words of a clinic: its values, and what closes every mail, stay as they are. */
export function withWords(shipped: TemplateDocument, words: TemplateWords): TemplateDocument {
  if (shipped.channel === 'sms') return { ...shipped, texts: words.texts ?? [] };
  const blocks = (words.blocks ?? []).map(({ kind, text, without }): Block => {
    if (kind === 'lines') return { kind, title: text, value: LINES };
    if (kind === 'link') return { kind, text, value: LINK };
    return { kind, text, ...(without === undefined ? {} : { without }) };
  });
  return { ...shipped, subject: words.subject ?? '', blocks } satisfies MailTemplate;
}
