import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';

interface NoticeLinkProps {
  readonly notice: Schemas['StaffNotice'];
  readonly children: ReactNode;
}

/** Leads to where the work is, for who may look there. */
export function NoticeLink({ notice: { rule, subjectKind, subjectId, personId }, children }: NoticeLinkProps) {
  const { slug, may } = useClinic();
  if (subjectKind === 'inquiry' && may('inquiry.read')) {
    return (
      <Link className="notice-link" to="/$slug/inquiries/$inquiryId" params={{ slug, inquiryId: subjectId }}>
        {children}
      </Link>
    );
  }
  if (subjectKind === 'safety_flag' && may('safety-flag.read')) {
    return (
      <Link className="notice-link" to="/$slug/safety-flags" params={{ slug }}>
        {children}
      </Link>
    );
  }
  if (subjectKind === 'screening' && may('screening.review')) {
    return (
      <Link className="notice-link" to="/$slug/screenings/$screeningId" params={{ slug, screeningId: subjectId }}>
        {children}
      </Link>
    );
  }
  if (subjectKind === 'appointment' && may('schedule.read')) {
    return (
      <Link
        className="notice-link"
        to="/$slug/schedule/appointments/$appointmentId"
        params={{ slug, appointmentId: subjectId }}
      >
        {children}
      </Link>
    );
  }
  if (subjectKind === 'reply' && may('person.read')) {
    return (
      <Link className="notice-link" to="/$slug/replies/$replyId" params={{ slug, replyId: subjectId }}>
        {children}
      </Link>
    );
  }
  if (rule === 'N41' && may('message.read')) {
    return (
      <Link className="notice-link" to="/$slug/messages/stuck" params={{ slug }} search={{ cause: 'no_carrier' }}>
        {children}
      </Link>
    );
  }
  if (subjectKind === 'clinic' && may('schedule.read')) {
    return (
      <Link className="row-link" to="/$slug/schedule" params={{ slug }}>
        {children}
      </Link>
    );
  }
  if (personId !== undefined && may('message.read') && may('person.read')) {
    return (
      <Link className="notice-link" to="/$slug/people/$personId/messages" params={{ slug, personId }}>
        {children}
      </Link>
    );
  }
  return <strong>{children}</strong>;
}
