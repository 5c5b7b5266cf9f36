import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';

interface SubjectLinkProps {
  readonly entry: Pick<Schemas['TimelineEntry'], 'subjectKind' | 'subjectId'>;
}

/** Where the thing itself is looked at, for who may. */
export function SubjectLink({ entry: { subjectKind, subjectId } }: SubjectLinkProps) {
  const { slug, may } = useClinic();
  if (subjectKind === 'inquiry' && may('inquiry.read')) {
    return (
      <Link to="/$slug/inquiries/$inquiryId" params={{ slug, inquiryId: subjectId }}>
        <FormattedMessage id="timeline.open.inquiry" />
      </Link>
    );
  }
  if (subjectKind === 'screening' && may('screening.review')) {
    return (
      <Link to="/$slug/screenings/$screeningId" params={{ slug, screeningId: subjectId }}>
        <FormattedMessage id="timeline.open.screening" />
      </Link>
    );
  }
  if (subjectKind === 'appointment' && may('schedule.read')) {
    return (
      <Link to="/$slug/schedule/appointments/$appointmentId" params={{ slug, appointmentId: subjectId }}>
        <FormattedMessage id="timeline.open.appointment" />
      </Link>
    );
  }
  if (subjectKind === 'safety_flag' && may('safety-flag.read')) {
    return (
      <Link to="/$slug/safety-flags" params={{ slug }}>
        <FormattedMessage id="timeline.open.flags" />
      </Link>
    );
  }
  if (subjectKind === 'reply' && may('person.read')) {
    return (
      <Link to="/$slug/replies/$replyId" params={{ slug, replyId: subjectId }}>
        <FormattedMessage id="timeline.open.reply" />
      </Link>
    );
  }
  return null;
}
