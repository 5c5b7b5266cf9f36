import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Listed } from '../shell/listed.js';
import './people.css';
import { SearchForm } from './search-form.js';
import { nameOf } from './person-words.js';
import { usePeople } from './use-people.js';

interface PersonPickerProps {
  readonly onPick: (personId: string) => void;
}

/** Finds a person and takes them; whoever came last stands first. */
export function PersonPicker({ onPick }: PersonPickerProps) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const listing = usePeople(words);
  return (
    <>
      <SearchForm onSearch={setWords} />
      {listing.incomplete && (
        <p className="quiet" role="status">
          <FormattedMessage id="people.incomplete" />
        </p>
      )}
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'people.title' })}
        empty={<FormattedMessage id={words === '' ? 'people.empty' : 'people.none'} />}
      >
        {(person) => (
          <li className="row row-small" key={person.personId}>
            <button type="button" className="plain-link" onClick={() => onPick(person.personId)}>
              {nameOf(person)}
            </button>
            <p className="row-facts">
              <span>{intl.formatMessage({ id: `state.${person.stateOfResidence}` })}</span>
              <span>
                <FormattedMessage id={`patientState.${person.patientState}`} />
              </span>
            </p>
          </li>
        )}
      </Listed>
    </>
  );
}
