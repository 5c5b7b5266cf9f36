import { Badge } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';

interface RecommendationBadgeProps {
  readonly outcome: Schemas['RecommendationReason']['outcome'];
}

/** What the rules recommend. It says that it is a recommendation: a prescriber decides. */
export function RecommendationBadge({ outcome }: RecommendationBadgeProps) {
  return (
    <Badge variant="outline" color={outcome === 'not_suitable' ? 'clay' : undefined} tt="none">
      <FormattedMessage
        id="screening.recommended"
        values={{ outcome: <FormattedMessage id={`recommendation.${outcome}`} /> }}
      />
    </Badge>
  );
}
