import { Button } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { roles } from '../settings/choices.js';
import { MultiChoice } from '../settings/multi-choice.js';
import { useChangeRoles } from './use-change-roles.js';

interface RolesFormProps {
  readonly member: Schemas['StaffMember'];
}

/** Gives somebody other roles; they count from the person's next click on. */
export function RolesForm({ member }: RolesFormProps) {
  const [draft, setDraft] = useState<Schemas['ChangeRoles']['roles']>(member.roles);
  const saving = useChangeRoles(member);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate(draft);
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.roles.change" />
      </summary>
      <form className="stack settings-form" onSubmit={submit}>
        <ChangeFailure problem={saving.error} />
        <MultiChoice question="settings.roles" words="role" choices={roles} chosen={draft} onChange={setDraft} />
        <Button type="submit" loading={saving.isPending} disabled={draft.length === 0}>
          <FormattedMessage id="settings.save" />
        </Button>
      </form>
    </details>
  );
}
