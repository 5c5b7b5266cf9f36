import type { ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';

interface DecisionFailureProps {
  readonly problem: ApiProblem | null;
}

const known = {
  'signature.wrong': 'decideFailure.signature',
  'session.locked': 'decideFailure.locked',
  'decision.no_licence': 'decideFailure.licence',
  'session.totp_required': 'decideFailure.totp',
} as const;

const isKnown = (code: string | undefined): code is keyof typeof known => code !== undefined && code in known;

/** Why nothing was signed, and what to do. What was entered is still there. */
export function DecisionFailure({ problem }: DecisionFailureProps) {
  const { slug, may } = useClinic();
  if (problem === null) return null;
  if (!isKnown(problem.code)) return <ChangeFailure problem={problem} />;
  const words = known[problem.code];
  return (
    <ProblemNotice failure={{}} title={<FormattedMessage id={`${words}.title`} />}>
      <FormattedMessage id={`${words}.advice`} />
      {problem.code === 'session.totp_required' && (
        <>
          {' '}
          <Link to="/authenticator" target="_blank">
            <FormattedMessage id="decideFailure.totp.open" />
          </Link>
        </>
      )}
      {problem.code === 'decision.no_licence' && may('staff.manage') && (
        <>
          {' '}
          <Link to="/$slug/settings/staff" params={{ slug }}>
            <FormattedMessage id="decideFailure.licence.open" />
          </Link>
        </>
      )}
    </ProblemNotice>
  );
}
