import { FormattedMessage } from 'react-intl';
import { AuthenticatorSetup } from './authenticator-setup.js';
import { Entrance } from './entrance.js';
import { SignedIn } from './signed-in.js';
import { useBeginSession } from './use-session.js';

/** For somebody who is signed in without codes, which only the demo lets happen, and who is about to sign something. */
export function OwnAuthenticatorPage() {
  const begin = useBeginSession();
  return (
    <SignedIn>
      {({ totp }) => (
        <Entrance title={<FormattedMessage id="authenticator.title" />}>
          {totp === 'on' ? (
            <p role="status">
              <FormattedMessage id="authenticator.done" />
            </p>
          ) : (
            <AuthenticatorSetup onDone={begin} />
          )}
        </Entrance>
      )}
    </SignedIn>
  );
}
