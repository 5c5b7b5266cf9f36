import { Button } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangeAppointment, type AppointmentChange } from './use-appointment.js';
import type { Visit } from './use-schedule.js';

interface NoShowProps {
  readonly shown: Answer<Visit>;
}

/** The visit has begun, and nobody came. */
export function MarkNoShow({ shown }: NoShowProps) {
  return (
    <OneClick
      shown={shown}
      words="noShow"
      change={(to) => answerOf(api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/no-show', { ...to }))}
    />
  );
}

/** They came after all, or it was the wrong visit. */
export function WithdrawNoShow({ shown }: NoShowProps) {
  return (
    <OneClick
      shown={shown}
      words="noShowBack"
      change={(to) =>
        answerOf(api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/no-show-withdrawal', { ...to }))
      }
    />
  );
}

interface OneClickProps extends NoShowProps {
  readonly words: 'noShow' | 'noShowBack';
  readonly change: (to: AppointmentChange) => Promise<Answer<Visit>>;
}

function OneClick({ shown, words, change }: OneClickProps) {
  const changing = useChangeAppointment<undefined>(shown, change);
  return (
    <section className="panel stack">
      <h2>
        <FormattedMessage id={`${words}.title`} />
      </h2>
      <p>
        <FormattedMessage id={`${words}.text`} />
      </p>
      <ChangeFailure problem={changing.error} />
      <Button variant="outline" loading={changing.isPending} onClick={() => changing.mutate(undefined)}>
        <FormattedMessage id={`${words}.submit`} />
      </Button>
    </section>
  );
}
