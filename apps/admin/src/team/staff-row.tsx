import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { EndMembership } from './end-membership.js';
import { LicenceList } from './licence-list.js';
import { LicencesForm } from './licences-form.js';
import { RenewLink } from './renew-link.js';
import { RolesForm } from './roles-form.js';

interface StaffRowProps {
  readonly member: Schemas['StaffMember'];
}

/** One person of the clinic, and what a manager may do about somebody else. */
export function StaffRow({ member }: StaffRowProps) {
  const intl = useIntl();
  const { staffId, may } = useClinic();
  const own = member.staffId === staffId;
  return (
    <li className="row settings-row">
      <h2>{member.name}</h2>
      <p className="row-facts">
        <span>{intl.formatList(member.roles.map((role) => intl.formatMessage({ id: `role.${role}` })))}</span>
        <span>{member.email}</span>
        {!member.enrolled && (
          <span>
            <FormattedMessage id="settings.staff.invited" />
          </span>
        )}
      </p>
      <LicenceList licences={member.licences ?? []} />
      {member.licensed === false && (
        <p className="late">
          <FormattedMessage id="settings.licence.cannotSign" />
        </p>
      )}
      {may('staff.manage') && !own && (
        <>
          {!member.enrolled && <RenewLink member={member} />}
          <LicencesForm key={`licences ${member.version}`} member={member} />
          <RolesForm key={`roles ${member.version}`} member={member} />
          <EndMembership member={member} />
        </>
      )}
      {may('staff.manage') && own && (
        <p className="quiet">
          <FormattedMessage id="settings.staff.own" />
        </p>
      )}
    </li>
  );
}
