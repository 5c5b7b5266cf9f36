import { oneOf } from '../inquiries/choices.js';

/** Open, put off until later, or done. */
export const noticeTabs = ['open', 'later', 'done'] as const;
export type NoticeTab = (typeof noticeTabs)[number];

/** Which notices are shown, as it stands in the address. */
export interface NoticeFilter {
  readonly show?: Exclude<NoticeTab, 'open'>;
}

export function noticeFilterOf(search: Record<string, unknown>): NoticeFilter {
  const show = oneOf(['later', 'done'] as const, search.show);
  return show === undefined ? {} : { show };
}

/** What the server is asked for. */
export const noticeQueries = {
  open: { open: true, snoozed: false },
  later: { open: true, snoozed: true },
  done: { open: false },
} as const satisfies Record<NoticeTab, object>;
