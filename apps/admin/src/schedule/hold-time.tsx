import { answerOf, type Answer } from '@stillwater/api-client';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import type { BookWish } from './book-wish.js';
import { BookingFailure } from './booking-failure.js';
import { SlotPicker } from './slot-picker.js';
import type { FreeTime } from './slots.js';
import { useServices, visitsKey, type Visit } from './use-schedule.js';

interface HoldTimeProps {
  readonly wish: BookWish;
  readonly personId: string;
  readonly service: NonNullable<BookWish['service']>;
}

/** Picking a free time keeps it for the person; the appointment's own page books it. */
export function HoldTime({ wish, personId, service }: HoldTimeProps) {
  const { clinicId, slug } = useClinic();
  const navigate = useNavigate();
  const { data: services } = useServices();
  const mode = wish.mode ?? services?.items.find(({ serviceCode }) => serviceCode === service)?.modes[0];
  const holding = useSending<FreeTime, Answer<Visit>>({
    send: ({ startsAt }, key) =>
      answerOf(
        api.POST('/v1/clinics/{clinicId}/holds', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body: {
            serviceCode: service,
            startsAt,
            mode: mode ?? 'video',
            personId,
            ...(wish.inquiryId === undefined ? {} : { inquiryId: wish.inquiryId }),
            ...(wish.staffId === undefined ? {} : { staffId: wish.staffId }),
          },
        }),
      ),
    refreshes: [visitsKey(clinicId), ['slots', clinicId]],
  });
  const pick = (time: FreeTime): void =>
    holding.mutate(time, {
      onSuccess: ({ data: { appointmentId } }) =>
        void navigate({ to: '/$slug/schedule/appointments/$appointmentId', params: { slug, appointmentId } }),
    });
  if (mode === undefined) return null;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="book.when" />
      </h2>
      <BookingFailure problem={holding.error} busy={holding.isPending} onPick={pick} />
      <SlotPicker
        key={service}
        wanted={{ serviceCode: service, mode, staffId: wish.staffId, personId }}
        from={wish.date}
        busy={holding.isPending}
        onPick={pick}
      />
    </section>
  );
}
