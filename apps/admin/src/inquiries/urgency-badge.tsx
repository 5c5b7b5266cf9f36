import { Badge } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';

interface UrgencyBadgeProps {
  readonly urgency: Schemas['InquiryListItem']['urgency'];
}

export function UrgencyBadge({ urgency }: UrgencyBadgeProps) {
  if (urgency === 'routine') return null;
  return (
    <Badge color="clay" variant={urgency === 'acute' ? 'filled' : 'outline'} tt="none">
      <FormattedMessage id={`urgency.${urgency}`} />
    </Badge>
  );
}
