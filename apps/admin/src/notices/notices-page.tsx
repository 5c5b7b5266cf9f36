import { Badge } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ruleIds } from '../messages/message-words.js';
import { PersonName } from '../people/person-name.js';
import { Age, useNow } from '../shell/age.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { NoticeLink } from './notice-link.js';

/** What waits for somebody of this role: a place to look, never what it says there. */
export function NoticesPage() {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const listing = useListing<Schemas['StaffNotice']>(['notices', clinicId], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/staff-notices', {
        params: { path: { clinicId }, query: { open: true, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <>
      <PageTitle title={<FormattedMessage id="notices.title" />} live={listing.attended} />
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'notices.title' })}
        empty={<FormattedMessage id="notices.empty" />}
      >
        {(notice) => <NoticeRow key={notice.noticeId} notice={notice} />}
      </Listed>
    </>
  );
}

interface NoticeRowProps {
  readonly notice: Schemas['StaffNotice'];
}

function NoticeRow({ notice }: NoticeRowProps) {
  const { slug, zone, may } = useClinic();
  const now = useNow();
  const rule = ruleIds[notice.rule];
  const words = rule === undefined ? notice.rule : <FormattedMessage id={rule} />;
  return (
    <li className="row" data-urgency={notice.priority === 'urgent' ? 'acute' : undefined}>
      <div className="row-main">
        <NoticeLink notice={notice}>{words}</NoticeLink>
        {notice.priority !== 'routine' && (
          <Badge color={notice.priority === 'urgent' ? 'clay' : undefined} tt="none">
            <FormattedMessage id={`notices.priority.${notice.priority}`} />
          </Badge>
        )}
      </div>
      <p className="row-facts">
        <span>
          <FormattedMessage id="inbox.received" values={{ age: <Age since={notice.createdAt} /> }} />
        </span>
        <ZonedTime at={notice.createdAt} zone={zone} />
        {notice.dueAt !== undefined && (
          <span className={Date.parse(notice.dueAt) < now ? 'late' : undefined}>
            <FormattedMessage id="messages.due" values={{ at: <ZonedTime at={notice.dueAt} zone={zone} /> }} />
          </span>
        )}
        {notice.personId !== undefined && may('person.read') && (
          <Link to="/$slug/people/$personId" params={{ slug, personId: notice.personId }}>
            <PersonName id={notice.personId} />
          </Link>
        )}
      </p>
    </li>
  );
}
