import { inquiryReceivedEn } from './inquiry-received.en.template.js';
import { inquiryReceivedEs } from './inquiry-received.es.template.js';
import { compileTemplate, type Template } from './template.rules.js';

/** Compiled when the service loads: a template that may not be sent stops the start, not a message. */
const templates = [inquiryReceivedEn, inquiryReceivedEs].map(compileTemplate);

const FALLBACK = 'en';

/**
 * The template in the language nearest to the one asked for: `es-MX`, then `es`, then English.
 * @throws Error when no template has the id: a flow names one that does not exist
 */
export function templateFor(id: string, language: string): Template {
  const wanted = [language.toLowerCase(), language.split('-')[0]?.toLowerCase(), FALLBACK];
  for (const tag of wanted) {
    const found = templates.find(({ document }) => document.id === id && document.language.toLowerCase() === tag);
    if (found) return found;
  }
  throw new Error(`There is no template ${id}.`);
}
