import { dataOf } from '@stillwater/api-client';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { MessageFilters } from './message-filters.js';
import { MessageRow } from './message-row.js';
import { MessageTabs } from './message-tabs.js';
import './messages.css';

const route = getRouteApi('/$slug/messages');

/** Every message of the clinic, the latest first: sent, waiting with its time, failed, and kept back with the reason. */
export function MessagesPage() {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const filter = route.useSearch();
  const listing = useListing<Schemas['MessageItem']>(['messages', clinicId, 'all', filter], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/messages', {
        params: { path: { clinicId }, query: { ...filter, cursor, limit: 50 } },
      }),
    ),
  );
  const unfiltered = Object.keys(filter).length === 0;
  return (
    <>
      <PageTitle title={<FormattedMessage id="messages.log.title" />} live={listing.attended} />
      <MessageTabs />
      <MessageFilters filter={filter} />
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'messages.log.title' })}
        empty={<FormattedMessage id={unfiltered ? 'messages.log.empty' : 'messages.log.none'} />}
      >
        {(message) => <MessageRow key={message.messageId} message={message} named />}
      </Listed>
    </>
  );
}
