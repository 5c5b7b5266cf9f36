import { wallTime } from '@stillwater/ui';
import { useIntl } from 'react-intl';

interface HourMarksProps {
  readonly from: number;
  readonly until: number;
}

/** The clock beside the columns; every visit says its time itself, so it is for the eyes only. */
export function HourMarks({ from, until }: HourMarksProps) {
  const { locale } = useIntl();
  return (
    <ol className="grid-hours" aria-hidden="true">
      {Array.from({ length: until - from }, (_, at) => (
        <li key={at}>{wallTime(`${String(from + at).padStart(2, '0')}:00`, locale)}</li>
      ))}
    </ol>
  );
}
