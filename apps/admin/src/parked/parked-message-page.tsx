import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice, ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { NothingHere } from '../shell/nothing-here.js';
import { PageTitle } from '../shell/page-title.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { isService, type Service } from './parked-filter.js';
import { ResolveParked } from './resolve-parked.js';
import './parked.css';

const route = getRouteApi('/$slug/parked-messages/$service/$parkedId');

/** One parked message as it came, why it was parked, and the two ways to settle it. */
export function ParkedMessagePage() {
  const { service, parkedId } = route.useParams();
  return isService(service) ? <ParkedMessage service={service} parkedId={parkedId} /> : <NothingHere />;
}

interface ParkedMessageProps {
  readonly service: Service;
  readonly parkedId: string;
}

function ParkedMessage({ service, parkedId }: ParkedMessageProps) {
  const { clinicId, slug, may } = useClinic();
  const { data, error, refetch } = useQuery<Schemas['ParkedDetail'], ApiProblem>({
    queryKey: ['parked-message', clinicId, service, parkedId],
    queryFn: () =>
      dataOf(
        api.GET('/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}', {
          params: { path: { clinicId, service, parkedId } },
        }),
      ),
  });
  return (
    <>
      <p>
        <Link to="/$slug/parked-messages" params={{ slug }} search={{ service }}>
          <FormattedMessage id="parked.toList" />
        </Link>
      </p>
      {data === undefined && error !== null && (
        <>
          <h1>
            <FormattedMessage id="admin.failed" />
          </h1>
          <ProblemNotice failure={error} onRetry={() => void refetch()} />
        </>
      )}
      {data === undefined && error === null && (
        <p className="quiet" role="status">
          <FormattedMessage id="shell.loading" />
        </p>
      )}
      {data !== undefined && (
        <>
          <PageTitle title={<code>{data.type}</code>} />
          <div className="detail">
            <div className="detail-known">
              <ParkedFacts message={data} service={service} />
              <section className="panel">
                <h2>
                  <FormattedMessage id="parked.envelope" />
                </h2>
                <pre className="envelope">{readable(data.envelope)}</pre>
              </section>
            </div>
            <div className="detail-work">
              {data.state === 'parked' && may('parked-message.resolve') && (
                <ResolveParked service={service} parkedId={parkedId} />
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}

interface ParkedFactsProps {
  readonly message: Schemas['ParkedDetail'];
  readonly service: Service;
}

function ParkedFacts({ message, service }: ParkedFactsProps) {
  const { zone } = useClinic();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id={`parked.state.${message.state}`} />
      </h2>
      <p className="parked-reason">{message.reason}</p>
      {message.resolution !== undefined && <p>{message.resolution}</p>}
      <dl className="facts">
        <div>
          <dt>
            <FormattedMessage id="parked.filter.service" />
          </dt>
          <dd>
            <FormattedMessage id={`service.${service}`} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="parked.consumer" />
          </dt>
          <dd>
            <code>{message.consumer}</code>
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="parked.at" />
          </dt>
          <dd>
            <ZonedTime at={message.parkedAt} zone={zone} />
            {', '}
            <FormattedMessage id="parked.attempts" values={{ count: message.attempts }} />
          </dd>
        </div>
        {message.resolvedAt !== undefined && (
          <div>
            <dt>
              <FormattedMessage id={`parked.state.${message.state}`} />
            </dt>
            <dd>
              <ZonedTime at={message.resolvedAt} zone={zone} />
              {message.resolvedById !== undefined && (
                <>
                  {', '}
                  <StaffName id={message.resolvedById} />
                </>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>
            <FormattedMessage id="parked.event" />
          </dt>
          <dd>
            <code>{message.eventId}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** JSON with indents; what is no JSON as it came. */
function readable(envelope: string): string {
  try {
    return JSON.stringify(JSON.parse(envelope), undefined, 2);
  } catch {
    return envelope;
  }
}
