import { Button } from '@mantine/core';
import { CrisisBlock, PhoneLink } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FullScreen } from '../crisis/full-screen.js';

interface CrisisScreenProps {
  readonly clinic: Clinic | undefined;
  /** The answer is at the clinic, where a clinician is told of it in the same moment. */
  readonly told: boolean;
  readonly onClose: () => void;
}

/** Help over the whole page when an answer calls for it. */
export function CrisisScreen({ clinic, told, onClose }: CrisisScreenProps) {
  const intl = useIntl();
  return (
    <FullScreen label={intl.formatMessage({ id: 'danger.label' })} onClose={onClose}>
      <CrisisBlock level={1} />
      <section className="crisis-told">
        <h2>
          <FormattedMessage id="screening.crisis.title" />
        </h2>
        <p>
          <FormattedMessage id={told ? 'screening.crisis.text' : 'screening.crisis.untold'} />
        </p>
        {clinic !== undefined && (
          <p>
            <FormattedMessage
              id="link.call"
              values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
            />
          </p>
        )}
        <Button color="clay" variant="outline" radius="xl" size="md" onClick={onClose}>
          <FormattedMessage id="screening.crisis.goOn" />
        </Button>
      </section>
    </FullScreen>
  );
}
