import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { answerOf } from '@stillwater/api-client';
import { languageName, zoneName } from '@stillwater/ui';
import { usStates } from '@stillwater/ui/us-states';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { languagesWith, zonesWith } from './person-choices.js';
import { useChangePerson } from './use-change-person.js';
import { usePersonInView } from './use-person.js';

/** Corrects what is known of somebody: name, state, zone, language, and how much messages may say. */
export function EditPerson() {
  const intl = useIntl();
  const shown = usePersonInView();
  const [draft, setDraft] = useState(() => draftOf(shown.data));
  const field = (name: Exclude<keyof typeof draft, 'discreet'>) => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: value })),
  });
  const saving = useChangePerson<Schemas['PersonEdit']>(shown, (to, body) =>
    answerOf(
      api.PATCH('/v1/clinics/{clinicId}/people/{personId}', { params: { path: to.path, header: to.header }, body }),
    ),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate(editOf(draft));
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="person.edit" />
      </summary>
      <form className="stack" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <TextInput
          required
          withAsterisk={false}
          maxLength={80}
          autoComplete="off"
          label={<FormattedMessage id="person.name.given" />}
          {...field('givenName')}
        />
        <TextInput
          maxLength={80}
          autoComplete="off"
          label={<FormattedMessage id="person.name.family" />}
          {...field('familyName')}
        />
        <NativeSelect
          label={<FormattedMessage id="contact.state" />}
          {...field('stateOfResidence')}
          data={usStates.map((code) => ({ value: code, label: intl.formatMessage({ id: `state.${code}` }) }))}
        />
        <NativeSelect
          label={<FormattedMessage id="person.zone" />}
          {...field('zone')}
          data={[
            { value: '', label: intl.formatMessage({ id: 'person.zone.clinic' }) },
            ...zonesWith(shown.data.zone).map((zone) => ({ value: zone, label: zoneName(zone, intl.locale) })),
          ]}
        />
        <NativeSelect
          label={<FormattedMessage id="person.language" />}
          {...field('language')}
          data={languagesWith(shown.data.language).map((tag) => ({
            value: tag,
            label: languageName(tag, intl.locale),
          }))}
        />
        <Checkbox
          label={<FormattedMessage id="person.discreet" />}
          description={<FormattedMessage id="person.discreet.meaning" />}
          checked={draft.discreet}
          onChange={({ currentTarget: { checked } }) => setDraft((before) => ({ ...before, discreet: checked }))}
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

const draftOf = ({
  givenName,
  familyName = '',
  stateOfResidence,
  zone = '',
  language,
  discreet = false,
}: Schemas['PersonFile']) => ({ givenName, familyName, stateOfResidence, zone, language, discreet });

/** Everybody has a first name, a state and a language; a last name and a zone that are left empty are taken away. */
function editOf({ givenName, familyName, zone, ...chosen }: ReturnType<typeof draftOf>): Schemas['PersonEdit'] {
  return { ...chosen, givenName: givenName.trim(), familyName: familyName.trim() || null, zone: zone || null };
}
