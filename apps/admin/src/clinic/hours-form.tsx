import { Button } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import type { Span } from '../settings/span-fields.js';
import { WeekFields } from '../settings/week-fields.js';
import { useChangeClinic, type Profile } from './use-clinic-profile.js';

interface HoursFormProps {
  readonly profile: Profile;
  readonly onSaved: () => void;
}

/** The openings of a week, any number a day; one may count in a certain week of the month only. */
export function HoursForm({ profile, onSaved }: HoursFormProps) {
  const [draft, setDraft] = useState<readonly Span[]>(profile.hours);
  const saving = useChangeClinic(profile);
  const change = (hours: readonly Span[]): void => {
    saving.reset();
    setDraft(hours);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate({ hours: [...draft] }, { onSuccess: onSaved });
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.change" />
      </summary>
      <form className="stack settings-form" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <WeekFields spans={draft} place="/hours" errors={saving.error?.errors ?? []} monthly onChange={change} />
        {saving.isSuccess && (
          <p className="done" role="status">
            <FormattedMessage id="settings.saved" />
          </p>
        )}
        <Button type="submit" loading={saving.isPending}>
          <FormattedMessage id="settings.save" />
        </Button>
      </form>
    </details>
  );
}
