import { CrisisBlock, OpeningHours, PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { ScreeningForm } from './screening.js';

interface SentProps {
  readonly form: ScreeningForm;
  readonly clinic: Clinic | undefined;
}

function kindOf(state: ScreeningForm['state'], message: ScreeningForm['message']) {
  if (state === 'decided') return 'decided';
  return message === 'clinician_must_talk_first' ? 'talk' : 'review';
}

/** Thanks and what happens next. What the answers mean is a clinician's to say: no scores, no reasons. */
export function Sent({ form: { state, message, crisis }, clinic }: SentProps) {
  const kind = kindOf(state, message);
  return (
    <div className="page-narrow screening">
      <FocusedHeading>
        <FormattedMessage id="screening.sent.title" />
      </FocusedHeading>
      {crisis === true && <CrisisBlock />}
      <p className="page-lead">
        <FormattedMessage id={`screening.sent.${kind}`} />
      </p>
      <h2 className="page-small-title">
        <FormattedMessage id="thanks.next.title" />
      </h2>
      <p>
        <FormattedMessage id={`screening.sent.${kind}.next`} />
      </p>
      {crisis === true && (
        <p>
          <FormattedMessage id="screening.sent.crisis" />
        </p>
      )}
      <p>
        <FormattedMessage id="update.care" />
      </p>
      {clinic !== undefined && (
        <>
          <p>
            <FormattedMessage
              id="screening.sent.call"
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
