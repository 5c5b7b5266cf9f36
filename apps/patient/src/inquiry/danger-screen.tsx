import { Button, NativeSelect, TextInput } from '@mantine/core';
import { CrisisBlock, PhoneLink } from '@stillwater/ui';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { usStates } from '@stillwater/ui/us-states';
import { errorOf } from './error-of.js';
import { FullScreen } from '../crisis/full-screen.js';
import type { InquiryDraft } from './inquiry-draft.js';
import { callRequestOf, faultsOfCallRequest, type Faults } from './inquiry.rules.js';
import { useSendInquiry } from './send-inquiry.js';
import type { ChangeDraft } from './use-draft.js';

interface DangerScreenProps {
  readonly clinic: Clinic;
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
  readonly onCalled: () => void;
  readonly onClose: () => void;
}

/** Help first; below it, the shortest way to be called by the clinic. */
export function DangerScreen({ clinic, draft, change, onCalled, onClose }: DangerScreenProps) {
  const intl = useIntl();
  const [faults, setFaults] = useState<Faults>({});
  const sending = useSendInquiry(clinic.slug);

  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (sending.isPending) return;
    const found = faultsOfCallRequest(draft);
    setFaults(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`call-${first}`)?.focus();
    const version = intl.formatMessage({ id: 'consent.urgentCall.version' });
    sending.mutate(callRequestOf(draft, version, intl.locale), { onSuccess: onCalled });
  };

  return (
    <FullScreen label={intl.formatMessage({ id: 'danger.label' })} onClose={onClose}>
      <CrisisBlock level={1} />
      <section className="danger-call">
        <h2>
          <FormattedMessage id={sending.isSuccess ? 'danger.call.sent.title' : 'danger.call.title'} />
        </h2>
        {sending.isSuccess ? (
          <p role="status">
            <FormattedMessage id="danger.call.sent.text" />
          </p>
        ) : (
          <form noValidate onSubmit={ask}>
            <p>
              <FormattedMessage id="danger.call.text" />
            </p>
            <TextInput
              id="call-givenName"
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
              id="call-phone"
              size="md"
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              required
              withAsterisk={false}
              label={<FormattedMessage id="inquiry.phone" />}
              value={draft.phone}
              onChange={(event) => change({ phone: event.currentTarget.value })}
              error={errorOf(faults, 'phone')}
            />
            <NativeSelect
              id="call-stateOfResidence"
              size="md"
              autoComplete="address-level1"
              required
              withAsterisk={false}
              label={<FormattedMessage id="inquiry.state" />}
              value={draft.stateOfResidence}
              onChange={(event) => change({ stateOfResidence: event.currentTarget.value })}
              error={errorOf(faults, 'stateOfResidence')}
              data={[
                { value: '', label: intl.formatMessage({ id: 'inquiry.state.choose' }) },
                ...usStates.map((code) => ({ value: code, label: intl.formatMessage({ id: `state.${code}` }) })),
              ]}
            />
            <p className="inquiry-hint">
              <FormattedMessage id="consent.urgentCall.text" values={{ clinic: clinic.name }} />
            </p>
            {sending.isError && (
              <p className="inquiry-note" role="alert">
                <FormattedMessage id="danger.call.failed" values={{ phone: <PhoneLink phone={clinic.phone} /> }} />
              </p>
            )}
            <Button type="submit" color="clay" radius="xl" size="md" loading={sending.isPending}>
              <FormattedMessage id="danger.call.send" />
            </Button>
          </form>
        )}
        <Button className="danger-back" color="clay" variant="outline" radius="xl" size="md" onClick={onClose}>
          <FormattedMessage id="danger.back" />
        </Button>
      </section>
    </FullScreen>
  );
}
