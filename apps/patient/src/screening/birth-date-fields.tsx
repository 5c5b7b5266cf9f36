import { TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { WrittenDate } from './birth-date.rules.js';

interface BirthDateFieldsProps {
  readonly date: WrittenDate;
  readonly wrong: boolean;
  readonly onChange: (date: WrittenDate) => void;
}

const parts = ['month', 'day', 'year'] as const;

/** Three short fields: quicker than a calendar, and every keyboard can do them. */
export function BirthDateFields({ date, wrong, onChange }: BirthDateFieldsProps) {
  return (
    <fieldset className="birth-date" aria-describedby={wrong ? 'birth-date-fault' : undefined}>
      <legend>
        <FormattedMessage id="screening.birthDate" />
      </legend>
      {wrong && (
        <p id="birth-date-fault" className="answer-fault">
          <FormattedMessage id="screening.birthDate.fault" />
        </p>
      )}
      <div className="birth-date-parts">
        {parts.map((part) => (
          <TextInput
            key={part}
            id={`birth-${part}`}
            className={`birth-${part}`}
            size="md"
            inputMode="numeric"
            autoComplete={`bday-${part}`}
            maxLength={part === 'year' ? 4 : 2}
            label={<FormattedMessage id={`screening.birthDate.${part}`} />}
            value={date[part]}
            error={wrong}
            onChange={(event) => onChange({ ...date, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
