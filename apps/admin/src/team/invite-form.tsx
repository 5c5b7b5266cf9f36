import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { roles } from '../settings/choices.js';
import { MultiChoice } from '../settings/multi-choice.js';
import { EnrolmentLink } from './enrolment-link.js';
import { useInviting } from './use-inviting.js';

const nobody: Schemas['InviteStaff'] = { name: '', email: '', roles: [] };

/** Invites somebody and then shows the link for the first sign-in, until it was handed over. */
export function InviteForm() {
  const [draft, setDraft] = useState(nobody);
  const inviting = useInviting();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const { name, email } = draft;
    if (!inviting.isPending) inviting.mutate({ ...draft, name: name.trim(), email: email.trim() });
  };
  const field = (part: 'name' | 'email') => ({
    required: true,
    withAsterisk: false,
    autoComplete: 'off',
    label: <FormattedMessage id={`settings.invite.${part}`} />,
    value: draft[part],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [part]: value })),
  });
  const over = (): void => {
    inviting.reset();
    setDraft(nobody);
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="settings.invite.title" />
      </h2>
      {inviting.isSuccess ? (
        <EnrolmentLink name={inviting.variables.name} invitation={inviting.data} onDone={over} />
      ) : (
        <form className="stack settings-form" onSubmit={submit}>
          <ChangeFailure problem={inviting.error} />
          <TextInput maxLength={120} {...field('name')} />
          <TextInput type="email" maxLength={254} {...field('email')} />
          <MultiChoice
            question="settings.roles"
            words="role"
            choices={roles}
            chosen={draft.roles}
            onChange={(chosen) => setDraft((before) => ({ ...before, roles: chosen }))}
          />
          <Button type="submit" loading={inviting.isPending} disabled={draft.roles.length === 0}>
            <FormattedMessage id="settings.invite.submit" />
          </Button>
        </form>
      )}
    </section>
  );
}
