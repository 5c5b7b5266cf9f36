import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Listed } from '../shell/listed.js';
import { PageTitle } from '../shell/page-title.js';
import './people.css';
import { PersonRow } from './person-row.js';
import { SearchForm } from './search-form.js';
import { usePeople } from './use-people.js';

/** Everybody the clinic knows, who came last first, and a search. */
export function PeoplePage() {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const listing = usePeople(words);
  return (
    <>
      <PageTitle title={<FormattedMessage id="people.title" />} {...(words === '' ? { live: listing.attended } : {})} />
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
        {(item) => <PersonRow key={item.personId} item={item} />}
      </Listed>
    </>
  );
}
