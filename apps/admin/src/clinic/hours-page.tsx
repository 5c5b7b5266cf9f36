import { OpeningHours } from '@stillwater/ui';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { Closures } from './closures.js';
import { HoursForm } from './hours-form.js';
import { useClinicProfile } from './use-clinic-profile.js';
import { VisitsOutside } from './visits-outside.js';

/** When the clinic is open in a usual week, on which days it stays closed, and whom a change meets. */
export function HoursPage() {
  const { may } = useClinic();
  const query = useClinicProfile();
  const [changed, setChanged] = useState(false);
  const note = (): void => setChanged(true);
  return (
    <Loaded query={query}>
      {(profile) => (
        <div className="settings-list">
          <section className="panel">
            <h2>
              <FormattedMessage id="settings.hours.week" />
            </h2>
            <OpeningHours hours={profile.hours} zone={profile.zone} />
            {may('clinic.edit') && <HoursForm profile={profile} onSaved={note} />}
          </section>
          {changed && may('schedule.read') && <VisitsOutside profile={profile} />}
          <Closures profile={profile} onSaved={note} />
        </div>
      )}
    </Loaded>
  );
}
