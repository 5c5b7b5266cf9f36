import { useIntl } from 'react-intl';
import { isUsState } from '@stillwater/ui/us-states';

interface StateNamesProps {
  /** Two-letter codes. */
  readonly states: readonly string[];
  /** Joins with “or” instead of “and”. */
  readonly either?: boolean;
}

export function StateNames({ states, either = false }: StateNamesProps) {
  const intl = useIntl();
  const names = states.map((state) => (isUsState(state) ? intl.formatMessage({ id: `state.${state}` }) : state));
  return intl.formatList(names, { type: either ? 'disjunction' : 'conjunction' });
}
