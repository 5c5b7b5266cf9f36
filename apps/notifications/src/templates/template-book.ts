import type { TemplateWords } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { withWords } from './own-words.rules.js';
import { FALLBACK, shippedNear, templateFor } from './template-book.rules.js';
import { baseLanguage, TemplateRefused } from './template-head.rules.js';
import { compileTemplate, type Channel, type Template } from './template.rules.js';

/** A clinic's choice about a template. Without words it went back to the shipped ones. */
export interface OwnTemplate {
  template: string;
  channel: Channel;
  language: string;
  version: number;
  words: TemplateWords | null;
  putAt: Date;
  putBy: string;
}

export type TemplateBook = typeof templateFor;

/**
 * The books of clinics with words of their own. Choices are only ever added: as long as there are as many, they are the
 * same. Beyond so many clinics the oldest make room.
 */
const known = new Map<string, { choices: number; book: TemplateBook }>();
const MOST_KNOWN = 500;

/** What a clinic chose last about each template. */
export function ownTemplatesOf(unit: Unit): Promise<OwnTemplate[]> {
  return unit.query<OwnTemplate>(NEWEST, [unit.clinicId]);
}

/**
 * The templates of a clinic: in each language the clinic's own before the shipped one.
 * @param choices how many the clinic has ever made, as `COUNT_CHOICES` counts them
 */
export async function templatesOf(unit: Unit, choices: number): Promise<TemplateBook> {
  if (choices === 0) return templateFor;
  const found = known.get(unit.clinicId);
  if (found && found.choices === choices) return found.book;
  const book = await bookWith(await ownTemplatesOf(unit));
  known.delete(unit.clinicId);
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest) known.delete(oldest);
  known.set(unit.clinicId, { choices, book });
  return book;
}

export async function bookWith(choices: readonly OwnTemplate[]): Promise<TemplateBook> {
  const own = new Map<string, Template>();
  for (const choice of choices) {
    const usable = await compiledOwn(choice);
    if (usable) own.set(`${choice.template}/${choice.channel}/${choice.language.toLowerCase()}`, usable);
  }
  return (id, channel, language) => {
    const clinics = (tag: string): Template | undefined => own.get(`${id}/${channel}/${tag}`);
    return (
      clinics(language.toLowerCase()) ??
      clinics(baseLanguage(language)) ??
      shippedNear(id, channel, language) ??
      clinics(FALLBACK) ??
      templateFor(id, channel, FALLBACK)
    );
  };
}

/** Checked again: what a release has come to refuse is passed over for the shipped words, and shown as such. */
export async function compiledOwn({
  template,
  channel,
  language,
  version,
  words,
}: OwnTemplate): Promise<Template | undefined> {
  const shipped = shippedNear(template, channel, language);
  if (!words || !shipped) return undefined;
  try {
    return await compileTemplate({ ...withWords(shipped.document, words), language, version });
  } catch (error) {
    if (error instanceof TemplateRefused) return undefined;
    throw error;
  }
}

/** Part of a statement whose `$1` is the clinic. */
export const COUNT_CHOICES = `(select count(*)::int from own_template where clinic_id = $1)`;

const NEWEST: Statement = {
  name: 'newest-own-templates',
  text: `select distinct on (template, channel, language) template, channel, language, version, words,
                put_at as "putAt", put_by as "putBy"
           from own_template where clinic_id = $1 order by template, channel, language, version desc`,
};
