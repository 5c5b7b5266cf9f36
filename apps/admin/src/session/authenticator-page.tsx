import { FormattedMessage } from 'react-intl';
import { AuthenticatorSetup } from './authenticator-setup.js';
import { Entrance } from './entrance.js';
import { useBeginSession, useSignOut } from './use-session.js';

/** No clinic opens before the authenticator app is set up. */
export function AuthenticatorPage() {
  const begin = useBeginSession();
  const signOut = useSignOut();
  return (
    <Entrance title={<FormattedMessage id="authenticator.title" />}>
      <AuthenticatorSetup onDone={begin} />
      <button type="button" className="plain-link" onClick={() => signOut.mutate()}>
        <FormattedMessage id="session.signOut" />
      </button>
    </Entrance>
  );
}
