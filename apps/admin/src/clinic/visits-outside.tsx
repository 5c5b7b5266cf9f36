import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../people/person-name.js';
import { useVisits } from '../schedule/use-schedule.js';
import { WallDate } from '../schedule/wall-date.js';
import { WallSpan } from '../schedule/wall-span.js';
import { dateIn, dateOf } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { isOutside } from './outside-hours.js';
import type { Profile } from './use-clinic-profile.js';

const DAYS = 92;
/** A time that is only held, or no longer wanted, concerns nobody. */
const agreed: ReadonlySet<string> = new Set(['booked', 'confirmed']);

interface VisitsOutsideProps {
  readonly profile: Profile;
}

/** Visits of the coming three months that the newest hours or closures leave outside. Nothing to say, nothing said. */
export function VisitsOutside({ profile }: VisitsOutsideProps) {
  const { slug } = useClinic();
  const today = dateIn(profile.zone, useNow());
  const { data } = useVisits(today, DAYS);
  const outside = (data?.visits ?? []).filter((visit) => agreed.has(visit.state) && isOutside(profile, visit));
  if (outside.length === 0) return null;
  return (
    <section className="panel" role="status">
      <p>
        <FormattedMessage id="settings.hours.outside" values={{ count: outside.length }} />
      </p>
      <ul className="absences">
        {outside.map((visit) => (
          <li key={visit.appointmentId}>
            <Link
              to="/$slug/schedule/appointments/$appointmentId"
              params={{ slug, appointmentId: visit.appointmentId }}
            >
              <WallDate date={dateOf(visit.localStart)} />, <WallSpan visit={visit} />,{' '}
              <PersonName id={visit.personId} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
