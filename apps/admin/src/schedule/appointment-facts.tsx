import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../people/person-name.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { useResources, type Visit } from './use-schedule.js';
import { WallDate } from './wall-date.js';
import { WallSpan } from './wall-span.js';
import { dateOf } from './wall-time.js';

interface AppointmentFactsProps {
  readonly visit: Visit;
}

const instants = ['bookedAt', 'confirmedAt', 'cancelledAt', 'noShowAt'] as const;

/** When, how, who, with whom and where. */
export function AppointmentFacts({ visit }: AppointmentFactsProps) {
  const { slug, zone, may } = useClinic();
  const { data: resources } = useResources();
  const room = resources?.rooms.find(({ roomId }) => roomId === visit.roomId);
  const name = <PersonName id={visit.personId} />;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="appointment.facts" />
      </h2>
      <dl className="facts">
        <Fact name="when">
          <WallDate date={dateOf(visit.localStart)} />
          {', '}
          <WallSpan visit={visit} />
        </Fact>
        <Fact name="mode">
          <FormattedMessage id={`appointment.mode.${visit.mode}`} />
        </Fact>
        <Fact name="person">
          {may('person.read') ? (
            <Link to="/$slug/people/$personId" params={{ slug, personId: visit.personId }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </Fact>
        {visit.staffIds.map((id) => (
          <Fact key={id} name="staff">
            <StaffName id={id} />
          </Fact>
        ))}
        {room !== undefined && <Fact name="room">{room.name}</Fact>}
        {instants.map((instant) => {
          const at = visit[instant];
          return (
            at !== undefined && (
              <Fact key={instant} name={instant}>
                <ZonedTime at={at} zone={zone} />
              </Fact>
            )
          );
        })}
      </dl>
    </section>
  );
}

interface FactProps {
  readonly name: 'when' | 'mode' | 'person' | 'staff' | 'room' | (typeof instants)[number];
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>
        <FormattedMessage id={`appointment.fact.${name}`} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
