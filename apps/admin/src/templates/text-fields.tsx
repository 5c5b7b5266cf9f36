import { Button, Textarea } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useFaultsAt } from './field-faults.js';
import type { Words } from './use-template.js';

interface TextFieldsProps {
  readonly words: Words;
  onChange(words: Words): void;
}

/** A text message in several lengths: the first that fits is sent. */
export function TextFields({ words, onChange }: TextFieldsProps) {
  const { texts = [] } = words;
  const put = (changed: readonly string[]): void => onChange({ ...words, texts: [...changed] });
  return (
    <>
      <p className="quiet">
        <FormattedMessage id="templates.texts.lead" />
      </p>
      {texts.map((text, index) => (
        <div key={index}>
          <TextField
            text={text}
            index={index}
            onChange={(changed) => put(texts.map((one, place) => (place === index ? changed : one)))}
          />
          {texts.length > 1 && (
            <Button size="compact-sm" variant="subtle" onClick={() => put(texts.filter((_, place) => place !== index))}>
              <FormattedMessage id="templates.text.remove" values={{ number: index + 1 }} />
            </Button>
          )}
        </div>
      ))}
      <Button variant="default" disabled={texts.length >= 4} onClick={() => put([...texts, ''])}>
        <FormattedMessage id="templates.text.add" />
      </Button>
    </>
  );
}

interface TextFieldProps {
  readonly text: string;
  readonly index: number;
  onChange(text: string): void;
}

function TextField({ text, index, onChange }: TextFieldProps) {
  return (
    <Textarea
      label={<FormattedMessage id="templates.place.text" values={{ number: index + 1 }} />}
      autosize
      minRows={2}
      maxLength={320}
      value={text}
      error={useFaultsAt(`/texts/${index}`, ...(index === 0 ? ['', '/texts'] : []))}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
    />
  );
}
