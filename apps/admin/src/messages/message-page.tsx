import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { PersonName } from '../people/person-name.js';
import { useAttention } from '../session/attended.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { MendMessage } from './mend-message.js';
import { MessageStanding } from './message-standing.js';
import { MessageStory } from './message-story.js';
import { ruleIds } from './message-words.js';
import './messages.css';

const route = getRouteApi('/$slug/messages/$messageId');

/** How often a message that is under way is asked for anew. */
const POLL_MS = 5_000;
const isUnderWay = (state: Schemas['MessageItem']['state'] | undefined): boolean =>
  state === 'pending' || state === 'sending';

/** Why somebody did or didn't get one message, and what to do about it. */
export function MessagePage() {
  const { messageId } = route.useParams();
  const { clinicId, slug, may } = useClinic();
  const attended = useAttention() === 'attended';
  const query = useQuery<Schemas['MessageDetail'], ApiProblem>({
    queryKey: ['messages', clinicId, 'one', messageId],
    queryFn: () =>
      dataOf(api.GET('/v1/clinics/{clinicId}/messages/{messageId}', { params: { path: { clinicId, messageId } } })),
    refetchInterval: ({ state: { data } }) => attended && isUnderWay(data?.message.state) && POLL_MS,
  });
  return (
    <>
      <p>
        <Link to="/$slug/messages" params={{ slug }}>
          <FormattedMessage id="message.toList" />
        </Link>
      </p>
      <Loaded query={query} wholePage>
        {(detail) => {
          const { rule, personId, channel } = detail.message;
          const words = ruleIds[rule];
          return (
            <>
              <PageTitle title={words === undefined ? rule : <FormattedMessage id={words} />} />
              <p className="row-facts">
                <span>
                  <FormattedMessage id={`messageChannel.${channel}`} />
                </span>
                <MessageStanding message={detail.message} />
                {personId !== undefined && may('person.read') && (
                  <Link to="/$slug/people/$personId/messages" params={{ slug, personId }}>
                    <PersonName id={personId} />
                  </Link>
                )}
              </p>
              <div className="detail">
                <div className="detail-known">
                  <MessageStory detail={detail} />
                </div>
                <div className="detail-work">
                  <MendMessage detail={detail} />
                </div>
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
