import { Button, NativeSelect } from '@mantine/core';
import { answerOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../api.js';
import { StaffName, useStaff } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { ChangeFailure } from './change-failure.js';
import { useChangeInquiry, type Shown } from './use-inquiry.js';

interface AssignFormProps {
  readonly shown: Shown;
  readonly allowed: boolean;
}

/** Whose inquiry this is, and giving it to somebody. */
export function AssignForm({ shown, allowed }: AssignFormProps) {
  const intl = useIntl();
  const { staffId } = useClinic();
  const staff = useStaff();
  const { assigneeId } = shown.data;
  const [chosen, setChosen] = useState('');
  const assigning = useChangeInquiry<string>(shown, (change, assignee) =>
    answerOf(
      api.POST('/v1/clinics/{clinicId}/inquiries/{inquiryId}/assignment', {
        ...change,
        body: { assigneeId: assignee },
      }),
    ),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (chosen !== '' && !assigning.isPending) assigning.mutate(chosen, { onSuccess: () => setChosen('') });
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="assign.title" />
      </h2>
      <p>{assigneeId === undefined ? <FormattedMessage id="inbox.unassigned" /> : <StaffName id={assigneeId} />}</p>
      {allowed && (
        <form className="stack" onSubmit={submit}>
          <ChangeFailure problem={assigning.error} />
          {assigneeId !== staffId && (
            <Button variant="default" loading={assigning.isPending} onClick={() => assigning.mutate(staffId)}>
              <FormattedMessage id="assign.toMe" />
            </Button>
          )}
          <NativeSelect
            label={<FormattedMessage id="assign.to" />}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: '', label: intl.formatMessage({ id: 'assign.choose' }) },
              ...staff
                .filter((member) => member.enrolled && member.staffId !== assigneeId)
                .map((member) => ({ value: member.staffId, label: member.name })),
            ]}
          />
          {chosen !== '' && (
            <Button type="submit" loading={assigning.isPending}>
              <FormattedMessage id="assign.submit" />
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
