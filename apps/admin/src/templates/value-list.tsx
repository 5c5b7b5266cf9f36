import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';

interface ValueListProps {
  readonly places: Schemas['Template']['places'];
}

/** The values that may be named, as they are written and as they may read. */
export function ValueList({ places }: ValueListProps) {
  return (
    <details>
      <summary>
        <FormattedMessage id="templates.values" />
      </summary>
      <dl className="template-values">
        {places.map(({ name, needed, sample }) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code> {needed && <FormattedMessage id="templates.values.needed" />}
            </dt>
            <dd>{sample}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
