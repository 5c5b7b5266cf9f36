import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import type { Inquiry } from './use-inquiry.js';

interface UrgencyNotesProps {
  readonly inquiry: Inquiry;
}

/** What makes this inquiry different from others, said before anything else. */
export function UrgencyNotes({ inquiry }: UrgencyNotesProps) {
  const { slug, may } = useClinic();
  const notes = [
    inquiry.inDanger ? 'note.inDanger' : undefined,
    inquiry.urgency === 'review' ? 'note.review' : undefined,
    inquiry.underEighteen ? 'note.underEighteen' : undefined,
    inquiry.aboutSomeoneElse ? 'note.aboutSomeoneElse' : undefined,
  ] as const;
  const shown = notes.filter((id) => id !== undefined);
  if (shown.length === 0) return null;
  return (
    <div className="alerts">
      {shown.map((id) => (
        <p key={id}>
          <FormattedMessage id={id} />
        </p>
      ))}
      {inquiry.urgency !== 'routine' && may('safety-flag.read') && (
        <p>
          <Link to="/$slug/safety-flags" params={{ slug }}>
            <FormattedMessage id="note.toFlags" />
          </Link>
        </p>
      )}
    </div>
  );
}
