import { FormattedMessage } from 'react-intl';

interface ProgressProps {
  readonly answered: number;
  readonly total: number;
}

export function Progress({ answered, total }: ProgressProps) {
  return (
    <div className="screening-progress">
      <label htmlFor="screening-progress">
        <FormattedMessage id="screening.progress" values={{ answered, total }} />
      </label>
      <progress id="screening-progress" value={answered} max={total} />
    </div>
  );
}
