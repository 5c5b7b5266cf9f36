import { OpeningHours, PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import type { LinkEnd } from './link-end.js';
import type { LinkedPage } from './link-token.js';

interface LinkEndedProps {
  readonly end: LinkEnd;
  readonly page: LinkedPage;
  /** Absent when not even the clinic can be told from the link. */
  readonly clinic: Clinic | undefined;
}

const advice = {
  '/s': 'link.advice.questions',
  '/a': 'link.advice.appointment',
  '/leave': 'link.advice.leave',
  '/f': 'link.advice.consents',
} as const;

/** A link that opens nothing: what may have happened, and whom to call about it. */
export function LinkEnded({ end, page, clinic }: LinkEndedProps) {
  return (
    <div className="page-narrow">
      <h1>
        <FormattedMessage id={`link.${end}.title`} />
      </h1>
      <p className="page-lead">
        <FormattedMessage id={`link.${end}.text`} />
      </p>
      {end !== 'missing' && (
        <p>
          <FormattedMessage id={advice[page]} />
        </p>
      )}
      {clinic === undefined ? (
        <p>
          <FormattedMessage id="link.call.somewhere" />
        </p>
      ) : (
        <>
          <p>
            <FormattedMessage
              id="link.call"
              values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
            />
          </p>
          <h2 className="page-small-title">
            <FormattedMessage id="link.hours" />
          </h2>
          <OpeningHours hours={clinic.hours} zone={clinic.zone} />
        </>
      )}
    </div>
  );
}
