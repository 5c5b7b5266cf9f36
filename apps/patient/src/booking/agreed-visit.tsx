import { Button } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { Appointment, Booking } from './booking.js';
import { StepFailure } from './step-failure.js';
import type { Step } from './use-booking.js';
import { VisitFacts } from './visit-facts.js';
import { VisitTime } from './visit-time.js';

interface AgreedVisitProps {
  readonly booking: Booking;
  readonly appointment: Appointment;
  readonly clinic: Clinic | undefined;
  /** What the person has just done. */
  readonly done: Step['kind'] | undefined;
  readonly failure: ApiProblem | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onChange: (wish: 'move' | 'cancel') => void;
}

const titleOf = (done: Step['kind'] | undefined) =>
  done === 'book' ? 'booking.agreed.booked' : done === 'move' ? 'booking.agreed.moved' : 'booking.agreed.title';

/** The appointment, and what can be done about it. */
export function AgreedVisit(props: AgreedVisitProps) {
  const { booking, appointment, clinic, done, failure, busy, onConfirm, onChange } = props;
  const { abilities } = booking;
  // Somebody who has just chosen the time need not be asked whether they will come.
  const asks = abilities.includes('confirm') && appointment.confirmedAt === undefined && (done === undefined || busy);
  return (
    <div className="page-narrow booking">
      <FocusedHeading>
        <FormattedMessage id={titleOf(done)} />
      </FocusedHeading>
      {failure !== null && <StepFailure problem={failure} booking={booking} clinic={clinic} busy={busy} />}
      <div className="visit">
        <VisitTime time={appointment} zone={booking.zone} />
        <VisitFacts booking={booking} mode={appointment.mode} clinic={clinic} />
        {appointment.confirmedAt !== undefined && (
          <p className="visit-confirmed" role={done === 'confirm' ? 'status' : undefined}>
            <FormattedMessage id="booking.agreed.confirmed" />
          </p>
        )}
        {asks && (
          <div className="visit-acts">
            <Button size="lg" radius="xl" loading={busy} onClick={onConfirm}>
              <FormattedMessage id="booking.agreed.confirm" />
            </Button>
          </div>
        )}
      </div>
      <h2 className="page-small-title">
        <FormattedMessage id="booking.change.title" />
      </h2>
      <Policy booking={booking} clinic={clinic} />
      <div className="visit-acts">
        {(['move', 'cancel'] as const).map(
          (wish) =>
            abilities.includes(wish) && (
              <Button key={wish} size="md" radius="xl" variant="outline" disabled={busy} onClick={() => onChange(wish)}>
                <FormattedMessage id={`booking.change.${wish}`} />
              </Button>
            ),
        )}
      </div>
    </div>
  );
}

/** Until when the person may change it, or that only the clinic still can. */
function Policy({ booking, clinic }: { readonly booking: Booking; readonly clinic: Clinic | undefined }) {
  const { abilities, policyEndsAt, policyHours, zone } = booking;
  const open = abilities.includes('move') || abilities.includes('cancel');
  return (
    <p>
      {open && policyEndsAt !== undefined ? (
        <FormattedMessage id="booking.policy.open" values={{ until: <ZonedTime at={policyEndsAt} zone={zone} /> }} />
      ) : (
        <FormattedMessage id="booking.policy.over" values={{ hours: policyHours }} />
      )}{' '}
      {clinic !== undefined && (
        <FormattedMessage
          id={open ? 'booking.policy.call' : 'booking.policy.callNow'}
          values={{ phone: <PhoneLink phone={clinic.phone} /> }}
        />
      )}
    </p>
  );
}
