import { Button } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { BookingFailure } from './booking-failure.js';
import { SlotPicker } from './slot-picker.js';
import type { FreeTime } from './slots.js';
import { useChangeAppointment } from './use-appointment.js';
import type { Visit } from './use-schedule.js';
import { WallDate } from './wall-date.js';
import { dateOf } from './wall-time.js';
import { wallTime } from '@stillwater/ui';
import { useIntl } from 'react-intl';

interface MoveFormProps {
  readonly shown: Answer<Visit>;
}

/** Another time for the same appointment: picked first, then said once more before anybody is told. */
export function MoveForm({ shown }: MoveFormProps) {
  const { locale } = useIntl();
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<FreeTime>();
  const visit = shown.data;
  const moving = useChangeAppointment<Schemas['NewTime']>(shown, (to, body) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/move', { ...to, body })),
  );
  const close = (): void => {
    setOpen(false);
    setPicked(undefined);
  };
  const pick = (time: FreeTime): void => {
    moving.reset();
    setPicked(time);
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="move.title" />
      </h2>
      {!open && (
        <Button variant="default" onClick={() => setOpen(true)}>
          <FormattedMessage id="move.open" />
        </Button>
      )}
      {open && (
        <div className="stack">
          <BookingFailure problem={moving.error} busy={moving.isPending} onPick={pick} />
          {picked !== undefined && (
            <div className="held row-actions" role="status">
              <strong>
                <FormattedMessage
                  id="move.to"
                  values={{
                    date: <WallDate date={dateOf(picked.localStart)} />,
                    time: wallTime(picked.localStart.slice(11), locale),
                  }}
                />
              </strong>
              <Button
                loading={moving.isPending}
                onClick={() => moving.mutate({ startsAt: picked.startsAt }, { onSuccess: close })}
              >
                <FormattedMessage id="move.submit" />
              </Button>
              <Button variant="default" onClick={close}>
                <FormattedMessage id="move.leave" />
              </Button>
            </div>
          )}
          <SlotPicker
            wanted={{ serviceCode: visit.serviceCode, mode: visit.mode }}
            from={dateOf(visit.localStart)}
            busy={moving.isPending}
            onPick={pick}
          />
        </div>
      )}
    </section>
  );
}
