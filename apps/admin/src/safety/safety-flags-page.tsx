import { NativeSelect } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { flagFilterOf } from './flag-filter.js';
import './safety.css';
import { SafetyFlagRow } from './safety-flag-row.js';

const route = getRouteApi('/$slug/safety-flags');

/** Flags as the server orders them: unacknowledged first, resolved last. None can be deleted. */
export function SafetyFlagsPage() {
  const intl = useIntl();
  const { clinicId, slug, may } = useClinic();
  const navigate = useNavigate();
  const { state } = route.useSearch();
  const listing = useListing<Schemas['SafetyFlagItem']>(['safety-flags', clinicId, state], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/safety-flags', {
        params: { path: { clinicId }, query: { state, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <>
      <PageTitle title={<FormattedMessage id="flags.title" />} live={listing.attended} />
      {!may('safety-flag.acknowledge') && (
        <p className="alerts">
          <FormattedMessage id="flags.callClinician" />
        </p>
      )}
      <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
        <NativeSelect
          label={<FormattedMessage id="flags.filter.state" />}
          value={state ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/$slug/safety-flags',
              params: { slug },
              search: flagFilterOf({ state: event.currentTarget.value }),
            })
          }
          data={[
            { value: '', label: intl.formatMessage({ id: 'filter.all' }) },
            { value: 'raised', label: intl.formatMessage({ id: 'flags.state.raised' }) },
            { value: 'acknowledged', label: intl.formatMessage({ id: 'flags.state.acknowledged' }) },
            { value: 'resolved', label: intl.formatMessage({ id: 'flags.state.resolved' }) },
          ]}
        />
      </form>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'flags.title' })}
        empty={<FormattedMessage id="flags.empty" />}
      >
        {(flag) => <SafetyFlagRow key={flag.flagId} flag={flag} />}
      </Listed>
    </>
  );
}
