import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { wordDifferences } from './word-differences.js';

interface WordsComparedProps {
  readonly template: Schemas['Template'];
}

/** Where the clinic's words are not the shipped ones, side by side. */
export function WordsCompared({ template: { shipped, words } }: WordsComparedProps) {
  const found = wordDifferences(shipped, words);
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="templates.difference" />
      </h2>
      {found.length === 0 && (
        <p className="quiet">
          <FormattedMessage id="templates.difference.none" />
        </p>
      )}
      {found.map(({ place, number, shipped: before, own }) => (
        <dl className="template-difference" key={`${place} ${number}`}>
          <dt>
            <FormattedMessage id={`templates.place.${place}`} values={{ number }} />
          </dt>
          {before !== undefined && (
            <dd>
              <del>{before}</del>
            </dd>
          )}
          {own !== undefined && (
            <dd>
              <ins>{own}</ins>
            </dd>
          )}
        </dl>
      ))}
    </section>
  );
}
