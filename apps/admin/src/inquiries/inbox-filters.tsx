import { Checkbox, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import { intents, oneOf, states } from './choices.js';
import type { InboxFilter } from './inbox-filter.js';

interface InboxFiltersProps {
  readonly filter: InboxFilter;
}

/** What is chosen here stands in the address, so that a view can be kept and shared. */
export function InboxFilters({ filter }: InboxFiltersProps) {
  const intl = useIntl();
  const { slug } = useClinic();
  const navigate = useNavigate();
  const choose = (part: Record<string, unknown>): void => {
    const search = Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => Boolean(value)));
    void navigate({ to: '/$slug/inquiries', params: { slug }, search });
  };
  const all = { value: '', label: intl.formatMessage({ id: 'filter.all' }) };
  return (
    <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
      <NativeSelect
        label={<FormattedMessage id="inbox.filter.state" />}
        value={filter.state ?? ''}
        onChange={(event) => choose({ state: oneOf(states, event.currentTarget.value) })}
        data={[all, ...states.map((value) => ({ value, label: intl.formatMessage({ id: `inquiry.state.${value}` }) }))]}
      />
      <NativeSelect
        label={<FormattedMessage id="inbox.filter.intent" />}
        value={filter.intent ?? ''}
        onChange={(event) => choose({ intent: oneOf(intents, event.currentTarget.value) })}
        data={[all, ...intents.map((value) => ({ value, label: intl.formatMessage({ id: `intent.${value}` }) }))]}
      />
      <Checkbox
        label={<FormattedMessage id="inbox.filter.urgent" />}
        checked={filter.urgent === true}
        onChange={(event) => choose({ urgent: event.currentTarget.checked })}
      />
      <Checkbox
        label={<FormattedMessage id="inbox.filter.mine" />}
        checked={filter.mine === true}
        onChange={(event) => choose({ mine: event.currentTarget.checked })}
      />
    </form>
  );
}
