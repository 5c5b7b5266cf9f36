import { Button } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

type Choice = Schemas['StuckChoice'];
type Outcome = Schemas['RedriveOutcome'];

interface RedriveAllProps {
  readonly choice: Choice;
  /** Whether there is one to try anew. */
  readonly any: boolean;
}

/** Tries everything of one cause anew, up to a hundred at a time, and says of each what became of it. */
export function RedriveAll({ choice, any }: RedriveAllProps) {
  const { clinicId } = useClinic();
  const [done, setDone] = useState<readonly Outcome[]>();
  const sending = useSending<Choice, Schemas['RedrivenMessages']>({
    send: (body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/messages/redrive', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    refreshes: [['messages', clinicId]],
  });
  const cursor = sending.data?.nextCursor;
  const redrive = (from?: string): void =>
    sending.mutate(from === undefined ? choice : { ...choice, cursor: from }, {
      onSuccess: ({ items }) => setDone([...(from === undefined ? [] : (done ?? [])), ...items]),
    });
  return (
    <section className="panel apart">
      <h2>
        <FormattedMessage id={`stuck.cause.${choice.cause}`} />
      </h2>
      <p>
        <FormattedMessage id={`stuck.mend.${choice.cause}`} />
      </p>
      {sending.error !== null && <ProblemNotice failure={sending.error} />}
      {done !== undefined && <Outcomes outcomes={done} />}
      {cursor !== undefined ? (
        <Button loading={sending.isPending} onClick={() => redrive(cursor)}>
          <FormattedMessage id="stuck.redriveMore" />
        </Button>
      ) : (
        any && (
          <Button loading={sending.isPending} onClick={() => redrive()}>
            <FormattedMessage id="stuck.redriveAll" />
          </Button>
        )
      )}
    </section>
  );
}

interface OutcomesProps {
  readonly outcomes: readonly Outcome[];
}

function Outcomes({ outcomes }: OutcomesProps) {
  const { slug } = useClinic();
  const refused = outcomes.filter(({ refusal }) => refusal !== undefined);
  return (
    <>
      <p role="status">
        <FormattedMessage
          id="stuck.done"
          values={{ redriven: outcomes.length - refused.length, refused: refused.length }}
        />
      </p>
      {refused.length > 0 && (
        <details>
          <summary>
            <FormattedMessage id="stuck.refused" />
          </summary>
          <ul>
            {refused.map(({ messageId, refusal }) => (
              <li key={messageId}>
                <Link to="/$slug/messages/$messageId" params={{ slug, messageId }}>
                  {refusal !== undefined && <FormattedMessage id={`redrive.${refusal}`} />}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
