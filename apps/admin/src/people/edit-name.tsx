import { Button, TextInput } from '@mantine/core';
import { answerOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangePerson } from './use-change-person.js';
import { usePersonInView } from './use-person.js';

/** Corrects how somebody is called. */
export function EditName() {
  const shown = usePersonInView();
  const [givenName, setGivenName] = useState(shown.data.givenName);
  const [familyName, setFamilyName] = useState(shown.data.familyName ?? '');
  const saving = useChangePerson<Schemas['PersonEdit']>(shown, (to, body) =>
    answerOf(
      api.PATCH('/v1/clinics/{clinicId}/people/{personId}', { params: { path: to.path, header: to.header }, body }),
    ),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const family = familyName.trim();
    if (saving.isPending) return;
    saving.mutate({ givenName: givenName.trim(), ...(family === '' ? {} : { familyName: family }) });
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="person.name.change" />
      </summary>
      <form className="stack" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <TextInput
          required
          withAsterisk={false}
          maxLength={80}
          autoComplete="off"
          label={<FormattedMessage id="person.name.given" />}
          value={givenName}
          onChange={(event) => setGivenName(event.currentTarget.value)}
        />
        <TextInput
          maxLength={80}
          autoComplete="off"
          label={<FormattedMessage id="person.name.family" />}
          value={familyName}
          onChange={(event) => setFamilyName(event.currentTarget.value)}
        />
        {saving.isSuccess && (
          <p className="done" role="status">
            <FormattedMessage id="settings.saved" />
          </p>
        )}
        <Button type="submit" variant="default" loading={saving.isPending}>
          <FormattedMessage id="settings.save" />
        </Button>
      </form>
    </details>
  );
}
