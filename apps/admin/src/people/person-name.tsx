import { FormattedMessage } from 'react-intl';
import { usePersonName } from './use-person.js';

interface PersonNameProps {
  readonly id: string;
}

/** Whom something is about. Somebody who may not see people reads that there is one. */
export function PersonName({ id }: PersonNameProps) {
  const name = usePersonName(id);
  return name === undefined ? <FormattedMessage id="person.someone" /> : <>{name}</>;
}
