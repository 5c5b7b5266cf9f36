import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { LicenceFields, type LicenceDraft } from './licence-fields.js';

type Licence = Schemas['Licence'];

interface LicencesFormProps {
  readonly member: Schemas['StaffMember'];
}

/** Puts the licences of a member of staff on file, all of them at once. */
export function LicencesForm({ member: { staffId, version, licences = [] } }: LicencesFormProps) {
  const { clinicId } = useClinic();
  const [draft, setDraft] = useState<readonly LicenceDraft[]>(licences);
  const saving = useSending<readonly Licence[], Schemas['StaffMember']>({
    send: (all) =>
      dataOf(
        api.PUT('/v1/clinics/{clinicId}/staff/{staffId}/licences', {
          params: { path: { clinicId, staffId }, header: { 'If-Match': `"${version}"` } },
          body: { licences: [...all] },
        }),
      ),
    refreshes: [['staff', clinicId]],
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (saving.isPending) return;
    // The form asks for a state before it lets anything be sent.
    const chosen = draft.flatMap(({ state, number, ...rest }) =>
      state ? [{ ...rest, state, number: number.trim() }] : [],
    );
    saving.mutate(chosen);
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.licence.change" />
      </summary>
      <form className="stack settings-form" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        {draft.map((licence, at) => (
          <LicenceFields
            // Rows have no name of their own until they are saved.
            key={at}
            nth={at + 1}
            licence={licence}
            onChange={(changed) => setDraft(draft.with(at, changed))}
            onRemove={() => setDraft(draft.toSpliced(at, 1))}
          />
        ))}
        <div className="row-actions">
          <Button
            variant="default"
            disabled={draft.length === 30}
            onClick={() => setDraft([...draft, { type: 'MD', state: '', number: '', expires: '' }])}
          >
            <FormattedMessage id="settings.licence.add" />
          </Button>
          <Button type="submit" loading={saving.isPending}>
            <FormattedMessage id="settings.save" />
          </Button>
        </div>
      </form>
    </details>
  );
}
