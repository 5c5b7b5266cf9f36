import { dataOf } from '@stillwater/api-client';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { InboxFilters } from './inbox-filters.js';
import { InboxRow } from './inbox-row.js';

const route = getRouteApi('/$slug/inquiries');

/** The inquiries of a clinic as the server orders them: open first, urgent, ready to schedule, then the oldest. */
export function InboxPage() {
  const intl = useIntl();
  const { clinicId, staffId } = useClinic();
  const filter = route.useSearch();
  const { state, intent, urgent, mine } = filter;
  const listing = useListing<Schemas['InquiryListItem']>(['inquiries', clinicId, filter], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/inquiries', {
        params: {
          path: { clinicId },
          query: { state, intent, urgent, assigneeId: mine === true ? staffId : undefined, cursor, limit: 50 },
        },
      }),
    ),
  );
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageTitle title={<FormattedMessage id="inbox.title" />} live={listing.attended} />
      <InboxFilters filter={filter} />
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'inbox.title' })}
        empty={<FormattedMessage id={filtered ? 'inbox.none' : 'inbox.empty'} />}
      >
        {(item) => <InboxRow key={item.inquiryId} item={item} />}
      </Listed>
    </>
  );
}
