import { Button, Textarea } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

interface ResolveFormProps {
  readonly flag: Schemas['SafetyFlagItem'];
}

/** Ending a flag, with the reason why. It holds nothing back any more. */
export function ResolveForm({ flag: { flagId, version, level } }: ResolveFormProps) {
  const { clinicId } = useClinic();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const resolving = useSending<Schemas['Resolution'], Schemas['SafetyFlagItem']>({
    send: (body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/safety-flags/{flagId}/resolution', {
          params: {
            path: { clinicId, flagId },
            header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    refreshes: [
      ['safety-flags', clinicId],
      ['screenings', clinicId],
    ],
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const said = note.trim();
    setMissing(said === '');
    if (said !== '' && !resolving.isPending) resolving.mutate({ note: said });
  };
  return (
    <form className="stack flag-form" noValidate onSubmit={submit}>
      <ChangeFailure problem={resolving.error} />
      <Textarea
        label={<FormattedMessage id="flags.resolution" />}
        description={level === 'acute' ? <FormattedMessage id="flags.resolution.acute" /> : undefined}
        required
        withAsterisk={false}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={missing ? <FormattedMessage id="flags.resolution.missing" /> : undefined}
      />
      <Button type="submit" variant="outline" loading={resolving.isPending}>
        <FormattedMessage id="flags.resolve" />
      </Button>
    </form>
  );
}
