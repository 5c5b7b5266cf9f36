import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bannedWordIn, bannedWordWithin } from './banned-words.js';

const banned = [
  ['ketamine', 'the substance'],
  ['Esketamine', 'the substance'],
  ['SPRAVATO', 'the brand'],
  ['KAP', 'the treatment in short'],
  ['psychedelics', 'a plural'],
  ['dose', 'dosing'],
  ['Dosing', 'dosing'],
  ['doses', 'a plural'],
  ['dosis', 'Spanish'],
  ['drugs', 'a plural'],
  ['psychotherapy', 'kind of care'],
  ['therapist', 'a specialty'],
  ['terapia', 'Spanish'],
  ['Psychiatrist', 'a specialty'],
  ['prescriber', 'a specialty'],
  ['depression', 'a condition'],
  ['anxiety', 'a condition'],
  ['anxious', 'a variant'],
  ['ansiedad', 'Spanish'],
  ['PTSD', 'a condition'],
  ['suicidal', 'a variant'],
  ['screening', 'the step'],
  ['score', 'a finding'],
  ['eligible', 'a decision'],
  ['ineligible', 'a decision'],
  ['diagnosis', 'a finding'],
  ['diagnóstico', 'with an accent'],
  ['PHQ-9', 'an instrument'],
  ['phq 9', 'an instrument'],
  ['GAD7', 'an instrument'],
  ['AUDIT-C', 'an instrument'],
  ['sertraline', 'a medicine'],
  ['insurance', 'payment'],
  ['date of birth', 'an identifier'],
] as const;

const clean = [
  'Thank you for your message. A person from our office will reply.',
  'Your appointment is on Tuesday, November 3, 9:00 AM Eastern Time.',
  'Call or text 988 at any time, or call 911.',
  'Friday, 8:00 AM to 4:00 PM',
  'Hola Avery, gracias por su mensaje.',
  'Skap, adrug and overdosed stay words of their own',
];

describe('bannedWordIn', () => {
  it.each(banned)('finds %s (%s)', (word, _) => {
    expect(bannedWordIn(`We write about ${word}, as agreed.`)).toBeDefined();
  });

  it.each(clean)('lets pass: %s', (text) => {
    expect(bannedWordIn(text)).toBeUndefined();
  });

  it.each([
    'keta\u00ADmine',
    'keta\u200Bmine',
    'ＫＥＴＡＭＩＮＥ',
    'date\u00A0of\nbirth',
    'keta\u3164mine',
    'keta\uE000mine',
    'keta\u2800mine',
    'k\u0435tamine',
    'k\u03B5tamine',
    'therap\u0131st',
  ])('sees through %j', (text) => {
    expect(bannedWordIn(text)).toBeDefined();
  });

  it.each([
    'k e t a m i n e',
    'K A P',
    'k.e.t.a.m.i.n.e',
    'keta*mine',
    'keta/mine',
    'keta-mine',
    "keta'mine",
    'P.T.S.D.',
  ])('finds what somebody spelt as %j', (text) => {
    expect(bannedWordWithin(`We write about ${text}, as agreed.`)).toBeDefined();
  });

  it.each(clean)('finds nothing spelt out in: %s', (text) => {
    expect(bannedWordWithin(text)).toBeUndefined();
  });

  it('finds a banned word in any case between any words', () => {
    const around = fc.constantFrom('hello', 'office', '9:00', '(', ')', '"', '...', 'ñ');
    fc.assert(
      fc.property(
        fc.constantFrom(...banned.map(([word]) => word)),
        fc.infiniteStream(fc.boolean()),
        fc.array(around),
        fc.array(around),
        (word, upper, before, after) => {
          const cased = [...word].map((letter) => (upper.next().value ? letter.toUpperCase() : letter.toLowerCase()));
          expect(bannedWordIn([...before, cased.join(''), ...after].join(' '))).toBeDefined();
        },
      ),
    );
  });
});
