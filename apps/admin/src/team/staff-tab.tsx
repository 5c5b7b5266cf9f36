import { dataOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { InviteForm } from './invite-form.js';
import { StaffRow } from './staff-row.js';

/** Who works here in which roles and under which licences, and who is to come. */
export function StaffTab() {
  const intl = useIntl();
  const { clinicId, may } = useClinic();
  const listing = useListing<Schemas['StaffMember']>(['staff', clinicId, 'licences'], (cursor) =>
    dataOf(api.GET('/v1/clinics/{clinicId}/staff', { params: { path: { clinicId }, query: { cursor, limit: 50 } } })),
  );
  return (
    <div className="settings-list">
      <p className="quiet">
        <FormattedMessage id="settings.staff.lead" />
      </p>
      {may('staff.manage') && <InviteForm />}
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'settings.tab.staff' })}
        empty={<FormattedMessage id="settings.calendars.empty" />}
      >
        {(member) => <StaffRow key={member.staffId} member={member} />}
      </Listed>
    </div>
  );
}
