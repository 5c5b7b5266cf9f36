import { dataOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { MessageRow } from '../messages/message-row.js';
import { Listed } from '../shell/listed.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { PersonPlanned } from './person-planned.js';
import { usePersonInView } from './use-person.js';

/** What was sent to a person, what waits until when, and why the rest was not sent. */
export function PersonMessages() {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const { personId } = usePersonInView().data;
  const listing = useListing<Schemas['MessageItem']>(['messages', clinicId, 'person', personId], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/messages', {
        params: { path: { clinicId }, query: { personId, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <>
      <PersonPlanned />
      <h2>
        <FormattedMessage id="person.tab.messages" />
      </h2>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'messages.title' })}
        empty={<FormattedMessage id="messages.person.empty" />}
      >
        {(message) => <MessageRow key={message.messageId} message={message} />}
      </Listed>
    </>
  );
}
