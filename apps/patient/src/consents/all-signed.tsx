import { PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';

interface AllSignedProps {
  readonly clinic: Clinic | undefined;
}

/** Nothing is left to sign. */
export function AllSigned({ clinic }: AllSignedProps) {
  return (
    <div className="page-narrow">
      <FocusedHeading>
        <FormattedMessage id="signing.done.title" />
      </FocusedHeading>
      <p className="page-lead">
        <FormattedMessage id="signing.done.text" />
      </p>
      {clinic !== undefined && (
        <p>
          <FormattedMessage
            id="link.call"
            values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
          />
        </p>
      )}
    </div>
  );
}
