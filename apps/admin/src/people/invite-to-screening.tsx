import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ProblemNotice, ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { personKey, type Person } from './use-person.js';

interface InviteToScreeningProps {
  readonly person: Person;
}

const refusals = {
  'screening.under_18': 'invite.under18',
  'screening.third_person': 'invite.thirdPerson',
} as const;

const isRefusal = (code: string | undefined): code is keyof typeof refusals => code !== undefined && code in refusals;

/** Sends the link to the health questionnaire, or explains why this person gets none. */
export function InviteToScreening({ person: { personId, inquiries } }: InviteToScreeningProps) {
  const { clinicId, zone } = useClinic();
  const inquiryId = inquiries.find(({ state }) => state !== 'closed')?.inquiryId;
  const inviting = useSending<undefined, Schemas['ScreeningItem']>({
    send: (_none, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/screenings', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body: { personId, ...(inquiryId === undefined ? {} : { inquiryId }) },
        }),
      ),
    refreshes: [personKey(clinicId, personId), ['screenings', clinicId]],
  });
  const { data: sent, error } = inviting;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="invite.title" />
      </h2>
      <div className="stack">
        <p>
          <FormattedMessage id="invite.text" />
        </p>
        {isRefusal(error?.code) ? (
          <ProblemNotice failure={{}} title={<FormattedMessage id={`${refusals[error.code]}.title`} />}>
            <FormattedMessage id={`${refusals[error.code]}.advice`} />
          </ProblemNotice>
        ) : (
          <ChangeFailure problem={error} />
        )}
        {sent !== undefined && (
          <p className="done" role="status">
            <FormattedMessage id="invite.sent" values={{ until: <ZonedTime at={sent.expiresAt} zone={zone} /> }} />
          </p>
        )}
        <Button loading={inviting.isPending} onClick={() => inviting.mutate(undefined)}>
          <FormattedMessage id="invite.submit" />
        </Button>
      </div>
    </section>
  );
}
