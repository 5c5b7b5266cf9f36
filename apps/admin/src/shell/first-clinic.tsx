import { Navigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Entrance } from '../session/entrance.js';
import { SignedIn } from '../session/signed-in.js';
import { useSignOut, type Session } from '../session/use-session.js';
import { openSections } from './sections.js';

/** The first page that somebody's roles open. */
export function FirstClinic() {
  return <SignedIn>{(session) => <Forward session={session} />}</SignedIn>;
}

interface ForwardProps {
  readonly session: Session;
}

function Forward({ session }: ForwardProps) {
  const signOut = useSignOut();
  for (const { slug, abilities } of session.memberships) {
    const first = openSections(abilities)[0];
    if (first !== undefined) return <Navigate to={first.to} params={{ slug }} replace />;
  }
  return (
    <Entrance title={<FormattedMessage id="noClinic.title" />}>
      <p>
        <FormattedMessage id="noClinic.text" />
      </p>
      <button type="button" className="plain-link" onClick={() => signOut.mutate()}>
        <FormattedMessage id="session.signOut" />
      </button>
    </Entrance>
  );
}
