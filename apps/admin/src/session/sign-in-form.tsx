import { Button, PasswordInput, TextInput } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { TotpForm } from './totp-form.js';
import type { Session } from './use-session.js';

interface SignInFormProps {
  /** Of the person whose session ended; they may still sign in as someone else. */
  readonly email?: string | undefined;
  readonly onSignedIn: (session: Session) => void;
}

const asksForCode = (answer: Session | Schemas['TotpRequired']): answer is Schemas['TotpRequired'] =>
  'totpRequired' in answer;

/** E-mail and password, then the code of the authenticator app where one is set up. */
export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const intl = useIntl();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const secret = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (known !== '') secret.current?.focus();
  }, [known]);
  const signingIn = useMutation<Session | Schemas['TotpRequired'], ApiProblem>({
    mutationFn: () => dataOf(api.POST('/v1/session', { body: { email: email.trim(), password } })),
    onSuccess: (answer) => {
      setPassword('');
      if (asksForCode(answer)) setNeedsCode(true);
      else onSignedIn(answer);
    },
    meta: { signsIn: true },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!signingIn.isPending) signingIn.mutate();
  };
  if (needsCode) return <TotpForm onSignedIn={onSignedIn} onBack={() => setNeedsCode(false)} />;
  const refused = signingIn.error?.status === 401 || signingIn.error?.status === 400;
  return (
    <form className="stack" onSubmit={submit}>
      {signingIn.error !== null &&
        (refused ? (
          <ProblemNotice failure={{}} title={<FormattedMessage id="signIn.refused.title" />}>
            <FormattedMessage id="signIn.refused.advice" />
          </ProblemNotice>
        ) : (
          <ProblemNotice failure={signingIn.error} />
        ))}
      <TextInput
        type="email"
        size="md"
        required
        withAsterisk={false}
        autoComplete="username"
        label={<FormattedMessage id="signIn.email" />}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={secret}
        size="md"
        required
        withAsterisk={false}
        autoComplete="current-password"
        label={<FormattedMessage id="signIn.password" />}
        visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.password.show' }) }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={signingIn.isPending}>
        <FormattedMessage id="signIn.submit" />
      </Button>
    </form>
  );
}
