import { CrisisBlock, OpeningHours, PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { ScreeningForm } from './screening.js';

interface SentProps {
  readonly form: ScreeningForm;
  readonly clinic: Clinic | undefined;
}

/** Thanks and what happens next. What the answers mean is a clinician's to say: no scores, no reasons. */
export function Sent({ form: { message, crisis }, clinic }: SentProps) {
  const talk = message === 'clinician_must_talk_first';
  return (
    <div className="page-narrow screening">
      <FocusedHeading>
        <FormattedMessage id="screening.sent.title" />
      </FocusedHeading>
      {crisis === true && <CrisisBlock />}
      <p className="page-lead">
        <FormattedMessage id={talk ? 'screening.sent.talk' : 'screening.sent.review'} />
      </p>
      <h2 className="page-small-title">
        <FormattedMessage id="thanks.next.title" />
      </h2>
      <p>
        <FormattedMessage id={talk ? 'screening.sent.talk.next' : 'screening.sent.review.next'} />
      </p>
      {crisis === true && (
        <p>
          <FormattedMessage id="screening.sent.crisis" />
        </p>
      )}
      <p>
        <FormattedMessage id="screening.sent.care" />
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
