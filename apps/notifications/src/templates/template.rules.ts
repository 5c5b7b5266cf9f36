import { bannedWordIn } from '@stillwater/contracts';
import { compileMail, type MailTemplate, type RenderedMail } from './mail-template.rules.js';
import {
  PLACEHOLDER,
  placeholdersIn,
  TemplateRefused,
  type TemplateValues,
  type ValueClass,
} from './template-head.rules.js';
import { compileText, type RenderedText, type TextTemplate } from './text-template.rules.js';
import { classByContract } from './value-class.rules.js';

export type Channel = 'email' | 'sms';

/** The classes that a channel may carry: both are read over shoulders. A code is made to be carried. */
const CARRIES: Record<Channel, readonly ValueClass[]> = {
  email: ['public', 'link', 'contact', 'secret'],
  sms: ['public', 'link', 'secret'],
};

/** What a locked phone shows. */
const IN_SUBJECT: readonly ValueClass[] = ['public'];

export type TemplateDocument = MailTemplate | TextTemplate;

export type RenderedMessage = RenderedMail | RenderedText;

export interface Template {
  document: TemplateDocument;
  /**
   * @param values more than the template names may be given
   * @throws TemplateRefused when a value is missing, or when the finished message says a banned word or is too long
   */
  render(values: TemplateValues): RenderedMessage;
}

/** @throws TemplateRefused when the document says a banned word or carries a value that its channel may not */
export async function compileTemplate(document: TemplateDocument): Promise<Template> {
  const name = `${document.id} (${document.channel}, ${document.language})`;
  const values = Object.entries(document.values);
  const inSubject = document.channel === 'email' ? placeholdersIn(document.subject) : [];
  for (const [value, said] of values) {
    const valueClass = classByContract(value) ?? said;
    const carries = inSubject.includes(value) ? IN_SUBJECT : CARRIES[document.channel];
    if (valueClass !== said || !carries.includes(valueClass)) {
      throw new TemplateRefused(
        'value_too_private',
        `${name}: ${document.channel} may not carry ${value} (${valueClass})`,
      );
    }
  }
  if (values.filter(([, valueClass]) => valueClass === 'link').length > 1)
    throw new TemplateRefused('two_links', `${name}: a message has one link`);
  const compiled = document.channel === 'email' ? await compileMail(document, name) : compileText(document, name);
  for (const source of compiled.sources) {
    for (const value of placeholdersIn(source)) {
      if (!Object.hasOwn(document.values, value))
        throw new TemplateRefused('value_unknown', `${name}: ${value} is not declared`);
    }
    refuseBannedWords(source.replace(PLACEHOLDER, ' '), name);
  }
  return {
    document,
    render: (given) => {
      const known = Object.fromEntries(Object.keys(document.values).map((value) => [value, given[value]]));
      const message = compiled.render(known);
      // A link is chance: what it may spell says nothing.
      const read = message.channel === 'email' ? `${message.subject}\n${message.text}` : message.text;
      refuseBannedWords(
        values.reduce((text, [value, kind]) => withoutLink(text, kind, known[value]), read),
        name,
      );
      return message;
    },
  };
}

function withoutLink(text: string, kind: ValueClass, value: TemplateValues[string]): string {
  return kind === 'link' && typeof value === 'string' ? text.replaceAll(value, ' ') : text;
}

function refuseBannedWords(text: string, name: string): void {
  const word = bannedWordIn(text);
  if (word) throw new TemplateRefused('banned_word', `${name}: "${word}" may not be sent`);
}
