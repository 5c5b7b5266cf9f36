import { Button } from '@mantine/core';
import { dataOf, type Answer } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangeScreening, type Review } from './use-screening.js';

interface CorrectAnswersProps {
  readonly shown: Answer<Review>;
}

/** Submitted answers never change; the person gets a new link to correct them in a new screening. */
export function CorrectAnswers({ shown }: CorrectAnswersProps) {
  const correcting = useChangeScreening(shown, (to) =>
    dataOf(api.POST('/v1/clinics/{clinicId}/screenings/{screeningId}/correction', { ...to })),
  );
  return (
    <section className="panel stack">
      <h2>
        <FormattedMessage id="correct.title" />
      </h2>
      <p>
        <FormattedMessage id="correct.text" />
      </p>
      <ChangeFailure problem={correcting.error} />
      {correcting.isSuccess && (
        <p className="done" role="status">
          <FormattedMessage id="correct.sent" />
        </p>
      )}
      <Button variant="default" loading={correcting.isPending} onClick={() => correcting.mutate(undefined)}>
        <FormattedMessage id="correct.submit" />
      </Button>
    </section>
  );
}
