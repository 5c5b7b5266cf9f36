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

export function AppointmentFacts({ visit }: AppointmentFactsProps) {
  const { slug, zone, may } = useClinic();
  const { data: resources } = useResources();
  const room = resources?.rooms.find(({ roomId }) => roomId === visit.roomId);
  const facts: readonly (readonly [FactName, ReactNode])[] = [
    [
      'when',
      <>
        <WallDate date={dateOf(visit.localStart)} />
        {', '}
        <WallSpan visit={visit} />
      </>,
    ],
    ['mode', <FormattedMessage id={`appointment.mode.${visit.mode}`} />],
    [
      'person',
      may('person.read') ? (
        <Link to="/$slug/people/$personId" params={{ slug, personId: visit.personId }}>
          <PersonName id={visit.personId} />
        </Link>
      ) : (
        <PersonName id={visit.personId} />
      ),
    ],
    ...visit.staffIds.map((id) => ['staff', <StaffName id={id} />] as const),
    ...(room === undefined ? [] : [['room', room.name] as const]),
    ...(visit.bookedAt === undefined ? [] : [['bookedAt', <ZonedTime at={visit.bookedAt} zone={zone} />] as const]),
    ...(visit.confirmedAt === undefined
      ? []
      : [['confirmedAt', <ZonedTime at={visit.confirmedAt} zone={zone} />] as const]),
    ...(visit.cancelledAt === undefined
      ? []
      : [['cancelledAt', <ZonedTime at={visit.cancelledAt} zone={zone} />] as const]),
  ];
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="appointment.facts" />
      </h2>
      <dl className="facts">
        {facts.map(([name, value], at) => (
          <div key={`${name} ${at}`}>
            <dt>
              <FormattedMessage id={`appointment.fact.${name}`} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type FactName = 'when' | 'mode' | 'person' | 'staff' | 'room' | 'bookedAt' | 'confirmedAt' | 'cancelledAt';
