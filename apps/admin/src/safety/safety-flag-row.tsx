import { Badge } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { PersonName } from '../people/person-name.js';
import { Age } from '../shell/age.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { AcknowledgeForm } from './acknowledge-form.js';
import { ResolveForm } from './resolve-form.js';

interface SafetyFlagRowProps {
  readonly flag: Schemas['SafetyFlagItem'];
}

export function SafetyFlagRow({ flag }: SafetyFlagRowProps) {
  const { slug, zone, may } = useClinic();
  const open = flag.state === 'raised';
  return (
    <li className="row" data-urgency={open ? (flag.level ?? 'acute') : undefined}>
      <div className="row-main">
        <strong>
          <FormattedMessage id={`flags.level.${flag.level ?? 'untold'}`} />
        </strong>
        <Badge color={open ? 'clay' : undefined} variant={open ? 'filled' : 'default'} tt="none">
          <FormattedMessage id={`flags.state.${flag.state}`} />
        </Badge>
      </div>
      <p className="row-facts">
        <span className={open ? 'late' : undefined}>
          <FormattedMessage id="flags.raised" values={{ age: <Age since={flag.raisedAt} /> }} />
        </span>
        <ZonedTime at={flag.raisedAt} zone={zone} />
        {flag.source === 'screening' && flag.subjectId !== undefined && may('screening.review') && (
          <Link to="/$slug/screenings/$screeningId" params={{ slug, screeningId: flag.subjectId }}>
            <FormattedMessage id="timeline.open.screening" />
          </Link>
        )}
        {may('person.read') && (
          <Link to="/$slug/people/$personId" params={{ slug, personId: flag.personId }}>
            <PersonName id={flag.personId} />
          </Link>
        )}
        {flag.source === 'inquiry' && flag.subjectId !== undefined && may('inquiry.read') && (
          <Link to="/$slug/inquiries/$inquiryId" params={{ slug, inquiryId: flag.subjectId }}>
            <FormattedMessage id="flags.toInquiry" />
          </Link>
        )}
      </p>
      {flag.acknowledgedAt !== undefined && (
        <p className="row-facts">
          <span>
            <FormattedMessage
              id="flags.acknowledgedBy"
              values={{
                name: flag.acknowledgedById === undefined ? '' : <StaffName id={flag.acknowledgedById} />,
              }}
            />
          </span>
          <ZonedTime at={flag.acknowledgedAt} zone={zone} />
        </p>
      )}
      {flag.note !== undefined && <p className="message">{flag.note}</p>}
      {flag.resolvedAt !== undefined && (
        <p className="row-facts">
          <span>
            <FormattedMessage
              id="flags.resolvedBy"
              values={{ name: flag.resolvedById === undefined ? '' : <StaffName id={flag.resolvedById} /> }}
            />
          </span>
          <ZonedTime at={flag.resolvedAt} zone={zone} />
        </p>
      )}
      {flag.resolutionNote !== undefined && <p className="message">{flag.resolutionNote}</p>}
      {open && may('safety-flag.acknowledge') && <AcknowledgeForm flag={flag} />}
      {flag.state === 'acknowledged' && may('safety-flag.resolve') && <ResolveForm flag={flag} />}
    </li>
  );
}
