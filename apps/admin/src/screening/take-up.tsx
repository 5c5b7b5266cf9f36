import { Button } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useReviewing, type Review } from './use-screening.js';

interface TakeUpProps {
  readonly shown: Answer<Review>;
}

/** Says to the others that somebody is looking at it. */
export function TakeUp({ shown }: TakeUpProps) {
  const taking = useReviewing<undefined>(shown, (to) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/screenings/{screeningId}/review', { ...to })),
  );
  return (
    <section className="panel stack">
      <h2>
        <FormattedMessage id="takeUp.title" />
      </h2>
      <p>
        <FormattedMessage id="takeUp.text" />
      </p>
      <ChangeFailure problem={taking.error} />
      <Button loading={taking.isPending} onClick={() => taking.mutate(undefined)}>
        <FormattedMessage id="takeUp.submit" />
      </Button>
    </section>
  );
}
