import { dataOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { LicenceList } from './licence-list.js';
import { LicencesForm } from './licences-form.js';

/** Who works here in which roles, and under which licences. */
export function StaffTab() {
  const intl = useIntl();
  const { clinicId } = useClinic();
  const listing = useListing<Schemas['StaffMember']>(['staff', clinicId, 'licences'], (cursor) =>
    dataOf(api.GET('/v1/clinics/{clinicId}/staff', { params: { path: { clinicId }, query: { cursor, limit: 50 } } })),
  );
  return (
    <>
      <p className="quiet">
        <FormattedMessage id="settings.staff.lead" />
      </p>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'settings.tab.staff' })}
        empty={<FormattedMessage id="settings.calendars.empty" />}
      >
        {(member) => <StaffRow key={member.staffId} member={member} />}
      </Listed>
    </>
  );
}

interface StaffRowProps {
  readonly member: Schemas['StaffMember'];
}

function StaffRow({ member }: StaffRowProps) {
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
      {may('staff.manage') && !own && <LicencesForm key={member.version} member={member} />}
      {may('staff.manage') && own && (
        <p className="quiet">
          <FormattedMessage id="settings.licence.own" />
        </p>
      )}
    </li>
  );
}
