import { ruleIds } from '../messages/message-words.js';

/** Rules that ask staff for something, with words for what is to be done. */
export const noticeRules = [
  'N01',
  'N02',
  'N03',
  'N04',
  'N05',
  'N05S',
  'N06',
  'N07',
  'N08',
  'N09',
  'N10',
  'N11',
  'N12',
  'N13',
  'N26S',
  'N33',
  'N34',
  'N36',
  'N39',
  'N40',
] as const;

const tasks: Readonly<Record<string, `notices.rule.${(typeof noticeRules)[number]}`>> = Object.fromEntries(
  noticeRules.map((rule) => [rule, `notices.rule.${rule}`]),
);

/** @returns the catalogue's words, or undefined for a rule that is newer than this page */
export const noticeWords = (rule: string) => tasks[rule] ?? ruleIds[rule];
