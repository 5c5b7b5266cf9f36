import { Button, TextInput } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import type { Session } from './use-session.js';

interface TotpFormProps {
  readonly onSignedIn: (session: Session) => void;
  readonly onBack?: () => void;
}

/** The six digits of the authenticator app; each works once. */
export function TotpForm({ onSignedIn, onBack }: TotpFormProps) {
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const confirming = useMutation<Session, ApiProblem>({
    mutationFn: () => dataOf(api.POST('/v1/session/totp', { body: { code: code.replaceAll(/\s/g, '') } })),
    onSuccess: onSignedIn,
    onError: () => {
      setCode('');
      input.current?.focus();
    },
    meta: { signsIn: true },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!confirming.isPending) confirming.mutate();
  };
  const refused = confirming.error?.status === 401 || confirming.error?.status === 400;
  return (
    <form className="stack" onSubmit={submit}>
      {confirming.error !== null &&
        (refused ? (
          <ProblemNotice failure={{}} title={<FormattedMessage id="totp.refused.title" />}>
            <FormattedMessage id="totp.refused.advice" />
          </ProblemNotice>
        ) : (
          <ProblemNotice failure={confirming.error} />
        ))}
      <TextInput
        ref={input}
        size="md"
        required
        withAsterisk={false}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        label={<FormattedMessage id="totp.code" />}
        description={<FormattedMessage id="totp.hint" />}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={confirming.isPending}>
        <FormattedMessage id="totp.submit" />
      </Button>
      {onBack !== undefined && (
        <Button variant="subtle" size="md" onClick={onBack}>
          <FormattedMessage id="totp.back" />
        </Button>
      )}
    </form>
  );
}
