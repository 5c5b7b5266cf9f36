import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { StateNames } from '../clinic/state-names.js';
import type { Clinic } from '../clinic/use-clinic.js';
import { usStates } from '@stillwater/ui/us-states';
import { errorOf } from './error-of.js';
import type { InquiryDraft } from './inquiry-draft.js';
import type { Faults } from './inquiry.rules.js';
import type { ChangeDraft } from './use-draft.js';

interface ContactFieldsProps {
  readonly clinic: Clinic;
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
  readonly faults: Faults;
}

export function ContactFields({ clinic, draft, change, faults }: ContactFieldsProps) {
  const intl = useIntl();
  const { stateOfResidence: state } = draft;
  const outside =
    state !== '' && clinic.licensedStates.length > 0 && !clinic.licensedStates.some((one) => one === state);
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="inquiry.contact.legend" />
      </legend>
      <div className="inquiry-pair">
        <TextInput
          id="givenName"
          size="md"
          autoComplete="given-name"
          required
          withAsterisk={false}
          label={<FormattedMessage id="inquiry.givenName" />}
          value={draft.givenName}
          onChange={(event) => change({ givenName: event.currentTarget.value })}
          error={errorOf(faults, 'givenName')}
        />
        <TextInput
          id="familyName"
          size="md"
          autoComplete="family-name"
          label={<FormattedMessage id="inquiry.familyName" />}
          value={draft.familyName}
          onChange={(event) => change({ familyName: event.currentTarget.value })}
          error={errorOf(faults, 'familyName')}
        />
      </div>
      <p className="inquiry-hint">
        <FormattedMessage id="inquiry.reach" />
      </p>
      <div className="inquiry-pair">
        <TextInput
          id="email"
          size="md"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={<FormattedMessage id="inquiry.email" />}
          value={draft.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
          error={errorOf(faults, 'email')}
        />
        <TextInput
          id="phone"
          size="md"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={<FormattedMessage id="inquiry.phone" />}
          description={<FormattedMessage id="inquiry.phone.hint" />}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
          error={errorOf(faults, 'phone')}
        />
      </div>
      <NativeSelect
        id="stateOfResidence"
        size="md"
        autoComplete="address-level1"
        required
        withAsterisk={false}
        label={<FormattedMessage id="inquiry.state" />}
        description={<FormattedMessage id="inquiry.state.hint" />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={state}
        onChange={(event) => change({ stateOfResidence: event.currentTarget.value })}
        error={errorOf(faults, 'stateOfResidence')}
        data={[
          { value: '', label: intl.formatMessage({ id: 'inquiry.state.choose' }) },
          ...usStates.map((code) => ({ value: code, label: intl.formatMessage({ id: `state.${code}` }) })),
        ]}
      />
      {outside && (
        <p className="inquiry-note" role="status">
          <FormattedMessage
            id="inquiry.state.outside"
            values={{ clinic: clinic.name, states: <StateNames states={clinic.licensedStates} /> }}
          />
        </p>
      )}
    </fieldset>
  );
}
