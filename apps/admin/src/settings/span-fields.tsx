import { NativeSelect, TextInput } from '@mantine/core';
import { weekdayName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';

const weeks = [1, 2, 3, 4, 5] as const;

/** A stretch of a weekday, on the clinic's wall clock; 1 is Monday. */
export interface Span {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
  /** Only in this week of the month: 1 for the first such weekday. */
  readonly weekOfMonth?: number;
}

interface SpanFieldsProps {
  readonly span: Span;
  readonly backwards: boolean;
  readonly overlaps: boolean;
  readonly monthly: boolean;
  readonly onChange: (span: Span) => void;
  readonly onRemove: () => void;
}

/** From when to when, and where that is asked, in which weeks. */
export function SpanFields({ span, backwards, overlaps, monthly, onChange, onRemove }: SpanFieldsProps) {
  const intl = useIntl();
  const { weekday: day, opens, closes, weekOfMonth } = span;
  const weekday = weekdayName(day, intl.locale);
  const fault = backwards ? 'settings.span.backwards' : 'settings.span.overlaps';
  return (
    <div className="span-fields">
      <TextInput
        type="time"
        required
        aria-label={intl.formatMessage({ id: 'settings.span.opens' }, { weekday })}
        value={opens}
        onChange={({ currentTarget: { value } }) => onChange({ ...span, opens: value })}
      />
      <TextInput
        type="time"
        required
        aria-label={intl.formatMessage({ id: 'settings.span.closes' }, { weekday })}
        value={closes}
        error={(backwards || overlaps) && <FormattedMessage id={fault} />}
        onChange={({ currentTarget: { value } }) => onChange({ ...span, closes: value })}
      />
      {monthly && (
        <NativeSelect
          aria-label={intl.formatMessage({ id: 'settings.span.weeks' }, { weekday })}
          value={weekOfMonth ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ weekday: day, opens, closes, ...(value !== '' && { weekOfMonth: Number(value) }) })
          }
          data={[
            { value: '', label: intl.formatMessage({ id: 'settings.span.everyWeek' }) },
            ...weeks.map((nth) => ({
              value: String(nth),
              label: intl.formatMessage({ id: 'hours.nth' }, { nth, weekday }),
            })),
          ]}
        />
      )}
      <button
        type="button"
        className="plain-link"
        aria-label={intl.formatMessage({ id: 'settings.span.remove' }, { weekday, opens, closes })}
        onClick={onRemove}
      >
        <FormattedMessage id="settings.calendar.remove" />
      </button>
    </div>
  );
}
