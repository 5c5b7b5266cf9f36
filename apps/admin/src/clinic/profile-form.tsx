import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { languageName, zoneName } from '@stillwater/ui';
import { phoneNumber } from '@stillwater/ui/phone-number';
import { usStates } from '@stillwater/ui/us-states';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { languagesWith, zonesWith } from '../people/person-choices.js';
import { MultiChoice } from '../settings/multi-choice.js';
import { useChangeClinic, type Profile } from './use-clinic-profile.js';

interface ProfileFormProps {
  readonly profile: Profile;
}

/** Changes how the clinic presents itself. Its hours and closures have a page of their own. */
export function ProfileForm({ profile }: ProfileFormProps) {
  const { locale } = useIntl();
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [faulty, setFaulty] = useState<readonly NumberName[]>([]);
  const saving = useChangeClinic(profile);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const { numbers, faults } = numbersOf(draft);
    setFaulty(faults);
    if (faults.length === 0 && !saving.isPending)
      saving.mutate({ ...draft, languages: spoken(draft.languages), ...numbers });
  };
  const change = (part: Partial<typeof draft>): void => {
    saving.reset();
    setDraft({ ...draft, ...part });
  };
  /** Whoever writes in a language speaks it. */
  const spoken = (languages: readonly string[]): string[] => inOrderOf(languages, [...languages, draft.language]);
  const choices = [...new Set([profile.language, ...profile.languages].flatMap(languagesWith))];
  const named = choices.map((tag) => ({ value: tag, label: languageName(tag, locale) }));
  const field = (name: TextName | NumberName) => ({
    label: <FormattedMessage id={`settings.clinic.${name}`} />,
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
  });
  const needed = { required: true, withAsterisk: false } as const;
  const number = (name: NumberName) => ({
    type: 'tel',
    maxLength: 20,
    error: faulty.includes(name) && <FormattedMessage id="person.point.phone.fault" />,
    ...field(name),
  });
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.change" />
      </summary>
      <form className="stack settings-form" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <TextInput {...needed} maxLength={120} {...field('name')} />
        <Textarea rows={4} maxLength={2000} {...field('introduction')} />
        <TextInput {...needed} {...number('phone')} />
        <TextInput {...needed} maxLength={200} {...field('postalAddress')} />
        <TextInput
          {...needed}
          maxLength={40}
          description={<FormattedMessage id="settings.clinic.senderName.use" />}
          {...field('senderName')}
        />
        {(['textNumber', 'secondTextNumber'] as const).map((name) => (
          <TextInput
            key={name}
            required={profile[name] !== undefined}
            withAsterisk={false}
            description={<FormattedMessage id={`settings.clinic.${name}.use`} />}
            {...number(name)}
          />
        ))}
        <NativeSelect
          description={<FormattedMessage id="settings.clinic.zone.use" />}
          data={zonesWith(profile.zone).map((zone) => ({ value: zone, label: zoneName(zone, locale) }))}
          {...field('zone')}
        />
        <NativeSelect data={named} {...field('language')} />
        <fieldset className="choice">
          <legend>
            <FormattedMessage id="settings.clinic.languages" />
          </legend>
          {named.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={spoken(draft.languages).includes(value)}
              disabled={value === draft.language}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  languages: inOrderOf(
                    draft.languages,
                    choices.filter((one) => (one === value ? checked : draft.languages.includes(one))),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <div className="choice-columns">
          <MultiChoice
            question="settings.clinic.licensedStates"
            words="state"
            choices={usStates}
            chosen={draft.licensedStates}
            onChange={(chosen) => change({ licensedStates: inOrderOf(draft.licensedStates, chosen) })}
          />
        </div>
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

type TextName = 'name' | 'postalAddress' | 'senderName' | 'zone' | 'introduction' | 'language';

const numberNames = ['phone', 'textNumber', 'secondTextNumber'] as const;

type NumberName = (typeof numberNames)[number];

function draftOf({ introduction = '', textNumber = '', secondTextNumber = '', ...profile }: Profile) {
  const { name, phone, postalAddress, senderName, zone, language, languages, licensedStates } = profile;
  const numbers = { phone, textNumber, secondTextNumber };
  return { name, introduction, ...numbers, postalAddress, senderName, zone, language, languages, licensedStates };
}

/** The numbers as they are kept, and which of them are none. One that nobody has entered is left out. */
function numbersOf(draft: Record<NumberName, string>) {
  const numbers = numberNames.map((name) => [name, draft[name] === '' ? undefined : phoneNumber(draft[name])] as const);
  return {
    numbers: Object.fromEntries(numbers) as Partial<Record<NumberName, string>>,
    faults: numbers.flatMap(([name, number]) => (number === undefined && draft[name] !== '' ? [name] : [])),
  };
}

/** A prescriber signs under the first state that fits: what stays keeps its place, what is new comes last. */
const inOrderOf = <S extends string>(before: readonly S[], chosen: readonly S[]): S[] => [
  ...before.filter((state) => chosen.includes(state)),
  ...chosen.filter((state) => !before.includes(state)),
];
