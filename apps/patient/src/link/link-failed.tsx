import type { ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { linkEndOf } from './link-end.js';
import { LinkEnded } from './link-ended.js';
import type { LinkedPage } from './link-token.js';

interface LinkFailedProps {
  readonly problem: ApiProblem;
  readonly page: LinkedPage;
  readonly clinic: Clinic | undefined;
  readonly onRetry: () => void;
}

/** What is behind a link could not be shown: because of the link itself, or for now. */
export function LinkFailed({ problem, page, clinic, onRetry }: LinkFailedProps) {
  const end = linkEndOf(problem);
  if (end !== undefined) return <LinkEnded end={end} page={page} clinic={clinic} />;
  return (
    <div className="page-narrow">
      <h1>
        <FormattedMessage id="page.failed" />
      </h1>
      <ProblemNotice failure={problem} onRetry={onRetry} />
      {clinic !== undefined && (
        <p className="page-after">
          <FormattedMessage
            id="link.call"
            values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
          />
        </p>
      )}
    </div>
  );
}
