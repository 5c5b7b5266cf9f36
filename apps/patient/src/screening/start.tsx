import { Button } from '@mantine/core';
import { CrisisBlock, ZonedTime } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import { Progress } from './progress.js';
import type { ScreeningForm } from './screening.js';

interface StartProps {
  readonly form: ScreeningForm;
  readonly clinic: Clinic | undefined;
  readonly answered: number;
  readonly total: number;
  readonly crisis: boolean;
  /** Whether what was answered is saved. */
  readonly state: ReactNode;
  readonly onGo: () => void;
}

const promises = ['saved', 'skip', 'person'] as const;

/** What lies ahead, and that it may take as long as it takes. Whoever comes back finds where they were. */
export function Start({ form, clinic, answered, total, crisis, state, onGo }: StartProps) {
  const returning = answered > 0;
  return (
    <div className="page-narrow screening">
      <FocusedHeading>
        <FormattedMessage id={returning ? 'screening.resume.title' : 'screening.start.title'} />
      </FocusedHeading>
      {crisis && <CrisisBlock />}
      <p className="page-lead">
        <FormattedMessage id={returning ? 'screening.resume.lead' : 'screening.start.lead'} values={{ total }} />
      </p>
      {returning && <Progress answered={answered} total={total} />}
      {state}
      <ul className="screening-promises">
        {promises.map((promise) => (
          <li key={promise}>
            <FormattedMessage id={`screening.start.${promise}`} />
          </li>
        ))}
        {clinic !== undefined && (
          <li>
            <FormattedMessage
              id="screening.start.until"
              values={{ until: <ZonedTime at={form.expiresAt} zone={clinic.zone} /> }}
            />
          </li>
        )}
      </ul>
      <Button size="lg" radius="xl" onClick={onGo}>
        <FormattedMessage id={returning ? 'screening.resume.act' : 'screening.start.act'} />
      </Button>
      <p className="screening-note">
        <FormattedMessage id="crisis.notWatched" />
      </p>
    </div>
  );
}
