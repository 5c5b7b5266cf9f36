import { Button, NativeSelect } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useNow } from '../shell/age.js';
import './demo-clock.css';
import { useAdvanceDemo, useDemoClock } from './use-demo-clock.js';

const HOUR = 60;
const DAY = 24 * HOUR;
const steps = [HOUR, 4 * HOUR, DAY, 2 * DAY, 7 * DAY] as const;

interface DemoClockProps {
  readonly zone: string;
}

/** The demo's time and a way to move it on; a real installation has neither. */
export function DemoClock({ zone }: DemoClockProps) {
  const intl = useIntl();
  const now = useNow();
  const { data } = useDemoClock();
  const [minutes, setMinutes] = useState<number>(DAY);
  const advancing = useAdvanceDemo();
  if (data === undefined || data === null) return null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!advancing.isPending) advancing.mutate(minutes);
  };
  return (
    <form className="demo-clock" aria-label={intl.formatMessage({ id: 'demo.label' })} onSubmit={submit}>
      <p role="status">
        <FormattedMessage id="demo.now" values={{ now: <ZonedTime at={new Date(now).toISOString()} zone={zone} /> }} />
      </p>
      <NativeSelect
        size="xs"
        aria-label={intl.formatMessage({ id: 'demo.by' })}
        value={minutes}
        onChange={(event) => setMinutes(Number(event.currentTarget.value))}
        data={steps.map((value) => ({
          value: String(value),
          label:
            value < DAY
              ? intl.formatMessage({ id: 'demo.hours' }, { hours: value / HOUR })
              : intl.formatMessage({ id: 'demo.days' }, { days: value / DAY }),
        }))}
      />
      <Button type="submit" size="xs" variant="default" loading={advancing.isPending}>
        <FormattedMessage id="demo.advance" />
      </Button>
      <ChangeFailure problem={advancing.error} />
    </form>
  );
}
