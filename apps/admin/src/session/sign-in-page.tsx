import { useNavigate, getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Entrance } from './entrance.js';
import { SignInForm } from './sign-in-form.js';
import { useBeginSession } from './use-session.js';

const route = getRouteApi('/sign-in');

/** Signing in, and back to where one was sent away. */
export function SignInPage() {
  const { back = '/' } = route.useSearch();
  const begin = useBeginSession();
  const navigate = useNavigate();
  return (
    <Entrance title={<FormattedMessage id="signIn.title" />}>
      <SignInForm
        onSignedIn={(session) => {
          begin(session);
          void navigate({ href: back, replace: true });
        }}
      />
      <p className="quiet">
        <FormattedMessage id="signIn.help" />
      </p>
    </Entrance>
  );
}
