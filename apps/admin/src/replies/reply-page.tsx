import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { UrgencyBadge } from '../inquiries/urgency-badge.js';
import { PersonName } from '../people/person-name.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';

const route = getRouteApi('/$slug/replies/$replyId');

/** What somebody wrote back, what a word of it has done by itself, and the way to an answer. */
export function ReplyPage() {
  const { replyId } = route.useParams();
  const { clinicId, slug, zone, may } = useClinic();
  const query = useQuery<Schemas['Reply'], ApiProblem>({
    queryKey: ['reply', clinicId, replyId],
    queryFn: () =>
      dataOf(api.GET('/v1/clinics/{clinicId}/replies/{replyId}', { params: { path: { clinicId, replyId } } })),
  });
  return (
    <>
      {may('staff-notice.read') && (
        <p>
          <Link to="/$slug/notices" params={{ slug }}>
            <FormattedMessage id="reply.toNotices" />
          </Link>
        </p>
      )}
      <Loaded query={query} wholePage>
        {({ personId, channel, from, text, meaning, urgency, receivedAt }) => (
          <>
            <PageTitle
              title={
                personId === undefined ? (
                  <FormattedMessage id="reply.title.unknown" />
                ) : (
                  <FormattedMessage id="reply.title" values={{ name: <PersonName id={personId} /> }} />
                )
              }
            />
            <div className="badges">
              <UrgencyBadge urgency={urgency} />
            </div>
            <p className="row-facts">
              <span>
                <FormattedMessage id={`messageChannel.${channel}`} />
              </span>
              <span>{channel === 'sms' ? <PhoneLink phone={from} /> : <a href={`mailto:${from}`}>{from}</a>}</span>
              <ZonedTime at={receivedAt} zone={zone} />
            </p>
            {urgency === 'review' && (
              <div className="alerts">
                <p>
                  <FormattedMessage id="note.review" />
                </p>
              </div>
            )}
            <div className="detail">
              <section className="panel">
                <h2>
                  <FormattedMessage id="inquiry.message.title" />
                </h2>
                {text === '' ? (
                  <p className="quiet">
                    <FormattedMessage id="inquiry.message.none" />
                  </p>
                ) : (
                  <blockquote className="message">{text}</blockquote>
                )}
              </section>
              <section className="panel">
                <h2>
                  <FormattedMessage id="mend.title" />
                </h2>
                <p>
                  <FormattedMessage id={`reply.meaning.${meaning}`} />
                </p>
                {personId === undefined ? (
                  <p>
                    <FormattedMessage id="reply.unknown" />{' '}
                    <Link to="/$slug/people" params={{ slug }}>
                      <FormattedMessage id="reply.toPeople" />
                    </Link>
                  </p>
                ) : (
                  <Link className="button-link" to="/$slug/people/$personId" params={{ slug, personId }}>
                    <FormattedMessage id="review.toPerson" />
                  </Link>
                )}
              </section>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
