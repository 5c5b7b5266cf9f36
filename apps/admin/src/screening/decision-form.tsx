import { Button } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { dateIn } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { emptyDraft, faultsOf, proposedOf, type DraftFault } from './decision-draft.js';
import { DecisionFailure } from './decision-failure.js';
import { DecisionFields } from './decision-fields.js';
import { SignFields } from './sign-fields.js';
import { useReviewing, type Review } from './use-screening.js';

interface DecisionFormProps {
  readonly shown: Answer<Review>;
}

/**
 * The prescriber's decision, signed with password and authenticator code. Whatever goes wrong, what was entered stays;
 * only the code is asked for again, since each works once.
 */
export function DecisionForm({ shown }: DecisionFormProps) {
  const { zone } = useClinic();
  const today = dateIn(zone, useNow());
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [unsigned, setUnsigned] = useState(false);
  const codeInput = useRef<HTMLInputElement>(null);
  const deciding = useReviewing<Schemas['DecisionToSign']>(shown, (to, body) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/screenings/{screeningId}/decision', { ...to, body })),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const totpCode = code.replaceAll(/\s/g, '');
    const found = faultsOf(draft, today);
    const signable = password !== '' && /^\d{6}$/.test(totpCode);
    setFaults(found);
    setUnsigned(!signable);
    if (draft.outcome === undefined || found.length > 0 || !signable || deciding.isPending) return;
    deciding.mutate(
      { ...proposedOf(draft, draft.outcome), password, totpCode },
      {
        onError: () => {
          setCode('');
          codeInput.current?.focus();
        },
      },
    );
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="decide.title" />
      </h2>
      <form className="stack" noValidate onSubmit={submit}>
        <p className="quiet">
          <FormattedMessage id="decide.text" />
        </p>
        <DecisionFailure problem={deciding.error} />
        <DecisionFields draft={draft} onChange={setDraft} faults={faults} today={today} />
        <SignFields
          password={password}
          onPassword={setPassword}
          code={code}
          onCode={setCode}
          codeInput={codeInput}
          missing={unsigned}
        />
        <Button type="submit" loading={deciding.isPending}>
          <FormattedMessage id="decide.submit" />
        </Button>
      </form>
    </section>
  );
}
