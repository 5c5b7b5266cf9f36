import { ruleIds, taskIds } from '../messages/message-words.js';

/** @returns the catalogue's words for what a notice asks for, or undefined for a rule that is newer than this page */
export const noticeWords = (rule: string) => taskIds[rule] ?? ruleIds[rule];
