import { bannedWordWithin, type FieldFault, type TemplateBlock, type TemplateWords } from '@stillwater/contracts';
import { inGsm, ONE_PART } from '../templates/gsm.rules.js';
import type { MailTemplate } from '../templates/mail-template.rules.js';
import { MAY_BE_MISSING } from '../templates/message-text.rules.js';
import { withWords } from '../templates/own-words.rules.js';
import { PLACEHOLDER, placeholdersIn, TemplateRefused } from '../templates/template-head.rules.js';
import { compileTemplate, type TemplateDocument } from '../templates/template.rules.js';
import { longestLength, type TextTemplate } from '../templates/text-template.rules.js';

/** What shipped words tell besides, and a clinic may leave unsaid. */
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set([...MAY_BE_MISSING, 'previousWhen']);

/** How to stop texts, or have them again: what a reply must say stays as it is in every language. */
const REPLIES = ['STOP', 'START'] as const;

/** Mail programs make a link of anything that looks like an address. */
const LOOKS_LIKE_A_LINK = /:\/\/|www\.|@|[\p{L}\p{N}-]\.\p{L}{2,}|\d\.\d+\.\d+\.\d/iu;

/** Words beside STOP that end all texts, by law and at the carrier: nobody may be told to answer with one. */
const ENDS_TEXTS = /(?<!\p{L})(?:CANCEL|CANCELAR|END|QUIT|UNSUBSCRIBE|REVOKE|BAJA|ALTO)(?!\p{L})/u;

/**
 * What stands in the way of a clinic's words: whatever the compiler would refuse, at its place, and what the shipped
 * words say that nobody may leave out.
 */
export async function faultsIn(shipped: TemplateDocument, words: TemplateWords): Promise<FieldFault[]> {
  const faults = shipped.channel === 'email' ? faultsInMail(shipped, words) : faultsInTexts(shipped, words);
  if (faults.length > 0) return faults;
  try {
    await compileTemplate(withWords(shipped, words));
    return [];
  } catch (error) {
    if (error instanceof TemplateRefused) return [fault('', 'choice', `is refused: ${error.code}`)];
    throw error;
  }
}

/** The values that the words must name: all that the shipped words of a mail name, and what every length of a text does. */
export function neededPlaces(shipped: TemplateDocument): string[] {
  const everywhere =
    shipped.channel === 'sms'
      ? shipped.texts.map(placeholdersIn)
      : [
          [
            shipped.subject,
            ...shipped.blocks.flatMap((block) =>
              block.kind === 'paragraph'
                ? [block.text]
                : [block.kind === 'lines' ? block.title : block.text, `{${block.value}}`],
            ),
          ].flatMap(placeholdersIn),
        ];
  const [first = [], ...others] = everywhere;
  return [...new Set(first)].filter(
    (place) => !MAY_BE_LEFT_OUT.has(place) && others.every((places) => places.includes(place)),
  );
}

function faultsInMail(shipped: MailTemplate, { subject, blocks, texts }: TemplateWords): FieldFault[] {
  const faults: FieldFault[] = [];
  if (texts !== undefined) faults.push(fault('/texts', 'unknown', 'belong to a text message'));
  if (subject === undefined) faults.push(fault('/subject', 'required', 'is required'));
  else faults.push(...faultsInSentence(shipped, subject, '/subject'));
  if (blocks === undefined || blocks.length === 0) return [...faults, fault('/blocks', 'required', 'is required')];
  blocks.forEach((block, index) => {
    faults.push(...faultsInBlock(shipped, block, `/blocks/${index}`));
    const earlier = blocks.slice(0, index);
    if (block.kind !== 'paragraph' && earlier.some(({ kind }) => kind === block.kind))
      faults.push(fault(`/blocks/${index}`, 'choice', block.kind === 'link' ? 'is a second link' : 'is there before'));
  });
  const named = [
    subject ?? '',
    ...blocks.flatMap(({ text, without }) => (without === undefined ? [text] : [text])),
  ].flatMap(placeholdersIn);
  const kinds = new Set(blocks.map(({ kind }) => kind));
  for (const place of neededPlaces(shipped)) {
    if (place === 'link' || place === 'officeHours') {
      const kind = place === 'link' ? 'link' : 'lines';
      if (!kinds.has(kind)) faults.push(fault('/blocks', 'required', `must have a block of the kind ${kind}`));
    } else if (!named.includes(place)) faults.push(fault('/blocks', 'required', `must name {${place}}`));
  }
  return faults;
}

function faultsInBlock(shipped: MailTemplate, { kind, text, without }: TemplateBlock, at: string): FieldFault[] {
  if (kind === 'link' && !('link' in shipped.values)) return [fault(at, 'unknown', 'this message has no link')];
  if (kind === 'lines' && !('officeHours' in shipped.values))
    return [fault(at, 'unknown', 'this message has no office hours')];
  const faults = faultsInSentence(shipped, text, `${at}/text`, kind === 'paragraph');
  if (kind !== 'paragraph') {
    if (without !== undefined) faults.push(fault(`${at}/without`, 'unknown', 'belongs to a paragraph'));
    return faults;
  }
  const uncertain = placeholdersIn(text).filter((place) => MAY_BE_MISSING.has(place));
  if (uncertain.length > 0 && without === undefined)
    faults.push(fault(`${at}/without`, 'required', `must say what is read without {${uncertain[0]}}`));
  if (without !== undefined) faults.push(...faultsInSentence(shipped, without, `${at}/without`));
  return faults;
}

function faultsInTexts(shipped: TextTemplate, { subject, blocks, texts }: TemplateWords): FieldFault[] {
  const faults: FieldFault[] = [];
  if (subject !== undefined) faults.push(fault('/subject', 'unknown', 'belongs to a mail'));
  if (blocks !== undefined) faults.push(fault('/blocks', 'unknown', 'belong to a mail'));
  if (texts === undefined || texts.length === 0) return [...faults, fault('/texts', 'required', 'is required')];
  const needed = neededPlaces(shipped);
  const replies = REPLIES.filter((reply) => shipped.texts.every((text) => says(text, reply)));
  texts.forEach((text, index) => {
    const at = `/texts/${index}`;
    faults.push(...faultsInSentence(shipped, text, at));
    const places = placeholdersIn(text);
    for (const place of needed) if (!places.includes(place)) faults.push(fault(at, 'required', `must name {${place}}`));
    for (const reply of replies) if (!says(text, reply)) faults.push(fault(at, 'required', `must say ${reply}`));
    const ends = ENDS_TEXTS.exec(text)?.[0];
    if (ends) faults.push(fault(at, 'choice', `says ${ends}, which would end all texts to who answers it`));
    if (places.filter((place) => place === 'link').length > 1) faults.push(fault(at, 'choice', 'has a second link'));
    if (inGsm(text.replace(PLACEHOLDER, ' ')) === undefined)
      faults.push(fault(at, 'format', "has a sign that the alphabet of text messages doesn't"));
  });
  const longest = longestLength(texts.at(-1) ?? '');
  if (longest > ONE_PART)
    faults.push(
      fault(`/texts/${texts.length - 1}`, 'length', `may take ${longest} places, of ${ONE_PART} in one part`),
    );
  return faults;
}

/** @param mayMiss whether other words can stand in when a value is missing */
function faultsInSentence(shipped: TemplateDocument, text: string, at: string, mayMiss = false): FieldFault[] {
  const faults: FieldFault[] = [];
  const said = text.replace(PLACEHOLDER, ' ');
  const word = bannedWordWithin(said);
  if (word) faults.push(fault(at, 'choice', `says "${word}", which no message may say`));
  if (/[{}]/.test(said)) faults.push(fault(at, 'format', 'has a brace that names no value'));
  if (LOOKS_LIKE_A_LINK.test(asTyped(said)))
    faults.push(fault(at, 'format', 'has an address: the one link is a value'));
  for (const place of placeholdersIn(text)) {
    const fitting = Object.hasOwn(shipped.values, place);
    if (place === 'givenName' && shipped.channel === 'sms')
      faults.push(fault(at, 'choice', `{${place}} is too private for a text message`));
    else if (!fitting) faults.push(fault(at, 'unknown', `{${place}} is no value of this message`));
    else if (shipped.channel === 'email' && (place === 'link' || place === 'officeHours'))
      faults.push(fault(at, 'choice', `{${place}} stands in a block of its own`));
    else if (MAY_BE_MISSING.has(place) && !mayMiss)
      faults.push(fault(at, 'choice', `{${place}} may be missing: it stands in a paragraph that can do without`));
  }
  return faults;
}

/** Full stops of other scripts, and what nobody sees, are none to a program that looks for addresses. */
function asTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('\u3002', '.');
}

function says(text: string, reply: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${reply}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function fault(pointer: string, code: FieldFault['code'], message: string): FieldFault {
  return { pointer, code, message };
}
