import { dataOf } from '@stillwater/api-client';
import { ProblemNotice } from '@stillwater/ui';
import { useEffect, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.js';
import { AuthenticatorPage } from './authenticator-page.js';
import { useAttention } from './attended.js';
import { Entrance } from './entrance.js';
import { SessionCover } from './session-cover.js';
import { sessionEnd, useSessionEnd } from './session-end.js';
import { ToSignIn } from './to-sign-in.js';
import { useSession, type Session } from './use-session.js';

interface SignedInProps {
  readonly children: (session: Session) => ReactNode;
}

/** What only somebody signed in may see. Left alone for too long, the session ends and the page is covered. */
export function SignedIn({ children }: SignedInProps) {
  const { data: session, error, refetch } = useSession();
  const ended = useSessionEnd();
  const attention = useAttention();
  useEffect(() => {
    if (attention !== 'left' || session === undefined) return;
    sessionEnd.happened();
    void dataOf(api.DELETE('/v1/session')).catch(() => undefined);
  }, [attention, session]);

  if (session === undefined && error?.status === 401) {
    return <ToSignIn />;
  }
  if (session === undefined) {
    return (
      <Entrance title={<FormattedMessage id={error === null ? 'shell.loading' : 'admin.failed'} />}>
        {error !== null && <ProblemNotice failure={error} onRetry={() => void refetch()} />}
      </Entrance>
    );
  }
  if (session.totp === 'required') return <AuthenticatorPage />;
  return (
    <>
      <div hidden={ended}>{children(session)}</div>
      {ended && <SessionCover session={session} />}
    </>
  );
}
