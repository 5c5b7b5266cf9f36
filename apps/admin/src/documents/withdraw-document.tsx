import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

interface WithdrawDocumentProps {
  readonly documentId: string;
}

/** Takes a document out of force, after a second look. */
export function WithdrawDocument({ documentId }: WithdrawDocumentProps) {
  const { clinicId } = useClinic();
  const withdrawing = useSending<null, Schemas['ConsentDocument']>({
    send: (_nothing, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/consent-documents/{documentId}/withdrawal', {
          params: { path: { clinicId, documentId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    refreshes: [['documents', clinicId]],
  });
  return (
    <details>
      <summary>
        <FormattedMessage id="documents.withdraw" />
      </summary>
      <div className="stack">
        <ChangeFailure problem={withdrawing.error} />
        <p>
          <FormattedMessage id="documents.withdraw.sure" />
        </p>
        <Button
          color="red"
          variant="outline"
          loading={withdrawing.isPending}
          onClick={() => !withdrawing.isPending && withdrawing.mutate(null)}
        >
          <FormattedMessage id="documents.withdraw.yes" />
        </Button>
      </div>
    </details>
  );
}
