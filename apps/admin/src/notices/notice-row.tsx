import { Badge } from '@mantine/core';
import { useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { NoticeActions } from './notice-actions.js';
import { NoticeFacts } from './notice-facts.js';
import { NoticeLink } from './notice-link.js';
import { noticeWords } from './notice-words.js';
import { useNoticeWork, type NoticeDeed } from './use-notice-work.js';

/** What became of a deed, for the line above the list: the row itself may be gone by then. */
export type NoticeOutcome = NoticeDeed['deed'] | 'tooLate';

interface NoticeRowProps {
  readonly notice: Schemas['StaffNotice'];
  readonly onOutcome: (outcome: NoticeOutcome, what: string) => void;
}

/** One notice. While a deed is on its way it says so; one that failed says why, and the notice stays as it was. */
export function NoticeRow({ notice, onOutcome }: NoticeRowProps) {
  const intl = useIntl();
  const { may } = useClinic();
  const now = useNow();
  const name = useId();
  const row = useRef<HTMLLIElement>(null);
  const work = useNoticeWork(notice.noticeId);
  const id = noticeWords(notice.rule);
  const words = id === undefined ? notice.rule : intl.formatMessage({ id });
  const open = notice.resolvedAt === undefined;
  const overdue = open && notice.dueAt !== undefined && Date.parse(notice.dueAt) < now;
  const urgent = notice.priority === 'urgent';
  const run = (deed: NoticeDeed): void =>
    work.mutate(deed, {
      onSuccess: () => {
        onOutcome(deed.deed, words);
        // The button that had the focus goes: whoever uses the keyboard goes on from here.
        if (deed.deed === 'acknowledge') row.current?.focus();
        else neighbourOf(row.current)?.focus();
      },
      onError: ({ status }) => {
        if (status === 409) onOutcome('tooLate', words);
      },
    });
  return (
    <li
      ref={row}
      className="row"
      tabIndex={-1}
      aria-busy={work.isPending}
      data-urgency={urgent && open ? 'acute' : undefined}
    >
      <div className="row-main">
        <span id={name}>
          <NoticeLink notice={notice}>{words}</NoticeLink>
        </span>
        <span className="badges">
          {overdue && (
            <Badge color="clay" variant="outline" tt="none">
              <FormattedMessage id="notices.overdue" />
            </Badge>
          )}
          {notice.priority !== 'routine' && (
            <Badge color={urgent ? 'clay' : undefined} tt="none">
              <FormattedMessage id={`notices.priority.${notice.priority}`} />
            </Badge>
          )}
        </span>
      </div>
      <NoticeFacts notice={notice} overdue={overdue} />
      {open && may('staff-notice.work') && (
        <NoticeActions notice={notice} named={name} busy={work.isPending} onDo={run} />
      )}
      {open && !may('staff-notice.work') && (
        <p className="quiet">
          <FormattedMessage id="notices.onlyRead" />
        </p>
      )}
      {work.isPending && (
        <p className="quiet" role="status">
          <FormattedMessage id={`notices.saving.${work.variables.deed}`} />
        </p>
      )}
      <ChangeFailure problem={work.error} />
    </li>
  );
}

function neighbourOf(row: HTMLElement | null): HTMLElement | null {
  const other = row?.nextElementSibling ?? row?.previousElementSibling ?? document.getElementById('notices-outcome');
  return other instanceof HTMLElement ? other : null;
}
