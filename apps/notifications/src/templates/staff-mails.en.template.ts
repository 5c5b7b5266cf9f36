import type { MailTemplate } from './mail-template.rules.js';

/** How much waits for a member of staff this morning (flow N31). */
export const staffDigestEn: MailTemplate = {
  id: 'staff-digest',
  version: 2,
  language: 'en',
  channel: 'email',
  values: { senderName: 'public', counts: 'public', link: 'link' },
  subject: '{senderName}: this morning',
  blocks: [
    { kind: 'lines', title: 'This waits for you:', value: 'counts' },
    { kind: 'link', text: 'Open the inbox', value: 'link' },
    { kind: 'paragraph', text: 'You can go without this mail: there is a switch below the notices.' },
    { kind: 'paragraph', text: 'An automatic message to staff of {senderName}. Replies to it are not read.' },
  ],
};

/** Something may not wait (flow N03, and what a clinic wants to be told at once). */
export const staffUrgentEn: MailTemplate = {
  id: 'staff-urgent',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { senderName: 'public', link: 'link' },
  subject: '{senderName}: urgent item in the queue',
  blocks: [
    { kind: 'paragraph', text: 'There is an urgent item in the queue. Please look at it now.' },
    { kind: 'link', text: 'Open the inbox', value: 'link' },
    { kind: 'paragraph', text: 'An automatic message to staff of {senderName}. Replies to it are not read.' },
  ],
};

/** Something new waits for a member of staff, of which their clinic wants them to be told at once. */
export const staffNoticeEn: MailTemplate = {
  ...staffUrgentEn,
  id: 'staff-notice',
  subject: '{senderName}: new item in the queue',
  blocks: [{ kind: 'paragraph', text: 'There is a new item in the queue.' }, ...staffUrgentEn.blocks.slice(1)],
};
