import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import {
  messageAudiences,
  messageChannels,
  messageFilterOf,
  messageStates,
  type MessageFilter,
} from './message-filter.js';
import { rules } from './message-words.js';

interface MessageFiltersProps {
  readonly filter: MessageFilter;
}

/** Which messages the log shows; the choice stands in the address. */
export function MessageFilters({ filter }: MessageFiltersProps) {
  const intl = useIntl();
  const { slug } = useClinic();
  const navigate = useNavigate();
  const all = { value: '', label: intl.formatMessage({ id: 'filter.all' }) };
  const field = (name: keyof MessageFilter) => ({
    value: filter[name] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      void navigate({
        to: '/$slug/messages',
        params: { slug },
        search: messageFilterOf({ ...filter, [name]: value }),
      }),
  });
  return (
    <form className="filters" aria-label={intl.formatMessage({ id: 'filter.label' })}>
      <NativeSelect
        label={<FormattedMessage id="messages.filter.state" />}
        {...field('state')}
        data={[
          all,
          ...messageStates.map((value) => ({ value, label: intl.formatMessage({ id: `messageState.${value}` }) })),
        ]}
      />
      <NativeSelect
        label={<FormattedMessage id="messages.filter.audience" />}
        {...field('audience')}
        data={[
          all,
          ...messageAudiences.map((value) => ({ value, label: intl.formatMessage({ id: `messages.to.${value}` }) })),
        ]}
      />
      <NativeSelect
        label={<FormattedMessage id="messages.filter.channel" />}
        {...field('channel')}
        data={[
          all,
          ...messageChannels.map((value) => ({ value, label: intl.formatMessage({ id: `messageChannel.${value}` }) })),
        ]}
      />
      <NativeSelect
        label={<FormattedMessage id="messages.filter.rule" />}
        {...field('rule')}
        data={[all, ...rules.map((value) => ({ value, label: intl.formatMessage({ id: `rule.${value}` }) }))]}
      />
    </form>
  );
}
