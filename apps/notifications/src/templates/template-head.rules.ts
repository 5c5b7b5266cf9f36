import type { DataClass } from '@stillwater/contract-kit';

/** How private a value is: what the clinic tells everybody, the one link, or one of the classes that contracts mark. */
export type ValueClass = 'public' | 'link' | DataClass;

/** What every template has: one message in one language for one channel. */
export interface TemplateHead {
  id: string;
  version: number;
  /** BCP 47. */
  language: string;
  /** Every value that the text uses, and how private it is. */
  values: Readonly<Record<string, ValueClass>>;
}

/** `es-US` is Spanish: the words around values are known by language alone. */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}

export type TemplateValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Refusal =
  | 'banned_word'
  | 'value_too_private'
  | 'value_unknown'
  | 'value_missing'
  | 'two_links'
  | 'too_long'
  | 'not_gsm';

/** A document or a finished message that may not be used. Names the rule, never the text: that may be private. */
export class TemplateRefused extends Error {
  constructor(
    readonly code: Refusal,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'TemplateRefused';
  }
}

export const PLACEHOLDER = /\{(\w+)\}/g;

/** Words and, at every second place, the name of a value. */
export type Parts = readonly string[];

export function inParts(source: string): Parts {
  return source.split(PLACEHOLDER);
}

/** @throws TemplateRefused when a value is missing */
export function together(parts: Parts, values: Readonly<Record<string, string>>, name: string): string {
  let whole = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    const value = values[parts[index] ?? ''];
    if (value === undefined) throw new TemplateRefused('value_missing', `${name}: ${parts[index]}`);
    whole += value + (parts[index + 1] ?? '');
  }
  return whole;
}

export function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Fills in values, each on one line. @throws TemplateRefused */
export function filled(source: string, values: TemplateValues, name: string): string {
  return source.replace(PLACEHOLDER, (_, value: string) => {
    const found = values[value];
    if (typeof found !== 'string') throw new TemplateRefused('value_missing', `${name}: ${value}`);
    return oneLine(found);
  });
}

export function placeholdersIn(source: string): string[] {
  return [...source.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
