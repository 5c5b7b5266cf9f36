import { Button, Checkbox, TextInput } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { visitModes } from '../schedule/book-wish.js';
import type { Service } from '../schedule/use-schedule.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { MultiChoice } from './multi-choice.js';
import { roles, roomCapabilities } from './choices.js';

interface ServiceFormProps {
  readonly service: Service;
}

/** Changes one kind of visit. Appointments that exist keep their times. */
export function ServiceForm({ service }: ServiceFormProps) {
  const { clinicId } = useClinic();
  const [terms, setTerms] = useState<Schemas['ServiceTerms']>(() => termsOf(service));
  const saving = useSending<Schemas['ServiceTerms'], Answer<Service>>({
    send: (body) =>
      answerOf(
        api.PUT('/v1/clinics/{clinicId}/services/{serviceCode}', {
          params: {
            path: { clinicId, serviceCode: service.serviceCode },
            header: { 'If-Match': `"${service.version}"` },
          },
          body,
        }),
      ),
    refreshes: [
      ['services', clinicId],
      ['slots', clinicId],
    ],
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate(terms);
  };
  const change = (part: Partial<Schemas['ServiceTerms']>): void => {
    saving.reset();
    setTerms({ ...terms, ...part });
  };
  const minutes = (part: 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes') => (
    <TextInput
      type="number"
      min={part === 'durationMinutes' ? 5 : 0}
      max={part === 'durationMinutes' ? 480 : 120}
      required
      withAsterisk={false}
      label={<FormattedMessage id={`settings.service.${part}`} />}
      value={terms[part]}
      onChange={(event) => change({ [part]: event.currentTarget.valueAsNumber })}
    />
  );
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.change" />
      </summary>
      <form className="stack settings-form" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <Checkbox
          label={<FormattedMessage id="settings.service.isOffered" />}
          checked={terms.offered}
          onChange={(event) => change({ offered: event.currentTarget.checked })}
        />
        <div className="filters">
          {minutes('durationMinutes')}
          {minutes('bufferBeforeMinutes')}
          {minutes('bufferAfterMinutes')}
        </div>
        <MultiChoice
          question="settings.service.modes"
          words="appointment.mode"
          choices={visitModes}
          chosen={terms.modes}
          onChange={(modes) => change({ modes })}
        />
        <MultiChoice
          question="settings.service.roles"
          words="role"
          choices={roles}
          chosen={terms.roles}
          onChange={(chosen) => change({ roles: chosen })}
        />
        <MultiChoice
          question="settings.service.rooms"
          words="capability"
          choices={roomCapabilities}
          chosen={terms.rooms}
          onChange={(rooms) => change({ rooms })}
        />
        {saving.isSuccess && (
          <p className="done" role="status">
            <FormattedMessage id="settings.saved" />
          </p>
        )}
        <Button
          type="submit"
          loading={saving.isPending}
          disabled={terms.modes.length === 0 || terms.roles.length === 0}
        >
          <FormattedMessage id="settings.save" />
        </Button>
      </form>
    </details>
  );
}

function termsOf(service: Service): Schemas['ServiceTerms'] {
  const { offered, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, modes, roles: held, rooms } = service;
  return { offered, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, modes, roles: held, rooms };
}
