import { Badge } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useResources } from '../schedule/use-schedule.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { AddRoom, EditRoom } from './room-form.js';

/** The rooms and what they are fit for. One that is no longer used stays, since appointments happened in it. */
export function RoomsPage() {
  const intl = useIntl();
  const { may } = useClinic();
  const query = useResources();
  return (
    <Loaded query={query}>
      {({ rooms }) => (
        <div className="settings-list">
          {rooms.length === 0 && (
            <p className="empty">
              <FormattedMessage id="settings.rooms.empty" />
            </p>
          )}
          {rooms.map((room) => (
            <section className="panel" key={room.roomId}>
              <h2>{room.name}</h2>
              <p>
                {intl.formatList(room.capabilities.map((one) => intl.formatMessage({ id: `capability.${one}` })))}{' '}
                {!room.inUse && (
                  <Badge variant="default" tt="none">
                    <FormattedMessage id="settings.room.notUsed" />
                  </Badge>
                )}
              </p>
              {may('schedule.edit') && <EditRoom room={room} />}
            </section>
          ))}
          {may('schedule.edit') && <AddRoom />}
        </div>
      )}
    </Loaded>
  );
}
