import { dataOf } from '@stillwater/api-client';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ForgetBirthDate } from '../screening/forget-birth-date.js';
import { RevokeLink } from '../screening/revoke-link.js';
import { ScreeningRow } from '../screening/screening-row.js';
import { Listed } from '../shell/listed.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { InviteToScreening } from './invite-to-screening.js';
import { usePersonInView } from './use-person.js';

/** A person's screenings, the latest first; a clinician opens them from here. */
export function PersonScreening() {
  const intl = useIntl();
  const { clinicId, may } = useClinic();
  const { data: person } = usePersonInView();
  const { personId } = person;
  const listing = useListing<Schemas['ScreeningItem']>(['screenings', clinicId, 'person', personId], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/screenings', {
        params: { path: { clinicId }, query: { personId, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <div className="detail">
      <div>
        <h2>
          <FormattedMessage id="person.tab.screening" />
        </h2>
        <Listed
          listing={listing}
          label={intl.formatMessage({ id: 'person.tab.screening' })}
          empty={<FormattedMessage id="person.screening.empty" />}
        >
          {(item) => (
            <ScreeningRow key={item.screeningId} item={item}>
              {item.abilities.includes('revoke-link') && <RevokeLink item={item} />}
              {item.abilities.includes('forget-birth-date') && <ForgetBirthDate item={item} />}
            </ScreeningRow>
          )}
        </Listed>
      </div>
      <div className="detail-work">{may('screening.invite') && <InviteToScreening person={person} />}</div>
    </div>
  );
}
