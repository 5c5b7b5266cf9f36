import type { ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';

interface UnlockFailureProps {
  readonly problem: ApiProblem;
  readonly clinic: Clinic | undefined;
}

function kindOf({ code, status }: ApiProblem) {
  if (code === 'link.locked') return 'screening.failed.locked';
  if (code === 'screening.code_not_sent') return 'screening.failed.away';
  if (code === 'screening.too_many_codes') return 'screening.failed.codes';
  if (status === 403 || status === 422 || status === 400) return 'screening.failed.wrong';
  return undefined;
}

/** Why the questions did not open, and what to do. */
export function UnlockFailure({ problem, clinic }: UnlockFailureProps) {
  const kind = kindOf(problem);
  const minutes = Math.ceil((problem.retryAfterSeconds ?? 900) / 60);
  const hours = minutes < 120 ? 0 : Math.round(minutes / 60);
  if (kind === undefined) return <ProblemNotice failure={problem} />;
  return (
    <ProblemNotice failure={{ status: problem.status }} title={<FormattedMessage id={`${kind}.title`} />}>
      <FormattedMessage id={`${kind}.advice`} values={{ minutes, hours }} />{' '}
      {clinic !== undefined && (
        <FormattedMessage id="booking.call" values={{ phone: <PhoneLink phone={clinic.phone} /> }} />
      )}
    </ProblemNotice>
  );
}
