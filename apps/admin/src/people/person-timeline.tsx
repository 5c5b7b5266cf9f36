import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { TimelineEntry } from './timeline-entry.js';
import { usePersonInView } from './use-person.js';

/** Everything that happened about a person in every service, the latest first, each with what led to it. */
export function PersonTimeline() {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const { personId } = usePersonInView().data;
  const listing = useListing<Schemas['TimelineEntry']>(['timeline', clinicId, personId], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/people/{personId}/timeline', {
        params: { path: { clinicId, personId }, query: { cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <>
      <h2>
        <FormattedMessage id="person.tab.timeline" />
      </h2>
      <Loaded query={listing}>
        {(entries) =>
          entries.length === 0 ? (
            <div className="empty">
              <FormattedMessage id="timeline.empty" />
            </div>
          ) : (
            <ol className="timeline" aria-label={intl.formatMessage({ id: 'person.tab.timeline' })}>
              {entries.map((entry) => (
                <TimelineEntry key={entry.eventId} entry={entry} entries={entries} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {listing.hasNextPage && (
        <Button variant="default" loading={listing.isFetchingNextPage} onClick={() => void listing.fetchNextPage()}>
          <FormattedMessage id="list.more" />
        </Button>
      )}
    </>
  );
}
