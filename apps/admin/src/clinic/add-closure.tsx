import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { DateField } from '../schedule/date-field.js';
import { useChangeClinic, type Profile } from './use-clinic-profile.js';

interface AddClosureProps {
  readonly profile: Profile;
  readonly today: string;
  readonly onSaved: () => void;
}

/** Closes the clinic on some days; those that are over leave the list by the way. */
export function AddClosure({ profile, today, onSaved }: AddClosureProps) {
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const [reason, setReason] = useState('');
  const saving = useChangeClinic(profile);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (saving.isPending || last < first) return;
    const said = reason.trim();
    const closure = { from: first, to: last, ...(said && { reason: said }) };
    const kept = profile.closures.filter(({ to }) => to >= today);
    const added = (): void => {
      setReason('');
      onSaved();
    };
    saving.mutate({ closures: [...kept, closure] }, { onSuccess: added });
  };
  return (
    <form className="stack settings-form" onSubmit={submit}>
      <ChangeFailure problem={saving.error} />
      <div className="date-bar">
        <DateField
          label={<FormattedMessage id="settings.calendar.firstDay" />}
          value={first}
          min={today}
          onChange={(date) => {
            setFirst(date);
            if (last < date) setLast(date);
          }}
        />
        <DateField
          label={<FormattedMessage id="settings.calendar.lastDay" />}
          value={last}
          min={first}
          onChange={setLast}
        />
        <TextInput
          maxLength={80}
          autoComplete="off"
          label={<FormattedMessage id="settings.closures.reason" />}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      </div>
      <Button type="submit" variant="default" loading={saving.isPending}>
        <FormattedMessage id="settings.closures.add" />
      </Button>
    </form>
  );
}
