import { Radio } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { VisitMode } from './booking.js';

interface ModeChoiceProps {
  readonly modes: readonly VisitMode[];
  readonly mode: VisitMode;
  readonly onChange: (mode: VisitMode) => void;
}

/** By phone, by video or at the clinic, where there is a choice; the free times differ. */
export function ModeChoice({ modes, mode, onChange }: ModeChoiceProps) {
  if (modes.length < 2) return null;
  return (
    <fieldset className="mode-choice">
      <legend>
        <FormattedMessage id="booking.mode.legend" />
      </legend>
      {modes.map((one) => (
        <Radio
          key={one}
          name="mode"
          value={one}
          size="md"
          checked={mode === one}
          onChange={() => onChange(one)}
          label={<FormattedMessage id={`booking.mode.${one}`} />}
        />
      ))}
    </fieldset>
  );
}
