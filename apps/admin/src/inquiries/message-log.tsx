import { dataOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { MessageRow } from '../messages/message-row.js';
import { Listed } from '../shell/listed.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';

interface MessageLogProps {
  readonly inquiryId: string;
}

/** What was sent about this inquiry, and why the rest was not. */
export function MessageLog({ inquiryId }: MessageLogProps) {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const listing = useListing<Schemas['MessageItem']>(['messages', clinicId, inquiryId], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/messages', {
        params: { path: { clinicId }, query: { subjectId: inquiryId, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="messages.title" />
      </h2>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'messages.title' })}
        empty={<FormattedMessage id="messages.empty" />}
      >
        {(message) => <MessageRow key={message.messageId} message={message} />}
      </Listed>
    </section>
  );
}
