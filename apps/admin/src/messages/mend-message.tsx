import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

/** What is put right in the person's file. */
const IN_THE_FILE: readonly unknown[] = ['correct_contact_point', 'add_contact_point', 'record_consent', 'ask_person'];

interface MendMessageProps {
  readonly detail: Schemas['MessageDetail'];
}

/** What is wrong with a message that reached nobody, what to do first, and the button that has it tried anew. */
export function MendMessage({ detail: { message, stuckBy, fix, notRedrivable } }: MendMessageProps) {
  const { clinicId, slug, may } = useClinic();
  const { messageId, personId } = message;
  const sending = useSending<{ messageId: string }, Schemas['MessageItem']>({
    send: (_body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/messages/{messageId}/redrive', {
          params: { path: { clinicId, messageId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    refreshes: [['messages', clinicId]],
  });
  if (stuckBy === undefined)
    return sending.isSuccess ? (
      <p role="status">
        <FormattedMessage id="mend.done" />
      </p>
    ) : null;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="mend.title" />
      </h2>
      <p>
        <FormattedMessage id={`stuck.cause.${stuckBy}`} />
      </p>
      {fix !== undefined && (
        <p>
          <FormattedMessage id={`mend.${fix}`} />
        </p>
      )}
      {personId !== undefined && IN_THE_FILE.includes(fix) && may('person.read') && (
        <p>
          <Link to="/$slug/people/$personId" params={{ slug, personId }}>
            <FormattedMessage id="mend.toPerson" />
          </Link>
        </p>
      )}
      {sending.error !== null && <ProblemNotice failure={sending.error} />}
      {notRedrivable !== undefined ? (
        <p className="quiet">
          <FormattedMessage id={`redrive.${notRedrivable}`} />
        </p>
      ) : (
        may('message.redrive') && (
          <Button loading={sending.isPending} onClick={() => sending.mutate({ messageId })}>
            <FormattedMessage id="mend.redrive" />
          </Button>
        )
      )}
    </section>
  );
}
