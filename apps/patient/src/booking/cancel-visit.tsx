import { Button } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { Appointment, Booking } from './booking.js';
import { StepFailure } from './step-failure.js';
import { VisitFacts } from './visit-facts.js';
import { VisitTime } from './visit-time.js';

interface CancelVisitProps {
  readonly booking: Booking;
  readonly appointment: Appointment;
  readonly clinic: Clinic | undefined;
  readonly failure: ApiProblem | null;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}

/** Asks once before a visit is called off. */
export function CancelVisit({ booking, appointment, clinic, failure, busy, onCancel, onLeave }: CancelVisitProps) {
  return (
    <div className="page-narrow booking">
      <FocusedHeading>
        <FormattedMessage id="booking.cancel.title" />
      </FocusedHeading>
      {failure !== null && <StepFailure problem={failure} booking={booking} clinic={clinic} busy={busy} />}
      <div className="visit">
        <VisitTime time={appointment} zone={booking.zone} />
        <VisitFacts booking={booking} mode={appointment.mode} clinic={clinic} />
        <p>
          <FormattedMessage id="booking.cancel.text" />
        </p>
        <div className="visit-acts">
          <Button size="lg" radius="xl" color="clay" loading={busy} onClick={onCancel}>
            <FormattedMessage id="booking.cancel.act" />
          </Button>
          <Button size="lg" radius="xl" variant="outline" disabled={busy} onClick={onLeave}>
            <FormattedMessage id="booking.leave" />
          </Button>
        </div>
      </div>
    </div>
  );
}
