import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { EnrolmentLink } from './enrolment-link.js';
import { useInviting } from './use-inviting.js';

interface RenewLinkProps {
  readonly member: Schemas['StaffMember'];
}

/** Somebody who was invited and has not come gets a new link; the one before opens nothing any more. */
export function RenewLink({ member: { name, email, roles } }: RenewLinkProps) {
  const inviting = useInviting();
  if (inviting.isSuccess) return <EnrolmentLink name={name} invitation={inviting.data} onDone={inviting.reset} />;
  return (
    <>
      <ChangeFailure problem={inviting.error} />
      <Button
        variant="default"
        loading={inviting.isPending}
        onClick={() => inviting.mutate({ name, email, roles: [...roles] })}
      >
        <FormattedMessage id="settings.invite.renew" />
      </Button>
    </>
  );
}
