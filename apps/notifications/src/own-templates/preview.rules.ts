import type { TemplatePreview, TemplateWords, TextPreview } from '@stillwater/contracts';
import { sizeOf } from '../templates/gsm.rules.js';
import { compileMail } from '../templates/mail-template.rules.js';
import { withWords } from '../templates/own-words.rules.js';
import { PLACEHOLDER, type TemplateValues } from '../templates/template-head.rules.js';
import type { TemplateDocument } from '../templates/template.rules.js';
import { longestLength } from '../templates/text-template.rules.js';
import { faultsIn } from './template-check.rules.js';

/** The message as far as it can be read: whoever words it also sees what would not be sent. */
export async function previewOf(
  shipped: TemplateDocument,
  words: TemplateWords,
  samples: TemplateValues,
): Promise<TemplatePreview> {
  const faults = (await faultsIn(shipped, words)).slice(0, 100);
  const document = withWords(shipped, words);
  if (document.channel === 'sms') return { faults, texts: document.texts.map((text) => textPreview(text, samples)) };
  const mail = await compileMail(document, document.id);
  const { subject, text, html } = mail.render(withUnknown(document, samples));
  return { faults, subject, text, html };
}

function textPreview(source: string, samples: TemplateValues): TextPreview {
  const text = source.replace(PLACEHOLDER, (place, value: string) =>
    [(Object.hasOwn(samples, value) && samples[value]) || place].flat().join(', '),
  );
  return { text, ...sizeOf(text), longest: longestLength(source) };
}

/** What is no value stands as it was written. */
function withUnknown(document: TemplateDocument, samples: TemplateValues): TemplateValues {
  const places = JSON.stringify(document).matchAll(PLACEHOLDER);
  return { ...Object.fromEntries([...places].map(([place, value = '']) => [value, place])), ...samples };
}
