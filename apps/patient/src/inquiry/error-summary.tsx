import { FormattedMessage } from 'react-intl';
import { faultWords } from './error-of.js';
import { fields, type Faults } from './inquiry.rules.js';

interface ErrorSummaryProps {
  readonly faults: Faults;
}

/** Everything to mend at once, each with a link to its field. */
export function ErrorSummary({ faults }: ErrorSummaryProps) {
  const found = fields.flatMap((field) => {
    const fault = faults[field];
    return fault === undefined ? [] : [{ field, fault }];
  });
  if (found.length === 0) return null;
  return (
    <div className="inquiry-errors" role="alert">
      <h2>
        <FormattedMessage id="inquiry.errors.title" values={{ count: found.length }} />
      </h2>
      <ul>
        {found.map(({ field, fault }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {faultWords(field, fault)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
