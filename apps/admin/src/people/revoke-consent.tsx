import { answerOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangePerson } from './use-change-person.js';
import { usePersonInView } from './use-person.js';

interface RevokeConsentProps {
  readonly kind: Schemas['ConsentRevocation']['kind'];
}

/** Writes down that the person takes a consent back, however they said it. */
export function RevokeConsent({ kind }: RevokeConsentProps) {
  const intl = useIntl();
  const revoking = useChangePerson<Schemas['ConsentRevocation']>(usePersonInView(), (to, body) =>
    answerOf(
      api.POST('/v1/clinics/{clinicId}/people/{personId}/consent-revocations', {
        params: { path: to.path, header: { ...to.header, 'Idempotency-Key': to.idempotencyKey } },
        body,
      }),
    ),
  );
  const what = intl.formatMessage({ id: `consents.${kind}` });
  return (
    <>
      <button
        type="button"
        className="plain-link"
        disabled={revoking.isPending}
        aria-label={intl.formatMessage({ id: 'consents.revokeOne' }, { what })}
        onClick={() => revoking.mutate({ kind })}
      >
        <FormattedMessage id="consents.revoke" />
      </button>
      <ChangeFailure problem={revoking.error} />
    </>
  );
}
