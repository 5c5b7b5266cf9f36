import { NativeSelect } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { messageFilterOf, messageStates } from './message-filter.js';
import { MessageRow } from './message-row.js';

const route = getRouteApi('/$slug/messages');

/** Every message of the clinic, the latest first: sent, waiting with its time, failed, and kept back with the reason. */
export function MessagesPage() {
  const intl = useIntl();
  const { clinicId, slug } = useClinic();
  const navigate = useNavigate();
  const { state } = route.useSearch();
  const listing = useListing<Schemas['MessageItem']>(['messages', clinicId, 'all', state], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/messages', {
        params: { path: { clinicId }, query: { state, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <>
      <PageTitle title={<FormattedMessage id="messages.log.title" />} live={listing.attended} />
      <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
        <NativeSelect
          label={<FormattedMessage id="messages.filter.state" />}
          value={state ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/$slug/messages',
              params: { slug },
              search: messageFilterOf({ state: event.currentTarget.value }),
            })
          }
          data={[
            { value: '', label: intl.formatMessage({ id: 'filter.all' }) },
            ...messageStates.map((value) => ({ value, label: intl.formatMessage({ id: `messageState.${value}` }) })),
          ]}
        />
      </form>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'messages.log.title' })}
        empty={<FormattedMessage id={state === undefined ? 'messages.log.empty' : 'messages.log.none'} />}
      >
        {(message) => <MessageRow key={message.messageId} message={message} named />}
      </Listed>
    </>
  );
}
