import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice, ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';

interface PersonFlagsProps {
  readonly personId: string;
}

/** The safety flags of a person that nobody has resolved, on every page of their file. */
export function PersonFlags({ personId }: PersonFlagsProps) {
  const { clinicId, slug, zone, may } = useClinic();
  const { data, error, refetch } = useQuery<Schemas['SafetyFlagPage'], ApiProblem>({
    queryKey: ['safety-flags', clinicId, 'person', personId],
    queryFn: () =>
      dataOf(
        api.GET('/v1/clinics/{clinicId}/safety-flags', {
          params: { path: { clinicId }, query: { personId, limit: 100 } },
        }),
      ),
    enabled: may('safety-flag.read'),
  });
  if (error !== null) return <ProblemNotice failure={error} onRetry={() => void refetch()} />;
  const open = data?.items.filter(({ state }) => state !== 'resolved') ?? [];
  if (open.length === 0) return null;
  return (
    <div className="alerts">
      {open.map(({ flagId, level, state, raisedAt }) => (
        <p key={flagId}>
          <FormattedMessage
            id="flags.ofPerson"
            values={{
              level: <FormattedMessage id={`flags.level.${level ?? 'untold'}`} />,
              state: <FormattedMessage id={`flags.state.${state}`} />,
              at: <ZonedTime at={raisedAt} zone={zone} />,
            }}
          />
        </p>
      ))}
      <p>
        <Link to="/$slug/safety-flags" params={{ slug }}>
          <FormattedMessage id="note.toFlags" />
        </Link>
      </p>
    </div>
  );
}
