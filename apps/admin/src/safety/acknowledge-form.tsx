import { Button, Textarea } from '@mantine/core';
import { dataOf, idempotencyKey, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';

interface AcknowledgeFormProps {
  readonly flag: Schemas['SafetyFlagItem'];
}

/** Taking a flag on: from now on the others know that somebody looks after it. */
export function AcknowledgeForm({ flag }: AcknowledgeFormProps) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const acknowledging = useMutation<Schemas['SafetyFlagItem'], ApiProblem, string>({
    mutationFn: (said) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/safety-flags/{flagId}/acknowledgement', {
          params: {
            path: { clinicId, flagId: flag.flagId },
            header: { 'If-Match': `"${flag.version}"`, 'Idempotency-Key': idempotencyKey() },
          },
          body: said === '' ? {} : { note: said },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['safety-flags', clinicId] }),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!acknowledging.isPending) acknowledging.mutate(note.trim());
  };
  return (
    <form className="stack flag-form" onSubmit={submit}>
      {acknowledging.error !== null && <ProblemNotice failure={acknowledging.error} />}
      <Textarea
        label={<FormattedMessage id="flags.note" />}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" loading={acknowledging.isPending}>
        <FormattedMessage id="flags.acknowledge" />
      </Button>
    </form>
  );
}
