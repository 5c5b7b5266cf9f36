import type { ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';

interface ChangeFailureProps {
  readonly problem: ApiProblem | null;
}

/** Why a change did not happen. What was typed is kept; after somebody else's change the newest state is shown beside. */
export function ChangeFailure({ problem }: ChangeFailureProps) {
  if (problem === null) return null;
  if (problem.status === 412) {
    return (
      <ProblemNotice failure={{}} title={<FormattedMessage id="problem.changed.title" />}>
        <FormattedMessage id="change.stale" />
      </ProblemNotice>
    );
  }
  if (problem.code !== undefined && (problem.status === 409 || problem.status === 422)) {
    return (
      <ProblemNotice failure={{}} title={<FormattedMessage id="change.refused" />}>
        {problem.message}
      </ProblemNotice>
    );
  }
  return <ProblemNotice failure={problem} />;
}
