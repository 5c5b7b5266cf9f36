import { Button } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { PhoneLink, ProblemNotice } from '@stillwater/ui';
import { useMutation } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { FocusedHeading } from '../focused-heading.js';
import { LinkEnded } from '../link/link-ended.js';
import { linkEndOf } from '../link/link-end.js';
import { WithLink, type Link } from '../link/with-link.js';
import { leaveMails } from './leave-mails.js';

/** Behind the link in a mail's head, for a mail program that opens it instead of pressing the button itself. */
export function LeavePage() {
  return <WithLink page="/leave">{(link) => <Leaving key={link.token} {...link} />}</WithLink>;
}

/** Asks once: programs that look at every address must not leave anything. */
function Leaving({ token, clinic }: Link) {
  const leaving = useMutation<undefined, ApiProblem>({ mutationFn: () => dataOf(leaveMails(token)) });
  const { error, isPending, isSuccess } = leaving;
  if (linkEndOf(error) !== undefined) return <LinkEnded end="unknown" page="/leave" clinic={clinic} />;
  return (
    <div className="page-narrow">
      <FocusedHeading key={String(isSuccess)}>
        <FormattedMessage id={isSuccess ? 'leave.done.title' : 'leave.title'} />
      </FocusedHeading>
      <p className="page-lead">
        <FormattedMessage id={isSuccess ? 'leave.done.text' : 'leave.text'} />
      </p>
      {error !== null && <ProblemNotice failure={error} />}
      {!isSuccess && (
        <>
          <p>
            <FormattedMessage id="leave.meaning" />
          </p>
          <Button size="lg" radius="xl" loading={isPending} onClick={() => leaving.mutate()}>
            <FormattedMessage id="leave.act" />
          </Button>
        </>
      )}
      {clinic !== undefined && (
        <p className="page-after">
          <FormattedMessage
            id="link.call"
            values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
          />
        </p>
      )}
    </div>
  );
}
