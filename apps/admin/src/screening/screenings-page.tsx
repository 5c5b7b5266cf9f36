import { NativeSelect } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { screeningFilterOf, screeningStates } from './screening-filter.js';
import { ScreeningRow } from './screening-row.js';
import './screening.css';

const route = getRouteApi('/$slug/screenings');

/** Screenings that wait for review, as the server orders them: open flags first, then the oldest. Or those of a state. */
export function ScreeningsPage() {
  const intl = useIntl();
  const { clinicId, slug } = useClinic();
  const navigate = useNavigate();
  const { state } = route.useSearch();
  const query = state === undefined ? ({ queue: 'review' } as const) : { state };
  const listing = useListing<Schemas['ScreeningItem']>(['screenings', clinicId, 'list', state], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/screenings', {
        params: { path: { clinicId }, query: { ...query, cursor, limit: 50 } },
      }),
    ),
  );
  return (
    <>
      <PageTitle title={<FormattedMessage id="screenings.title" />} live={listing.attended} />
      <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
        <NativeSelect
          label={<FormattedMessage id="screenings.filter" />}
          value={state ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/$slug/screenings',
              params: { slug },
              search: screeningFilterOf({ state: event.currentTarget.value }),
            })
          }
          data={[
            { value: '', label: intl.formatMessage({ id: 'screenings.queue' }) },
            ...screeningStates.map((value) => ({
              value,
              label: intl.formatMessage({ id: `screening.state.${value}` }),
            })),
          ]}
        />
      </form>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'screenings.title' })}
        empty={<FormattedMessage id={state === undefined ? 'screenings.empty' : 'screenings.none'} />}
      >
        {(item) => <ScreeningRow key={item.screeningId} item={item} named />}
      </Listed>
    </>
  );
}
