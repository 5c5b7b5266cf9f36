/** What a template is for. */
export const templateId = { max: 40, pattern: /^[a-z]+(-[a-z]+)*$/ } as const;

/** A language, and perhaps the country whose habits it follows: `es`, `es-US`. */
export const templateLanguage = { max: 6, pattern: /^[a-z]{2,3}(-[A-Z]{2})?$/ } as const;

export const templateChannels = ['email', 'sms'] as const;
export type TemplateChannel = (typeof templateChannels)[number];

/** `lines`: the office hours under a title. `link`: the one link, behind its words. */
export const templateBlocks = ['paragraph', 'lines', 'link'] as const;
export type TemplateBlockKind = (typeof templateBlocks)[number];

/** How a text message travels: 160 signs in one part, or 70. */
export const textEncodings = ['GSM-7', 'UCS-2'] as const;
export type TextEncoding = (typeof textEncodings)[number];
