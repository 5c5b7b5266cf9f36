import { gsmLength, inGsm, ONE_PART, sizeOf } from './gsm.rules.js';
import { filled, PLACEHOLDER, TemplateRefused, type TemplateHead, type TemplateValues } from './template-head.rules.js';

/** One text message in one language, in several lengths: the first that fits into one part is sent. */
export interface TextTemplate extends TemplateHead {
  channel: 'sms';
  /** The longest first. */
  texts: readonly string[];
}

export interface RenderedText {
  channel: 'sms';
  text: string;
}

/** What a value may come to. The shortest form of every text must fit with these. */
const LONGEST: Readonly<Record<string, number>> = {
  senderName: 40,
  clinicPhone: 16,
  whenShort: 32,
  link: 72,
  code: 12,
  until: 10,
};

/** The places that a text takes with the longest values. What isn't named here has no longest one: it never fits. */
export function longestLength(source: string): number {
  const worst = source.replace(PLACEHOLDER, (_, value: string) => 'x'.repeat(LONGEST[value] ?? ONE_PART));
  return sizeOf(worst).length;
}

export function compileText(
  document: TextTemplate,
  name: string,
): { sources: readonly string[]; render(values: TemplateValues): RenderedText } {
  for (const text of document.texts) {
    if (inGsm(text) === undefined) throw new TemplateRefused('not_gsm', `${name}: a sign that texts can't carry`);
  }
  if (longestLength(document.texts.at(-1) ?? '') > ONE_PART)
    throw new TemplateRefused('too_long', `${name}: its shortest form may not fit into ${ONE_PART} signs`);
  return {
    sources: document.texts,
    render: (values) => {
      for (const source of document.texts) {
        const text = inGsm(filled(source, values, name));
        if (text === undefined) throw new TemplateRefused('not_gsm', `${name}: a sign that texts can't carry`);
        if (gsmLength(text) <= ONE_PART) return { channel: 'sms', text };
      }
      throw new TemplateRefused('too_long', `${name}: more than ${ONE_PART} signs`);
    },
  };
}
