import { OpeningHours, PhoneLink, UpdateWords } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { NextStep } from './screening.js';

interface UpdateProps {
  readonly nextStep: NextStep;
  readonly clinic: Clinic | undefined;
}

/** What a clinician has released: what comes next, and whom to call. No scores, no reasons. */
export function Update({ nextStep, clinic }: UpdateProps) {
  return (
    <div className="page-narrow screening">
      <FocusedHeading>
        <FormattedMessage id="update.title" />
      </FocusedHeading>
      <UpdateWords nextStep={nextStep} />
      {clinic !== undefined && (
        <>
          <p>
            <FormattedMessage
              id="link.call"
              values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
            />
          </p>
          <h2 className="page-small-title">
            <FormattedMessage id="thanks.hours" />
          </h2>
          <OpeningHours hours={clinic.hours} zone={clinic.zone} />
        </>
      )}
    </div>
  );
}
