import { Badge, NativeSelect } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Listed } from '../shell/listed.js';
import { MessageTabs } from '../messages/message-tabs.js';
import '../messages/messages.css';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { parkedFilterOf, parkedStates, services, type Service } from './parked-filter.js';
import { MOST_COUNTED, useParkedCounts } from './use-parked-counts.js';
import './parked.css';

const route = getRouteApi('/$slug/parked-messages');

/** Messages that a service could not take in; the others went on without them. */
export function ParkedPage() {
  const intl = useIntl();
  const { clinicId, slug } = useClinic();
  const navigate = useNavigate();
  const filter = route.useSearch();
  const { data: counts } = useParkedCounts();
  // Whoever comes by the count in the menu sees what it counts.
  const waits = services.find((one) => (counts?.get(one) ?? 0) > 0);
  const { service = waits ?? 'inquiries', state = 'parked' } = filter;
  const listing = useListing<Schemas['ParkedItem']>(['parked', clinicId, service, state], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/parked-messages', {
        params: { path: { clinicId }, query: { service, state, cursor, limit: 50 } },
      }),
    ),
  );
  const nameOf = (one: Service): string => {
    const name = intl.formatMessage({ id: `service.${one}` });
    const count = counts?.get(one) ?? 0;
    const values = { name, count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
    return count > 0 ? intl.formatMessage({ id: 'parked.inService' }, values) : name;
  };
  const choose = (part: Record<string, string>): void =>
    void navigate({ to: '/$slug/parked-messages', params: { slug }, search: parkedFilterOf({ ...filter, ...part }) });
  return (
    <>
      <PageTitle title={<FormattedMessage id="parked.title" />} live={listing.attended} />
      <MessageTabs />
      <p>
        <FormattedMessage id="parked.lead" />
      </p>
      <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
        <NativeSelect
          label={<FormattedMessage id="parked.filter.service" />}
          value={service}
          onChange={(event) => choose({ service: event.currentTarget.value })}
          data={services.map((value) => ({ value, label: nameOf(value) }))}
        />
        <NativeSelect
          label={<FormattedMessage id="parked.filter.state" />}
          value={state}
          onChange={(event) => choose({ state: event.currentTarget.value })}
          data={parkedStates.map((value) => ({ value, label: intl.formatMessage({ id: `parked.state.${value}` }) }))}
        />
      </form>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'parked.title' })}
        empty={<FormattedMessage id={`parked.empty.${state}`} />}
      >
        {(item) => <ParkedRow key={item.parkedId} item={item} service={service} />}
      </Listed>
    </>
  );
}

interface ParkedRowProps {
  readonly item: Schemas['ParkedItem'];
  readonly service: Service;
}

function ParkedRow({ item, service }: ParkedRowProps) {
  const { slug, zone } = useClinic();
  return (
    <li className="row">
      <div className="row-main">
        <Link
          className="row-link"
          to="/$slug/parked-messages/$service/$parkedId"
          params={{ slug, service, parkedId: item.parkedId }}
        >
          <code>{item.type}</code>
        </Link>
        <Badge variant="default" tt="none">
          <FormattedMessage id={`parked.state.${item.state}`} />
        </Badge>
      </div>
      <p className="parked-reason">{item.reason}</p>
      <p className="row-facts">
        <ZonedTime at={item.parkedAt} zone={zone} />
        <span>
          <FormattedMessage id="parked.attempts" values={{ count: item.attempts }} />
        </span>
        <code>{item.consumer}</code>
      </p>
    </li>
  );
}
