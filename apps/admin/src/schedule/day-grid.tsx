import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStaff } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { TimeGrid, type GridColumn } from './time-grid.js';
import { useResources, useServices, type Visit } from './use-schedule.js';

interface DayGridProps {
  readonly date: string;
  readonly by: 'staff' | 'room';
  readonly visits: readonly Visit[];
}

/** One day, a column for each member of staff who holds visits, or for each room. */
export function DayGrid({ date, by, visits }: DayGridProps) {
  const intl = useIntl();
  const byStaff = useStaffColumns(date, visits);
  const byRoom = useRoomColumns(visits);
  return (
    <TimeGrid
      label={intl.formatMessage({ id: by === 'staff' ? 'schedule.byStaff' : 'schedule.byRoom' })}
      columns={by === 'staff' ? byStaff : byRoom}
    />
  );
}

/** Who may hold a visit that the clinic offers, and whoever has one that day all the same; a name leads to their week. */
function useStaffColumns(date: string, visits: readonly Visit[]): readonly GridColumn[] {
  const { slug } = useClinic();
  const staff = useStaff();
  const { data: resources } = useResources();
  const { data: services } = useServices();
  const roles = new Set(services?.items.filter(({ offered }) => offered).flatMap((service) => service.roles));
  const working = (resources?.staff ?? [])
    .filter((one) => one.active && one.roles.some((role) => roles.has(role)))
    .map(({ staffId }) => staffId);
  const ids = [...new Set([...working, ...visits.flatMap(({ staffIds }) => staffIds)])];
  return ids
    .map((id) => ({ id, name: staff.find(({ staffId }) => staffId === id)?.name }))
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
    .map(({ id, name }) => ({
      key: id,
      heading: (
        <Link to="/$slug/schedule" params={{ slug }} search={{ view: 'week', staffId: id, date }}>
          {name ?? <FormattedMessage id="staff.someone" />}
        </Link>
      ),
      visits: visits.filter(({ staffIds }) => staffIds.includes(id)),
    }));
}

/** Each room in use, and a column for what needs none: calls and video. */
function useRoomColumns(visits: readonly Visit[]): readonly GridColumn[] {
  const { data: resources } = useResources();
  const taken = new Set(visits.map(({ roomId }) => roomId));
  const rooms = (resources?.rooms ?? []).filter(({ inUse, roomId }) => inUse || taken.has(roomId));
  const known = new Set(rooms.map(({ roomId }) => roomId));
  return [
    ...rooms.map(({ roomId, name }) => ({
      key: roomId,
      heading: name,
      visits: visits.filter((visit) => visit.roomId === roomId),
    })),
    {
      key: 'none',
      heading: <FormattedMessage id="schedule.noRoom" />,
      visits: visits.filter(({ roomId }) => roomId === undefined || !known.has(roomId)),
    },
  ];
}
