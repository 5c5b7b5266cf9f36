import { bannedWordIn, type ServiceCode, type VisitMode } from '@stillwater/contracts';
import { digestLines, type DigestCount } from './digest-words.rules.js';
import { officeHourLines, zoneName, type Opening } from './office-hours.rules.js';
import { baseLanguage, type TemplateValues } from './template-head.rules.js';
import type { RenderedMessage, Template } from './template.rules.js';
import { howToMeet, particularVisit, whenInShort, whenInWords, type LocalMoment } from './visit-words.rules.js';

/** What notifications keep of a clinic's profile, all of it public. */
export interface ClinicProfile {
  zone: string;
  senderName: string;
  phone: string;
  postalAddress: string;
  language: string;
  hours: readonly Opening[];
  /** The clinic's routing code: the front part of its public links. Not heard yet in profiles of before release 0.4. */
  code?: string | null | undefined;
  /** Where its text messages come from, and replies go to. */
  textNumber?: string | null | undefined;
  /** The same at the second carrier. */
  secondTextNumber?: string | null | undefined;
}

/** What a message says besides who sends it. What its template doesn't name stays unsaid. */
export interface MessageDetails {
  givenName?: string | undefined;
  link?: string | undefined;
  code?: string;
  visit?: { service: ServiceCode; mode?: VisitMode; at?: LocalMoment; previously?: LocalMoment | undefined };
  /** How long the link works. */
  until?: LocalMoment;
  /** To staff: how much waits. */
  counts?: readonly DigestCount[] | undefined;
}

/**
 * The finished message.
 * @throws TemplateRefused when it says a banned word, which then comes from the clinic's own profile, or is too long
 */
export function messageText(
  template: Template,
  clinic: ClinicProfile,
  details: MessageDetails,
  now: Date,
): RenderedMessage {
  return template.render(valuesOf(template.document.language, clinic, details, now));
}

/** What a message may not be known to have. Words that name one of these have others beside them. */
export const MAY_BE_MISSING: ReadonlySet<string> = new Set(['givenName', 'visit']);

/** Every value that a template may name, in the words of a language. */
export function valuesOf(
  tag: string,
  clinic: ClinicProfile,
  { givenName, link, code, visit, until, counts }: MessageDetails,
  now: Date,
): TemplateValues {
  const language = baseLanguage(tag);
  // Dates and names of zones cost more than the whole rest of a text: each is made when a template asks for it.
  return {
    givenName: greetingName(givenName),
    senderName: clinic.senderName,
    clinicPhone: phoneForPeople(clinic.phone),
    postalAddress: clinic.postalAddress,
    get zoneName() {
      return zoneName(clinic.zone, language, now);
    },
    get officeHours() {
      return officeHourLines(clinic.hours, language);
    },
    link,
    code,
    visit: visit && particularVisit(visit.service, language),
    how: visit?.mode && howToMeet(visit.mode, clinic.postalAddress, language),
    get when() {
      return visit?.at && whenInWords(visit.at, language);
    },
    get whenShort() {
      return visit?.at && whenInShort(visit.at, language);
    },
    get previousWhen() {
      return visit?.previously && whenInWords(visit.previously, language);
    },
    get until() {
      return until && whenInWords(until, language);
    },
    counts: counts && digestLines(counts, language),
  };
}

/**
 * The name as it may stand after "Hello": its first word. A visitor can write anything into the form, with somebody else's
 * address: what doesn't look like a name, such as a link or a sentence, is left out, and so is a name that is a banned
 * word, also when it is spaced out or borrows letters from another script.
 */
export function greetingName(name: string | undefined): string | undefined {
  const trimmed = name?.trim() ?? '';
  if (trimmed.length > 40 || !/^\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*){0,2}$/u.test(trimmed)) return undefined;
  const letters = trimmed.replace(/[^\p{L}]/gu, '');
  if (/\p{Script=Latin}/u.test(letters) && /\P{Script=Latin}/u.test(letters)) return undefined;
  return bannedWordIn(trimmed) || bannedWordIn(letters) ? undefined : trimmed.split(' ')[0];
}

/** An E.164 number as people dial it at home: North American ones without the country code. */
export function phoneForPeople(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}
