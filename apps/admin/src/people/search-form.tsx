import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

interface SearchFormProps {
  readonly onSearch: (words: string) => void;
}

/** Looks for people by whole names, a whole e-mail address or a whole phone number. */
export function SearchForm({ onSearch }: SearchFormProps) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSearch(words.trim());
  };
  return (
    <form
      className="search"
      role="search"
      aria-label={intl.formatMessage({ id: 'people.search.label' })}
      onSubmit={submit}
    >
      <TextInput
        type="search"
        autoComplete="off"
        maxLength={254}
        label={<FormattedMessage id="people.search.words" />}
        description={<FormattedMessage id="people.search.hint" />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          if (event.currentTarget.value === '') onSearch('');
        }}
      />
      <Button type="submit" variant="default">
        <FormattedMessage id="people.search.submit" />
      </Button>
    </form>
  );
}
