import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Entrance } from '../session/entrance.js';

export function NothingHere() {
  return (
    <Entrance title={<FormattedMessage id="problem.missing.title" />}>
      <p>
        <FormattedMessage id="problem.missing.advice" />
      </p>
      <p>
        <Link to="/">
          <FormattedMessage id="nav.home" />
        </Link>
      </p>
    </Entrance>
  );
}
