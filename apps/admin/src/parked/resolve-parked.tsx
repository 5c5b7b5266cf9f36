import { Button, Textarea } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import type { Service } from './parked-filter.js';

interface ResolveParkedProps {
  readonly service: Service;
  readonly parkedId: string;
}

/** Handing the message to its consumer once more, or giving it up with a reason. */
export function ResolveParked({ service, parkedId }: ResolveParkedProps) {
  const { clinicId } = useClinic();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const path = { clinicId, service, parkedId };
  // A retry that fails parks it anew, with another reason.
  const refreshes = [
    ['parked', clinicId],
    ['parked-message', clinicId, service, parkedId],
  ];
  const client = useQueryClient();
  const retrying = useSending<void, Schemas['ParkedItem']>({
    send: (_body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/retry', {
          params: { path, header: { 'Idempotency-Key': key } },
        }),
      ),
    refreshes,
  });
  const dropping = useSending<string, Schemas['ParkedItem']>({
    send: (said, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/drop', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: { reason: said },
        }),
      ),
    refreshes,
  });
  const retry = (): void =>
    retrying.mutate(undefined, {
      onError: () => {
        for (const queryKey of refreshes) void client.invalidateQueries({ queryKey });
      },
    });
  const drop = (event: SyntheticEvent): void => {
    event.preventDefault();
    const said = reason.trim();
    setMissing(said === '');
    if (said !== '' && !dropping.isPending) dropping.mutate(said);
  };
  const failure = retrying.error ?? dropping.error;
  return (
    <>
      {failure !== null && <ProblemNotice failure={failure} />}
      <section className="panel">
        <h2>
          <FormattedMessage id="parked.retry.title" />
        </h2>
        <p>
          <FormattedMessage id="parked.retry.text" />
        </p>
        <Button loading={retrying.isPending} onClick={retry}>
          <FormattedMessage id="parked.retry" />
        </Button>
      </section>
      <section className="panel">
        <h2>
          <FormattedMessage id="parked.drop.title" />
        </h2>
        <form className="stack" noValidate onSubmit={drop}>
          <Textarea
            label={<FormattedMessage id="parked.drop.reason" />}
            required
            withAsterisk={false}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={missing ? <FormattedMessage id="parked.drop.missing" /> : undefined}
          />
          <Button type="submit" variant="outline" color="clay" loading={dropping.isPending}>
            <FormattedMessage id="parked.drop" />
          </Button>
        </form>
      </section>
    </>
  );
}
