/**
 * What a reply asks for, as far as a word can tell. `stop`: no more messages this way. `stop_cancel`: the same, and staff
 * look into it: it may have meant a visit, or comes from a stranger. `confirm`: a yes to a visit. `other`: for a human to read.
 */
export const replyMeanings = ['stop', 'stop_cancel', 'start', 'help', 'confirm', 'other'] as const;
export type ReplyMeaning = (typeof replyMeanings)[number];

/** `review`: words that a human should read soon. */
export const replyUrgencies = ['routine', 'review'] as const;
export type ReplyUrgency = (typeof replyUrgencies)[number];
