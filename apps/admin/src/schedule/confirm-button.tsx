import { Button } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangeAppointment } from './use-appointment.js';
import type { Visit } from './use-schedule.js';

interface ConfirmButtonProps {
  readonly shown: Answer<Visit>;
}

/** The person said that they will come. */
export function ConfirmButton({ shown }: ConfirmButtonProps) {
  const confirming = useChangeAppointment<undefined>(shown, (to) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/confirmation', { ...to })),
  );
  return (
    <section className="panel stack">
      <h2>
        <FormattedMessage id="confirm.title" />
      </h2>
      <p>
        <FormattedMessage id="confirm.text" />
      </p>
      <ChangeFailure problem={confirming.error} />
      <Button loading={confirming.isPending} onClick={() => confirming.mutate(undefined)}>
        <FormattedMessage id="confirm.submit" />
      </Button>
    </section>
  );
}
