import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useChangeRoles } from './use-change-roles.js';

interface EndMembershipProps {
  readonly member: Schemas['StaffMember'];
}

/** Closes the clinic to somebody. Opened first and pressed then: one click alone ends nothing. */
export function EndMembership({ member }: EndMembershipProps) {
  const ending = useChangeRoles(member);
  return (
    <details>
      <summary>
        <FormattedMessage id="settings.staff.end" />
      </summary>
      <div className="stack settings-form">
        <ChangeFailure problem={ending.error} />
        <p>
          <FormattedMessage id="settings.staff.end.text" values={{ name: member.name }} />
        </p>
        <Button variant="outline" color="clay" loading={ending.isPending} onClick={() => ending.mutate([])}>
          <FormattedMessage id="settings.staff.end.submit" />
        </Button>
      </div>
    </details>
  );
}
