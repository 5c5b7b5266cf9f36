import { Button, NativeSelect } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { oneOf } from '../inquiries/choices.js';
import { useChangeAppointment } from './use-appointment.js';
import type { Visit } from './use-schedule.js';

const reasons = ['patient_request', 'clinic', 'illness', 'no_longer_wanted'] as const;

interface CancelFormProps {
  readonly shown: Answer<Visit>;
}

/** Calls an appointment off, with on whose side it lies. */
export function CancelForm({ shown }: CancelFormProps) {
  const intl = useIntl();
  const [reason, setReason] = useState<(typeof reasons)[number]>();
  const [missing, setMissing] = useState(false);
  const cancelling = useChangeAppointment<Schemas['Cancellation']>(shown, (to, body) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/appointments/{appointmentId}/cancellation', { ...to, body })),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(reason === undefined);
    if (reason !== undefined && !cancelling.isPending) cancelling.mutate({ reason });
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="cancel.title" />
      </h2>
      <form className="stack" noValidate onSubmit={submit}>
        <ChangeFailure problem={cancelling.error} />
        <NativeSelect
          label={<FormattedMessage id="cancel.reason" />}
          required
          withAsterisk={false}
          value={reason ?? ''}
          onChange={(event) => setReason(oneOf(reasons, event.currentTarget.value))}
          error={missing && reason === undefined ? <FormattedMessage id="cancel.reason.missing" /> : undefined}
          data={[
            { value: '', label: intl.formatMessage({ id: 'close.choose' }) },
            ...reasons.map((value) => ({ value, label: intl.formatMessage({ id: `cancelReason.${value}` }) })),
          ]}
        />
        <Button type="submit" variant="outline" color="clay" loading={cancelling.isPending}>
          <FormattedMessage id="cancel.submit" />
        </Button>
      </form>
    </section>
  );
}
