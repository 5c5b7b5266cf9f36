import { TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { toggled } from './questionnaire.rules.js';
import type { Item } from './screening.js';

interface AnswerFieldProps {
  readonly item: Item;
  readonly language: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

/** Where the answer is given: one choice, several, or a whole number. The words are the document's. */
export function AnswerField({ item, language, value, wrong, onChange }: AnswerFieldProps) {
  const intl = useIntl();
  if (item.kind === 'number') {
    return (
      <div className="answer-number">
        <TextInput
          size="lg"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          aria-label={intl.formatMessage({ id: 'screening.number' }, { question: item.text, unit: item.unit ?? '' })}
          value={value}
          error={wrong}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {item.unit !== undefined && <span aria-hidden="true">{item.unit}</span>}
      </div>
    );
  }
  const several = item.kind === 'choices';
  const chosen = value.split(',');
  return (
    <div className="answers">
      {item.choices.map((choice) => (
        <label key={choice.value} className="answer">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={item.itemId}
            value={choice.value}
            checked={chosen.includes(choice.value)}
            aria-invalid={wrong}
            onChange={() => onChange(several ? toggled(item, value, choice.value) : choice.value)}
          />
          <span lang={language}>{choice.label}</span>
        </label>
      ))}
      {several && (
        <p className="sw-only-read" role="status">
          <FormattedMessage id="screening.several.chosen" values={{ count: chosen.filter(Boolean).length }} />
        </p>
      )}
    </div>
  );
}
