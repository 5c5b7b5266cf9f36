import type { ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { isEarlierVersion } from './send-inquiry.js';

interface SendFailureProps {
  readonly problem: ApiProblem;
  readonly clinic: Clinic;
}

function kindOf(problem: ApiProblem) {
  if (isEarlierVersion(problem)) return 'inquiry.failed.changed';
  if (problem.status === undefined) return 'inquiry.failed.offline';
  if (problem.status === 409) return 'inquiry.failed.running';
  if (problem.status === 429) return 'inquiry.failed.limited';
  if (problem.status === 503 || problem.status === 504) return 'inquiry.failed.away';
  return 'inquiry.failed.other';
}

/** Why nothing was sent, that nothing written is lost, and the phone as the other way. */
export function SendFailure({ problem, clinic }: SendFailureProps) {
  const kind = kindOf(problem);
  const minutes = Math.ceil((problem.retryAfterSeconds ?? 60) / 60);
  return (
    <ProblemNotice failure={problem} title={<FormattedMessage id={`${kind}.title`} />}>
      <FormattedMessage id={`${kind}.advice`} values={{ phone: <PhoneLink phone={clinic.phone} />, minutes }} />
    </ProblemNotice>
  );
}
