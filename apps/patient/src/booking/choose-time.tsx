import { ZonedTime } from '@stillwater/ui';
import type { ApiProblem } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import { today, visitNames, type Booking, type FreeTime, type VisitMode } from './booking.js';
import { ModeChoice } from './mode-choice.js';
import { SlotPicker } from './slot-picker.js';
import { StepFailure } from './step-failure.js';

interface ChooseTimeProps {
  readonly token: string;
  readonly booking: Booking;
  readonly clinic: Clinic | undefined;
  readonly mode: VisitMode;
  /** The time that was kept went back to the others. */
  readonly ranOut: boolean;
  readonly failure: ApiProblem | null;
  readonly busy: boolean;
  readonly onMode: (mode: VisitMode) => void;
  readonly onChoose: (time: FreeTime) => void;
}

/** The clinic offered a visit: when shall it be? */
export function ChooseTime(props: ChooseTimeProps) {
  const { token, booking, clinic, mode, ranOut, failure, busy, onMode, onChoose } = props;
  return (
    <div className="page-narrow booking">
      <FocusedHeading>
        <FormattedMessage id="booking.choose.title" />
      </FocusedHeading>
      <p className="page-lead">
        <FormattedMessage
          id="booking.choose.lead"
          values={{
            visit: <FormattedMessage id={visitNames(booking.serviceCode)} />,
            minutes: booking.durationMinutes,
          }}
        />
      </p>
      {ranOut && failure?.code !== 'slot.taken' && (
        <div className="booking-note" role="alert">
          <p>
            <FormattedMessage id="booking.ranOut" />
          </p>
        </div>
      )}
      {failure !== null && failure.code !== 'hold.expired' && (
        <StepFailure problem={failure} booking={booking} clinic={clinic} busy={busy} onChoose={onChoose} />
      )}
      <ModeChoice modes={booking.modes} mode={mode} onChange={onMode} />
      <SlotPicker
        token={token}
        today={today(booking)}
        zone={booking.zone}
        mode={mode}
        clinic={clinic}
        busy={busy}
        onChoose={onChoose}
      />
      <p className="booking-after">
        <FormattedMessage id="booking.policy.before" values={{ hours: booking.policyHours }} />{' '}
        {booking.offerExpiresAt !== undefined && (
          <FormattedMessage
            id="booking.choose.until"
            values={{ until: <ZonedTime at={booking.offerExpiresAt} zone={booking.zone} /> }}
          />
        )}
      </p>
    </div>
  );
}
