import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangeScreening } from './use-screening.js';

interface RevokeLinkProps {
  readonly item: Schemas['ScreeningItem'];
}

/** Makes a link that went astray stop working; the person can be invited anew. */
export function RevokeLink({ item }: RevokeLinkProps) {
  const revoking = useChangeScreening({ data: item, etag: undefined }, (to) =>
    dataOf(api.POST('/v1/clinics/{clinicId}/screenings/{screeningId}/link-revocation', { ...to })),
  );
  return (
    <div className="row-actions">
      <ChangeFailure problem={revoking.error} />
      <Button size="xs" variant="default" loading={revoking.isPending} onClick={() => revoking.mutate(undefined)}>
        <FormattedMessage id="screening.revokeLink" />
      </Button>
    </div>
  );
}
