import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import { rules } from './message-words.js';
import { ageNames, stuckCauses, stuckChannels, stuckFilterOf, type StuckFilter } from './stuck-filter.js';

interface StuckFiltersProps {
  readonly filter: StuckFilter;
}

/** Which of the messages that reached nobody are shown; the choice stands in the address. */
export function StuckFilters({ filter }: StuckFiltersProps) {
  const intl = useIntl();
  const { slug } = useClinic();
  const navigate = useNavigate();
  const all = { value: '', label: intl.formatMessage({ id: 'filter.all' }) };
  const field = (name: keyof StuckFilter) => ({
    value: filter[name] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      void navigate({
        to: '/$slug/messages/stuck',
        params: { slug },
        search: stuckFilterOf({ ...filter, [name]: value }),
      }),
  });
  return (
    <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
      <NativeSelect
        label={<FormattedMessage id="stuck.filter.cause" />}
        {...field('cause')}
        data={[
          all,
          ...stuckCauses.map((value) => ({ value, label: intl.formatMessage({ id: `stuck.cause.${value}` }) })),
        ]}
      />
      <NativeSelect
        label={<FormattedMessage id="messages.filter.channel" />}
        {...field('channel')}
        data={[
          all,
          ...stuckChannels.map((value) => ({ value, label: intl.formatMessage({ id: `messageChannel.${value}` }) })),
        ]}
      />
      <NativeSelect
        label={<FormattedMessage id="messages.filter.rule" />}
        {...field('rule')}
        data={[all, ...rules.map((value) => ({ value, label: intl.formatMessage({ id: `rule.${value}` }) }))]}
      />
      <NativeSelect
        label={<FormattedMessage id="stuck.filter.age" />}
        {...field('age')}
        data={[all, ...ageNames.map((value) => ({ value, label: intl.formatMessage({ id: `stuck.age.${value}` }) }))]}
      />
    </form>
  );
}
