import { Button } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { Appointment, Booking } from './booking.js';
import { minutesAndSeconds } from './slots.rules.js';
import { StepFailure } from './step-failure.js';
import { useCountdown } from './use-countdown.js';
import { VisitFacts } from './visit-facts.js';
import { VisitTime } from './visit-time.js';

interface HeldTimeProps {
  readonly booking: Booking;
  readonly appointment: Appointment;
  readonly clinic: Clinic | undefined;
  readonly failure: ApiProblem | null;
  readonly busy: boolean;
  readonly onBook: () => void;
  readonly onLetGo: (ranOut: boolean) => void;
}

/** Below this the end is near enough to be said aloud. */
const soon = 120;

/** A time is kept for a while; one more press books it. */
export function HeldTime({ booking, appointment, clinic, failure, busy, onBook, onLetGo }: HeldTimeProps) {
  const { shownAt } = booking;
  const seconds = (Date.parse(appointment.holdEndsAt ?? shownAt) - Date.parse(shownAt)) / 1000;
  const left = useCountdown(seconds, () => onLetGo(true));
  return (
    <div className="page-narrow booking">
      <FocusedHeading>
        <FormattedMessage id="booking.held.title" />
      </FocusedHeading>
      {failure !== null && <StepFailure problem={failure} booking={booking} clinic={clinic} busy={busy} />}
      <div className="visit">
        <VisitTime time={appointment} zone={booking.zone} />
        <VisitFacts booking={booking} mode={appointment.mode} clinic={clinic} />
        <p className="visit-left" role="timer">
          <FormattedMessage id="booking.held.left" values={{ left: <strong>{minutesAndSeconds(left)}</strong> }} />
        </p>
        <p className="sw-only-read" role="status">
          {left <= soon && <FormattedMessage id="booking.held.soon" />}
        </p>
        <div className="visit-acts">
          <Button size="lg" radius="xl" loading={busy} onClick={onBook}>
            <FormattedMessage id="booking.held.book" />
          </Button>
          <Button size="lg" radius="xl" variant="outline" disabled={busy} onClick={() => onLetGo(false)}>
            <FormattedMessage id="booking.held.other" />
          </Button>
        </div>
      </div>
      <p className="booking-after">
        <FormattedMessage id="booking.policy.before" values={{ hours: booking.policyHours }} />
      </p>
    </div>
  );
}
