import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../api.js';
import { counted, MOST_COUNTED, useParkedCounts } from '../parked/use-parked-counts.js';
import { useClinic } from '../shell/use-clinic.js';

/** The sides of sending: everything, what reached nobody, what a service could not take in, and how it goes. */
export function MessageTabs() {
  const intl = useIntl();
  const { slug, may } = useClinic();
  return (
    <nav className="tabs" aria-label={intl.formatMessage({ id: 'messages.tabs' })}>
      <ul>
        {may('message.read') && (
          <>
            <li>
              <Link to="/$slug/messages" params={{ slug }} activeOptions={{ exact: true, includeSearch: false }}>
                <FormattedMessage id="messages.tab.all" />
              </Link>
            </li>
            <li>
              <Link to="/$slug/messages/stuck" params={{ slug }} activeOptions={{ includeSearch: false }}>
                <FormattedMessage id="messages.tab.stuck" />
                <StuckCount />
              </Link>
            </li>
          </>
        )}
        {may('parked-message.read') && (
          <li>
            <Link to="/$slug/parked-messages" params={{ slug }} activeOptions={{ includeSearch: false }}>
              <FormattedMessage id="messages.tab.parked" />
              <ParkedCount />
            </Link>
          </li>
        )}
        {may('flow.read') && (
          <>
            <li>
              <Link to="/$slug/messages/figures" params={{ slug }}>
                <FormattedMessage id="messages.tab.figures" />
              </Link>
            </li>
            <li>
              <Link to="/$slug/messages/flows" params={{ slug }}>
                <FormattedMessage id="messages.tab.flows" />
              </Link>
            </li>
          </>
        )}
      </ul>
    </nav>
  );
}

function StuckCount() {
  const { clinicId } = useClinic();
  const { data } = useQuery<number, ApiProblem>({
    queryKey: ['messages', clinicId, 'stuck-count'],
    queryFn: async () => {
      const query = { stuck: true, limit: MOST_COUNTED };
      const page = await dataOf(api.GET('/v1/clinics/{clinicId}/messages', { params: { path: { clinicId }, query } }));
      return counted(page);
    },
  });
  return <Count count={data} />;
}

function ParkedCount() {
  const { data } = useParkedCounts();
  return <Count count={data && [...data.values()].reduce((sum, count) => sum + count, 0)} />;
}

interface CountProps {
  readonly count: number | undefined;
}

/** Nothing where nothing waits, or as long as nobody knows. */
function Count({ count }: CountProps) {
  if (count === undefined || count === 0) return null;
  return (
    <span className="tab-count">
      <FormattedMessage
        id="messages.tab.count"
        values={{ count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }}
      />
    </span>
  );
}
