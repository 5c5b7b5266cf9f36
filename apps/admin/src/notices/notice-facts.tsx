import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { PersonName } from '../people/person-name.js';
import { Age } from '../shell/age.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';

interface NoticeFactsProps {
  readonly notice: Schemas['StaffNotice'];
  readonly overdue: boolean;
}

/** Since when it waits and until when, whom it is about, who looks after it and what became of it. */
export function NoticeFacts({ notice, overdue }: NoticeFactsProps) {
  const { slug, zone, may, staffId } = useClinic();
  const { createdAt, dueAt, personId, acknowledgedById, wakesAt, resolvedAt, resolvedById } = notice;
  const mine = acknowledgedById === staffId;
  return (
    <p className="row-facts">
      <span>
        <FormattedMessage id={`notices.subject.${notice.subjectKind}`} />
      </span>
      {personId !== undefined && may('person.read') && (
        <Link to="/$slug/people/$personId" params={{ slug, personId }}>
          <PersonName id={personId} />
        </Link>
      )}
      <span>
        <FormattedMessage
          id="notices.since"
          values={{ age: <Age since={createdAt} />, at: <ZonedTime at={createdAt} zone={zone} /> }}
        />
      </span>
      {dueAt !== undefined && (
        <span className={overdue ? 'late' : undefined}>
          <FormattedMessage id="messages.due" values={{ at: <ZonedTime at={dueAt} zone={zone} /> }} />
        </span>
      )}
      {acknowledgedById !== undefined && (
        <span>
          <FormattedMessage
            id={mine ? 'notices.mine' : 'notices.theirs'}
            values={{ name: <StaffName id={acknowledgedById} /> }}
          />
        </span>
      )}
      {resolvedAt === undefined && wakesAt !== undefined && (
        <span>
          <FormattedMessage id="notices.wakes" values={{ at: <ZonedTime at={wakesAt} zone={zone} /> }} />
        </span>
      )}
      {resolvedAt !== undefined && (
        <span>
          <FormattedMessage
            id={resolvedById === undefined ? 'notices.ended' : 'notices.done'}
            values={{
              at: <ZonedTime at={resolvedAt} zone={zone} />,
              name: resolvedById === undefined ? '' : <StaffName id={resolvedById} />,
            }}
          />
        </span>
      )}
    </p>
  );
}
