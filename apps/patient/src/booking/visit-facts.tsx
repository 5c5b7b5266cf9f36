import { PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { visitNames, type Booking, type VisitMode } from './booking.js';

interface VisitFactsProps {
  readonly booking: Booking;
  readonly mode?: VisitMode | undefined;
  readonly clinic: Clinic | undefined;
}

/** How long a visit is, how it happens and where. */
export function VisitFacts({ booking, mode, clinic }: VisitFactsProps) {
  return (
    <p className="visit-facts">
      <FormattedMessage
        id="booking.facts"
        values={{ visit: <FormattedMessage id={visitNames(booking.serviceCode)} />, minutes: booking.durationMinutes }}
      />
      {mode !== undefined && (
        <>
          {' '}
          <FormattedMessage id={`booking.how.${mode}`} />
        </>
      )}
      {mode === 'in_person' && clinic !== undefined && (
        <span className="visit-address">
          {clinic.postalAddress} <PhoneLink phone={clinic.phone} />
        </span>
      )}
    </p>
  );
}
