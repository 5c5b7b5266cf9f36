import { dataOf } from '@stillwater/api-client';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useFollowed } from '../shell/use-followed.js';
import { useListing } from '../shell/use-listing.js';
import { MorningMail } from './morning-mail.js';
import { noticeQueries, noticeTabs } from './notice-filter.js';
import { NoticeRow, type NoticeOutcome } from './notice-row.js';
import './notices.css';

const route = getRouteApi('/$slug/notices');

/** While the server tells of every change, asking is only for what nobody says, such as that a notice comes back. */
const POLL_BESIDE_MS = 60_000;

/** What waits for somebody of this role: a place to look, never what it says there. */
export function NoticesPage() {
  const intl = useIntl();
  const { clinicId, slug, may } = useClinic();
  const { show = 'open' } = route.useSearch();
  const followed = useFollowed();
  const [outcome, setOutcome] = useState<{ outcome: NoticeOutcome; what: string }>();
  const listing = useListing<Schemas['StaffNotice']>(
    ['notices', clinicId, show],
    (cursor) =>
      dataOf(
        api.GET('/v1/clinics/{clinicId}/staff-notices', {
          params: { path: { clinicId }, query: { ...noticeQueries[show], cursor, limit: 50 } },
        }),
      ),
    followed ? POLL_BESIDE_MS : undefined,
  );
  return (
    <>
      <PageTitle title={<FormattedMessage id="notices.title" />} live={listing.attended} />
      <nav className="tabs" aria-label={intl.formatMessage({ id: 'notices.tabs' })}>
        <ul>
          {noticeTabs.map((tab) => (
            <li key={tab}>
              <Link
                to="/$slug/notices"
                params={{ slug }}
                search={tab === 'open' ? {} : { show: tab }}
                activeOptions={{ exact: true, explicitUndefined: true }}
                onClick={() => setOutcome(undefined)}
              >
                <FormattedMessage id={`notices.tab.${tab}`} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p id="notices-outcome" className="notices-outcome" role="status" tabIndex={-1}>
        {outcome !== undefined && (
          <FormattedMessage id={`notices.outcome.${outcome.outcome}`} values={{ what: outcome.what }} />
        )}
      </p>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: `notices.tab.${show}` })}
        empty={<FormattedMessage id={`notices.empty.${show}`} />}
      >
        {(notice) => (
          <NoticeRow
            key={notice.noticeId}
            notice={notice}
            onOutcome={(happened, what) => setOutcome({ outcome: happened, what })}
          />
        )}
      </Listed>
      {may('staff-notice.work') && <MorningMail />}
    </>
  );
}
