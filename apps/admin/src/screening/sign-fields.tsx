import { PasswordInput, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSession } from '../session/use-session.js';

interface SignFieldsProps {
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly codeInput: RefObject<HTMLInputElement | null>;
  /** Whether something was sent without one of them. */
  readonly missing: boolean;
}

/** Password and code, which make a decision a signed one. */
export function SignFields({ password, onPassword, code, onCode, codeInput, missing }: SignFieldsProps) {
  const intl = useIntl();
  const { data: session } = useSession();
  return (
    <fieldset className="sign">
      <legend>
        <FormattedMessage id="sign.title" />
      </legend>
      <p className="quiet">
        <FormattedMessage id="sign.text" />
      </p>
      <PasswordInput
        required
        withAsterisk={false}
        autoComplete="current-password"
        maxLength={200}
        label={<FormattedMessage id="sign.password" />}
        visibilityToggleButtonProps={{ 'aria-label': intl.formatMessage({ id: 'signIn.password.show' }) }}
        value={password}
        error={missing && password === '' ? <FormattedMessage id="sign.password.missing" /> : undefined}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
      <TextInput
        ref={codeInput}
        required
        withAsterisk={false}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        label={<FormattedMessage id="totp.code" />}
        description={<FormattedMessage id="totp.hint" />}
        value={code}
        error={
          missing && !/^\d{6}$/.test(code.replaceAll(/\s/g, '')) ? (
            <FormattedMessage id="sign.code.missing" />
          ) : undefined
        }
        onChange={(event) => onCode(event.currentTarget.value)}
      />
      {session?.totp === 'off' && (
        <p className="quiet">
          <FormattedMessage id="sign.noCodes" />{' '}
          <Link to="/authenticator" target="_blank">
            <FormattedMessage id="decideFailure.totp.open" />
          </Link>
        </p>
      )}
    </fieldset>
  );
}
