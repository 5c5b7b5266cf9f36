import { Checkbox } from '@mantine/core';
import { FormattedMessage } from 'react-intl';

type MessageId = FormatjsIntl.Message['ids'];

interface MultiChoiceProps<Choice extends string, Words extends string> {
  readonly question: MessageId;
  /** What the catalogue's ids of the choices begin with. */
  readonly words: Words & (`${Words}.${Choice}` extends MessageId ? unknown : never);
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: Choice[]) => void;
}

/** Some of a few choices, kept in their order. */
export function MultiChoice<Choice extends string, Words extends string>({
  question,
  words,
  choices,
  chosen,
  onChange,
}: MultiChoiceProps<Choice, Words>) {
  return (
    <fieldset className="choice">
      <legend>
        <FormattedMessage id={question} />
      </legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          label={<FormattedMessage id={`${words}.${choice}` as MessageId} />}
          checked={chosen.includes(choice)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(choices.filter((one) => (one === choice ? checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
