import { Button, NativeSelect, Textarea } from '@mantine/core';
import { answerOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from './change-failure.js';
import { closeReasons, oneOf } from './choices.js';
import { useChangeInquiry, type Shown } from './use-inquiry.js';

interface CloseFormProps {
  readonly shown: Shown;
}

/** Ends an inquiry with its reason. An urgent one needs a note. */
export function CloseForm({ shown }: CloseFormProps) {
  const intl = useIntl();
  const [reason, setReason] = useState<(typeof closeReasons)[number]>();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<{ reason: boolean; note: boolean }>({ reason: false, note: false });
  const noteNeeded = shown.data.urgency !== 'routine';
  const closing = useChangeInquiry<Schemas['InquiryClosure']>(shown, (change, body) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/inquiries/{inquiryId}/closure', { ...change, body })),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const said = note.trim();
    setMissing({ reason: reason === undefined, note: noteNeeded && said === '' });
    if (reason === undefined || (noteNeeded && said === '') || closing.isPending) return;
    closing.mutate({ reason, ...(said === '' ? {} : { note: said }) });
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="close.title" />
      </h2>
      <form className="stack" noValidate onSubmit={submit}>
        <ChangeFailure problem={closing.error} />
        <NativeSelect
          label={<FormattedMessage id="close.reason" />}
          required
          withAsterisk={false}
          value={reason ?? ''}
          onChange={(event) => setReason(oneOf(closeReasons, event.currentTarget.value))}
          error={missing.reason ? <FormattedMessage id="close.reason.missing" /> : undefined}
          data={[
            { value: '', label: intl.formatMessage({ id: 'close.choose' }) },
            ...closeReasons.map((value) => ({ value, label: intl.formatMessage({ id: `closeReason.${value}` }) })),
          ]}
        />
        <Textarea
          label={<FormattedMessage id={noteNeeded ? 'close.note.needed' : 'close.note'} />}
          required={noteNeeded}
          withAsterisk={false}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={missing.note ? <FormattedMessage id="close.note.missing" /> : undefined}
        />
        <Button type="submit" variant="outline" color="clay" loading={closing.isPending}>
          <FormattedMessage id="close.submit" />
        </Button>
      </form>
    </section>
  );
}
