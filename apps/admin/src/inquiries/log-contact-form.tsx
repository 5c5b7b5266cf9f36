import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { answerOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from './change-failure.js';
import { channels, oneOf } from './choices.js';
import { useChangeInquiry, type Shown } from './use-inquiry.js';

interface LogContactFormProps {
  readonly shown: Shown;
}

/** Notes that somebody reached out, and whether the person answered. */
export function LogContactForm({ shown }: LogContactFormProps) {
  const intl = useIntl();
  const [channel, setChannel] = useState<(typeof channels)[number]>('phone');
  const [reached, setReached] = useState(true);
  const [note, setNote] = useState('');
  const logging = useChangeInquiry<Schemas['ContactAttempt']>(shown, (change, body) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/inquiries/{inquiryId}/contacts', { ...change, body })),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (logging.isPending) return;
    const said = note.trim();
    logging.mutate({ channel, reached, ...(said === '' ? {} : { note: said }) }, { onSuccess: () => setNote('') });
  };
  return (
    <section className="panel" id="log-contact">
      <h2>
        <FormattedMessage id="log.title" />
      </h2>
      <form className="stack" onSubmit={submit}>
        <ChangeFailure problem={logging.error} />
        <NativeSelect
          label={<FormattedMessage id="log.channel" />}
          value={channel}
          onChange={(event) => setChannel(oneOf(channels, event.currentTarget.value) ?? 'phone')}
          data={channels.map((value) => ({ value, label: intl.formatMessage({ id: `channel.${value}` }) }))}
        />
        <fieldset className="choice">
          <legend>
            <FormattedMessage id="log.reached" />
          </legend>
          {[true, false].map((value) => (
            <Radio
              key={String(value)}
              name="reached"
              checked={reached === value}
              onChange={() => setReached(value)}
              label={<FormattedMessage id={value ? 'log.reached.yes' : 'log.reached.no'} />}
            />
          ))}
        </fieldset>
        <Textarea
          label={<FormattedMessage id="log.note" />}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" loading={logging.isPending}>
          <FormattedMessage id="log.submit" />
        </Button>
      </form>
    </section>
  );
}
