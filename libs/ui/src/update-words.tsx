import type { components } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';

interface UpdateWordsProps {
  readonly nextStep: components['schemas']['UpdateToRelease']['nextStep'];
}

/** What a person reads after a decision. Staff see the same before they release it: it is written once. */
export function UpdateWords({ nextStep }: UpdateWordsProps) {
  return (
    <>
      <p className="page-lead">
        <FormattedMessage id={`update.${nextStep}`} />
      </p>
      <p>
        <FormattedMessage id={`update.${nextStep}.next`} />
      </p>
      <p>
        <FormattedMessage id="update.care" />
      </p>
    </>
  );
}
