import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
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
  const navigate = useNavigate();
  const first = session.memberships
    .map(({ slug, abilities }) => ({ slug, section: openSections(abilities)[0] }))
    .find(({ section }) => section !== undefined);
  const to = first?.section?.to;
  const slug = first?.slug;
  useEffect(() => {
    if (to !== undefined && slug !== undefined) void navigate({ to, params: { slug }, replace: true });
  }, [navigate, slug, to]);
  if (to !== undefined) return null;
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
