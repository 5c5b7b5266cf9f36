import { PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { Booking } from './booking.js';
import { VisitTime } from './visit-time.js';

interface EndedVisitProps {
  readonly booking: Booking;
  readonly clinic: Clinic | undefined;
}

/** Nothing is left to do here: the visit was cancelled, or its time has come. */
export function EndedVisit({ booking: { appointment, zone }, clinic }: EndedVisitProps) {
  const cancelled = appointment?.state === 'cancelled';
  return (
    <div className="page-narrow booking">
      <FocusedHeading key={appointment?.state}>
        <FormattedMessage id={cancelled ? 'booking.cancelled.title' : 'booking.ended.title'} />
      </FocusedHeading>
      {appointment !== undefined && (
        <div className={cancelled ? 'visit visit-off' : 'visit'}>
          <VisitTime time={appointment} zone={zone} />
        </div>
      )}
      <p>
        <FormattedMessage id={cancelled ? 'booking.cancelled.text' : 'booking.ended.text'} />{' '}
        {clinic !== undefined && (
          <FormattedMessage
            id="link.call"
            values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
          />
        )}
      </p>
    </div>
  );
}
