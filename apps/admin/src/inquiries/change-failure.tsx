import type { ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { oneOf } from './choices.js';

/** Refusals that the catalogue has words of its own for. */
const worded = [
  'calendar.invalid',
  'clinic.schedule',
  'clinic.sender_name',
  'clinic.telling',
  'clinic.text_number_taken',
  'consent_document.changed',
  'consent_document.replaced',
  'consent_document.too_long',
  'staff.email_taken',
  'staff.invited_elsewhere',
  'staff.last_manager',
  'template.invalid',
] as const;

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
    const known = oneOf(worded, problem.code);
    return (
      <ProblemNotice failure={{}} title={<FormattedMessage id="change.refused" />}>
        {known === undefined ? problem.message : <FormattedMessage id={`refused.${known}`} />}
      </ProblemNotice>
    );
  }
  return <ProblemNotice failure={problem} />;
}
