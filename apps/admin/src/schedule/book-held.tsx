import { Button } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { BookingFailure } from './booking-failure.js';
import { useChangeAppointment } from './use-appointment.js';
import type { Visit } from './use-schedule.js';
import { dateOf } from './wall-time.js';

interface BookHeldProps {
  readonly shown: Answer<Visit>;
}

/** A time that is kept for somebody: book it, or give it back. */
export function BookHeld({ shown }: BookHeldProps) {
  const { slug, zone } = useClinic();
  const now = useNow();
  const visit = shown.data;
  const booking = useChangeAppointment<undefined>(shown, (to) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/booking', { ...to })),
  );
  const giving = useChangeAppointment<undefined>(shown, (to) =>
    answerOf(
      api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/cancellation', {
        ...to,
        body: { reason: 'no_longer_wanted' },
      }),
    ),
  );
  const busy = booking.isPending || giving.isPending;
  const over = visit.holdEndsAt !== undefined && Date.parse(visit.holdEndsAt) <= now;
  const again = {
    personId: visit.personId,
    service: visit.serviceCode,
    mode: visit.mode,
    date: dateOf(visit.localStart),
    ...(visit.inquiryId === undefined ? {} : { inquiryId: visit.inquiryId }),
  };
  return (
    <section className="panel held" aria-live="polite">
      <h2>
        <FormattedMessage id={over ? 'held.over.title' : 'held.title'} />
      </h2>
      <p>
        {over ? (
          <FormattedMessage id="held.over.text" />
        ) : (
          <FormattedMessage
            id="held.until"
            values={{ at: visit.holdEndsAt === undefined ? '' : <ZonedTime at={visit.holdEndsAt} zone={zone} /> }}
          />
        )}
      </p>
      <BookingFailure problem={booking.error ?? giving.error} />
      <div className="row-actions">
        {visit.abilities.includes('book') && (
          <Button disabled={busy} loading={booking.isPending} onClick={() => booking.mutate(undefined)}>
            <FormattedMessage id="held.book" />
          </Button>
        )}
        {visit.abilities.includes('cancel') && (
          <Button variant="default" disabled={busy} loading={giving.isPending} onClick={() => giving.mutate(undefined)}>
            <FormattedMessage id="held.giveBack" />
          </Button>
        )}
        <Link to="/$slug/schedule/book" params={{ slug }} search={again}>
          <FormattedMessage id="held.other" />
        </Link>
      </div>
    </section>
  );
}
