import { Button, Textarea } from '@mantine/core';
import { dataOf, idempotencyKey, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import type { Service } from './parked-filter.js';

interface ResolveParkedProps {
  readonly service: Service;
  readonly parkedId: string;
}

/** Handing the message to its consumer once more, or giving it up with a reason. */
export function ResolveParked({ service, parkedId }: ResolveParkedProps) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const path = { clinicId, service, parkedId };
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['parked', clinicId] }),
      client.invalidateQueries({ queryKey: ['parked-message', clinicId, service, parkedId] }),
    ]);
  const retrying = useMutation<Schemas['ParkedItem'], ApiProblem>({
    mutationFn: () =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/retry', {
          params: { path, header: { 'Idempotency-Key': idempotencyKey() } },
        }),
      ),
    onSettled,
  });
  const dropping = useMutation<Schemas['ParkedItem'], ApiProblem, string>({
    mutationFn: (said) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/drop', {
          params: { path, header: { 'Idempotency-Key': idempotencyKey() } },
          body: { reason: said },
        }),
      ),
    onSettled,
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
        <Button loading={retrying.isPending} onClick={() => retrying.mutate()}>
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
