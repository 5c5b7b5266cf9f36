import type { ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ProblemNotice } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { alternativesOf, type Booking, type FreeTime } from './booking.js';
import { SlotButton } from './slot-button.js';

interface StepFailureProps {
  readonly problem: ApiProblem;
  readonly booking: Booking;
  readonly clinic: Clinic | undefined;
  readonly busy: boolean;
  /** Takes one of the times that are offered instead. */
  readonly onChoose?: (time: FreeTime) => void;
}

function kindOf({ code, status }: ApiProblem) {
  if (code === 'slot.taken') return 'booking.failed.taken';
  if (code === 'slot.never') return 'booking.failed.never';
  if (code === 'slot.not_bookable') return 'booking.failed.closed';
  if (code === 'appointment.policy_window') return 'booking.failed.late';
  if (status === undefined) return 'booking.failed.offline';
  if (status === 409 || status === 412) return 'booking.failed.changed';
  if (status === 429) return 'booking.failed.limited';
  if (status === 503 || status === 504) return 'booking.failed.away';
  return 'booking.failed.other';
}

/** Why a step was not taken, that nothing else changed, and the way on. */
export function StepFailure({ problem, booking, clinic, busy, onChoose }: StepFailureProps) {
  const kind = kindOf(problem);
  // A refusal that is explained here needs no number to quote.
  const shown = kind === 'booking.failed.other' ? problem : { status: problem.status };
  const instead = onChoose === undefined ? [] : alternativesOf(problem);
  return (
    <div className="booking-failure">
      <ProblemNotice failure={shown} title={<FormattedMessage id={`${kind}.title`} />}>
        <FormattedMessage id={`${kind}.advice`} values={{ hours: booking.policyHours }} />{' '}
        {clinic !== undefined && kind !== 'booking.failed.taken' && (
          <FormattedMessage id="booking.call" values={{ phone: <PhoneLink phone={clinic.phone} /> }} />
        )}
      </ProblemNotice>
      {onChoose !== undefined && instead.length > 0 && (
        <div role="group" aria-labelledby="booking-instead" className="picker-part">
          <p id="booking-instead">
            <FormattedMessage id="booking.instead" />
          </p>
          <div className="picker-times">
            {instead.map((time) => (
              <SlotButton
                key={time.startsAt}
                time={time}
                zone={booking.zone}
                withDay
                disabled={busy}
                onChoose={onChoose}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
