import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangeScreening } from './use-screening.js';

interface ForgetBirthDateProps {
  readonly item: Schemas['ScreeningItem'];
}

/** Lets in again who mistyped their birth date the first time, once staff have said that they know whom they speak to. */
export function ForgetBirthDate({ item }: ForgetBirthDateProps) {
  const titleId = useId();
  const [asked, setAsked] = useState(false);
  const forgetting = useChangeScreening({ data: item, etag: undefined }, (to) =>
    dataOf(api.POST('/v1/clinics/{clinicId}/screenings/{screeningId}/birth-date-reset', { ...to })),
  );
  const forget = (): void => forgetting.mutate(undefined, { onSuccess: () => setAsked(false) });
  return (
    <div className="row-actions">
      <ChangeFailure problem={forgetting.error} />
      {forgetting.isSuccess && !asked && (
        <p className="done" role="status">
          <FormattedMessage id="screening.forgetBirthDate.done" />
        </p>
      )}
      {asked ? (
        <section className="stack" aria-labelledby={titleId}>
          <h3 id={titleId} tabIndex={-1} ref={(title) => title?.focus()}>
            <FormattedMessage id="screening.forgetBirthDate.title" />
          </h3>
          <p>
            <FormattedMessage id="screening.forgetBirthDate.text" />
          </p>
          <div className="row-actions">
            <Button size="xs" color="clay" loading={forgetting.isPending} onClick={forget}>
              <FormattedMessage id="screening.forgetBirthDate.confirm" />
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              <FormattedMessage id="screening.forgetBirthDate.cancel" />
            </Button>
          </div>
        </section>
      ) : (
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          <FormattedMessage id="screening.forgetBirthDate" />
        </Button>
      )}
    </div>
  );
}
