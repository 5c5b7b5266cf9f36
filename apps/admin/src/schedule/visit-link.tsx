import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../people/person-name.js';
import { useClinic } from '../shell/use-clinic.js';
import type { Visit } from './use-schedule.js';
import { WallSpan } from './wall-span.js';

interface VisitLinkProps {
  readonly visit: Visit;
}

/** A visit at a glance: when, with whom, what for, how certain. */
export function VisitLink({ visit }: VisitLinkProps) {
  const { slug } = useClinic();
  return (
    <Link
      className="visit"
      data-state={visit.state}
      to="/$slug/schedule/appointments/$appointmentId"
      params={{ slug, appointmentId: visit.appointmentId }}
    >
      <span className="visit-time">
        <WallSpan visit={visit} />
      </span>
      <strong>
        <PersonName id={visit.personId} />
      </strong>
      <span>
        <FormattedMessage id={`appointment.service.${visit.serviceCode}`} />
        {visit.state !== 'booked' && (
          <>
            {' · '}
            <FormattedMessage id={`appointment.state.${visit.state}`} />
          </>
        )}
      </span>
    </Link>
  );
}
