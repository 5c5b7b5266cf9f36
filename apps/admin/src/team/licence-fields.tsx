import { NativeSelect, TextInput } from '@mantine/core';
import { usStates } from '@stillwater/ui/us-states';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { oneOf } from '../inquiries/choices.js';
import { licenceTypes } from '../settings/choices.js';

type Licence = Schemas['Licence'];

/** One that is being written down: its state may not be chosen yet. */
export type LicenceDraft = Omit<Licence, 'state'> & { readonly state: Licence['state'] | '' };

interface LicenceFieldsProps {
  /** Which of the list it is, from 1. */
  readonly nth: number;
  readonly licence: LicenceDraft;
  readonly onChange: (licence: LicenceDraft) => void;
  readonly onRemove: () => void;
}

/** One licence: what as, by which state, under which number and until when. */
export function LicenceFields({ nth, licence, onChange, onRemove }: LicenceFieldsProps) {
  const intl = useIntl();
  return (
    <fieldset className="choice choice-tall">
      <legend>
        <FormattedMessage id="settings.licence.nth" values={{ nth }} />
      </legend>
      <div className="filters">
        <NativeSelect
          label={<FormattedMessage id="settings.licence.type" />}
          value={licence.type}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...licence, type: oneOf(licenceTypes, value) ?? licence.type })
          }
          data={licenceTypes.map((value) => ({ value, label: intl.formatMessage({ id: `licenceType.${value}` }) }))}
        />
        <NativeSelect
          required
          withAsterisk={false}
          label={<FormattedMessage id="settings.licence.state" />}
          value={licence.state}
          onChange={({ currentTarget: { value } }) => onChange({ ...licence, state: oneOf(usStates, value) ?? '' })}
          data={[
            { value: '', label: intl.formatMessage({ id: 'settings.licence.state.choose' }) },
            ...usStates.map((value) => ({ value, label: intl.formatMessage({ id: `state.${value}` }) })),
          ]}
        />
        <TextInput
          required
          withAsterisk={false}
          maxLength={40}
          autoComplete="off"
          label={<FormattedMessage id="settings.licence.number" />}
          value={licence.number}
          onChange={({ currentTarget: { value } }) => onChange({ ...licence, number: value })}
        />
        <TextInput
          required
          withAsterisk={false}
          type="date"
          label={<FormattedMessage id="settings.licence.expires" />}
          value={licence.expires}
          onChange={({ currentTarget: { value } }) => onChange({ ...licence, expires: value })}
        />
      </div>
      <button
        type="button"
        className="plain-link"
        aria-label={intl.formatMessage({ id: 'settings.licence.removeNth' }, { nth })}
        onClick={onRemove}
      >
        <FormattedMessage id="settings.calendar.remove" />
      </button>
    </fieldset>
  );
}
