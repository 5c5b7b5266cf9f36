import { dataOf } from '@stillwater/api-client';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useNow } from '../shell/age.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { MessageRow } from './message-row.js';
import { MessageTabs } from './message-tabs.js';
import './messages.css';
import { RedriveAll } from './redrive-all.js';
import { askedFor } from './stuck-filter.js';
import { StuckFilters } from './stuck-filters.js';

const route = getRouteApi('/$slug/messages/stuck');

/** Messages that reached the person in no way, each with what is wrong, and a way to try all of one cause anew. */
export function StuckPage() {
  const intl = useIntl();
  const { clinicId, may } = useClinic();
  const filter = route.useSearch();
  const now = useNow();
  const listing = useListing<Schemas['MessageItem']>(['messages', clinicId, 'stuck', filter], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/messages', {
        params: { path: { clinicId }, query: { ...askedFor(filter, now), stuck: true, cursor, limit: 50 } },
      }),
    ),
  );
  const { cause } = filter;
  const any = (listing.data?.length ?? 0) > 0;
  return (
    <>
      <PageTitle title={<FormattedMessage id="stuck.title" />} live={listing.attended} />
      <MessageTabs />
      <p>
        <FormattedMessage id="stuck.lead" />
      </p>
      <StuckFilters filter={filter} />
      {may('message.redrive') &&
        (cause === undefined ? (
          any && (
            <p className="quiet">
              <FormattedMessage id="stuck.chooseCause" />
            </p>
          )
        ) : (
          <RedriveAll key={JSON.stringify(filter)} choice={{ ...askedFor(filter, now), cause }} any={any} />
        ))}
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'stuck.title' })}
        empty={<FormattedMessage id={Object.keys(filter).length === 0 ? 'stuck.empty' : 'messages.log.none'} />}
      >
        {(message) => <MessageRow key={message.messageId} message={message} named />}
      </Listed>
    </>
  );
}
