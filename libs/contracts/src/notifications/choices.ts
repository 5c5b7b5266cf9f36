/** `app`: the staff inbox. */
export const messageChannels = ['email', 'sms', 'app'] as const;
export type MessageChannel = (typeof messageChannels)[number];

export const audiences = ['person', 'staff'] as const;
export type Audience = (typeof audiences)[number];

export const messageStates = ['pending', 'sending', 'sent', 'failed', 'suppressed'] as const;
export type MessageState = (typeof messageStates)[number];

export const noticePriorities = ['routine', 'ready', 'urgent'] as const;
export type NoticePriority = (typeof noticePriorities)[number];

export const noticeSubjects = ['inquiry', 'safety_flag', 'message'] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];
