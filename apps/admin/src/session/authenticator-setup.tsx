import { Button, PasswordInput } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { QrCode } from './qr-code.js';
import { TotpForm } from './totp-form.js';
import type { Session } from './use-session.js';

interface AuthenticatorSetupProps {
  readonly onDone: (session: Session) => void;
}

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Gives an authenticator app its key, then asks for the first code. The password is asked again for it. */
export function AuthenticatorSetup({ onDone }: AuthenticatorSetupProps) {
  const intl = useIntl();
  const [password, setPassword] = useState('');
  const beginning = useMutation<Schemas['TotpSecret'], ApiProblem>({
    mutationFn: () => dataOf(api.POST('/v1/session/totp-setup', { body: { password } })),
    onSuccess: () => setPassword(''),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!beginning.isPending) beginning.mutate();
  };
  const offer = beginning.data;
  if (offer !== undefined) {
    return (
      <div className="stack">
        <p>
          <FormattedMessage id="authenticator.add" />
        </p>
        <QrCode text={offer.uri} label={intl.formatMessage({ id: 'authenticator.code.label' })} />
        <p>
          <a className="secret-link" href={offer.uri}>
            <FormattedMessage id="authenticator.open" />
          </a>
        </p>
        <dl className="secret">
          <dt>
            <FormattedMessage id="authenticator.key" />
          </dt>
          <dd>
            <code>{inFours(offer.secret)}</code>
          </dd>
        </dl>
        <TotpForm onSignedIn={onDone} />
      </div>
    );
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>
        <FormattedMessage id="authenticator.why" />
      </p>
      {beginning.error !== null &&
        (beginning.error.status === 422 ? (
          <ProblemNotice failure={{}} title={<FormattedMessage id="authenticator.refused.title" />}>
            <FormattedMessage id="authenticator.refused.advice" />
          </ProblemNotice>
        ) : (
          <ProblemNotice failure={beginning.error} />
        ))}
      <PasswordInput
        size="md"
        required
        withAsterisk={false}
        autoComplete="current-password"
        label={<FormattedMessage id="signIn.password" />}
        visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.password.show' }) }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={beginning.isPending}>
        <FormattedMessage id="authenticator.begin" />
      </Button>
    </form>
  );
}
