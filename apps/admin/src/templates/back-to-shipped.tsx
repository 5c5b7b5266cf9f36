import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { useChangeTemplate } from './use-template.js';

interface BackToShippedProps {
  readonly template: Schemas['Template'];
  onRestored(): void;
}

/** The clinic gives its own words up: once opened, one press does it. */
export function BackToShipped({ template, onRestored }: BackToShippedProps) {
  const { may } = useClinic();
  const restoring = useChangeTemplate(template);
  // It stays to hear that it is done.
  if (!template.own || !may('template.edit')) return null;
  return (
    <details className="panel">
      <summary>
        <FormattedMessage id="templates.restore" />
      </summary>
      <p>
        <FormattedMessage id="templates.restore.meaning" />
      </p>
      <ChangeFailure problem={restoring.error} />
      <Button
        variant="outline"
        loading={restoring.isPending}
        onClick={() => restoring.mutate(null, { onSuccess: onRestored })}
      >
        <FormattedMessage id="templates.restore.submit" />
      </Button>
    </details>
  );
}
