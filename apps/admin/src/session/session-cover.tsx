import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SignInForm } from './sign-in-form.js';
import { useBeginSession, useSignOut, type Session } from './use-session.js';

interface SessionCoverProps {
  readonly session: Session;
}

/**
 * Covers the page when the session has ended. What stood on it can't be read, and comes back, with everything that was
 * typed, when the same person signs in again.
 */
export function SessionCover({ session }: SessionCoverProps) {
  const intl = useIntl();
  const begin = useBeginSession();
  const leave = useSignOut();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="cover"
      aria-label={intl.formatMessage({ id: 'session.ended.title' })}
      onCancel={(event) => event.preventDefault()}
    >
      <div className="entrance">
        <h1>
          <FormattedMessage id="session.ended.title" />
        </h1>
        <p>
          <FormattedMessage id="session.ended.text" />
        </p>
        <SignInForm email={session.email} onSignedIn={begin} />
        <button type="button" className="plain-link" onClick={() => leave.mutate()}>
          <FormattedMessage id="session.ended.leave" />
        </button>
      </div>
    </dialog>
  );
}
