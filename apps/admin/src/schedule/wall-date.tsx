import { useIntl } from 'react-intl';

/** A calendar date with its weekday, as the language writes it. */
export function wallDate(date: string, language: string, { year = true } = {}): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(year ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T12:00:00Z`));
}

interface WallDateProps {
  readonly date: string;
  /** Left out where the year stands elsewhere. */
  readonly year?: boolean;
}

export function WallDate({ date, year = true }: WallDateProps) {
  const { locale } = useIntl();
  return <time dateTime={date}>{wallDate(date, locale, { year })}</time>;
}
