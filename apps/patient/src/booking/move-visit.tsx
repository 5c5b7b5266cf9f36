import { Button } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import { today, type Appointment, type Booking, type FreeTime } from './booking.js';
import { SlotPicker } from './slot-picker.js';
import { StepFailure } from './step-failure.js';
import { VisitTime } from './visit-time.js';

interface MoveVisitProps {
  readonly token: string;
  readonly booking: Booking;
  readonly appointment: Appointment;
  readonly clinic: Clinic | undefined;
  readonly failure: ApiProblem | null;
  readonly busy: boolean;
  /** The person looks for yet another time: what was refused is past. */
  readonly onAgain: () => void;
  readonly onMove: (time: FreeTime) => void;
  readonly onLeave: () => void;
}

/** Another time for the same visit. The old one stands until the new one is pressed for good. */
export function MoveVisit({
  token,
  booking,
  appointment,
  clinic,
  failure,
  busy,
  onAgain,
  onMove,
  onLeave,
}: MoveVisitProps) {
  const [wish, setWish] = useState<FreeTime>();
  const choose = (time: FreeTime | undefined): void => {
    onAgain();
    setWish(time);
  };
  const gone = failure?.status !== undefined && failure.status < 500;
  if (wish !== undefined && !gone) {
    return (
      <div className="page-narrow booking" key="sure">
        <FocusedHeading>
          <FormattedMessage id="booking.move.sure" />
        </FocusedHeading>
        {failure !== null && <StepFailure problem={failure} booking={booking} clinic={clinic} busy={busy} />}
        <p className="visit-label">
          <FormattedMessage id="booking.move.from" />
        </p>
        <VisitTime time={appointment} zone={booking.zone} />
        <div className="visit">
          <p className="visit-label">
            <FormattedMessage id="booking.move.to" />
          </p>
          <VisitTime time={wish} zone={booking.zone} />
          <div className="visit-acts">
            <Button size="lg" radius="xl" loading={busy} onClick={() => onMove(wish)}>
              <FormattedMessage id="booking.move.act" />
            </Button>
            <Button size="lg" radius="xl" variant="outline" disabled={busy} onClick={() => choose(undefined)}>
              <FormattedMessage id="booking.held.other" />
            </Button>
          </div>
        </div>
        <Leave onLeave={onLeave} />
      </div>
    );
  }
  return (
    <div className="page-narrow booking" key="choose">
      <FocusedHeading>
        <FormattedMessage id="booking.move.title" />
      </FocusedHeading>
      <p className="visit-label">
        <FormattedMessage id="booking.move.now" />
      </p>
      <VisitTime time={appointment} zone={booking.zone} />
      {failure !== null && (
        <StepFailure problem={failure} booking={booking} clinic={clinic} busy={busy} onChoose={onMove} />
      )}
      <SlotPicker
        token={token}
        today={today(booking)}
        zone={booking.zone}
        mode={appointment.mode}
        clinic={clinic}
        busy={busy}
        onChoose={choose}
      />
      <Leave onLeave={onLeave} />
    </div>
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <p className="booking-after">
      <button type="button" className="page-link-button" onClick={onLeave}>
        <FormattedMessage id="booking.leave" />
      </button>
    </p>
  );
}
