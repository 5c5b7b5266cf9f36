import type { FieldError } from '@stillwater/api-client';
import { weekdayName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { weekdays } from './choices.js';
import { SpanFields, type Span } from './span-fields.js';

const MOST = 28;

interface WeekFieldsProps {
  readonly spans: readonly Span[];
  /** Where the list stands in what is sent, such as `/hours`: the server's faults point into it. */
  readonly place: `/${string}`;
  readonly errors: readonly FieldError[];
  /** Whether a stretch may count in a certain week of the month only. */
  readonly monthly?: boolean;
  readonly onChange: (spans: readonly Span[]) => void;
}

/** The stretches of a usual week, any number a day. */
export function WeekFields({ spans, place, errors, monthly = false, onChange }: WeekFieldsProps) {
  const { locale } = useIntl();
  const isFaulty = (pointer: string): boolean => errors.some((error) => error.pointer === pointer);
  return weekdays.map((weekday) => (
    <fieldset className="choice choice-tall" key={weekday}>
      <legend>{weekdayName(weekday, locale)}</legend>
      {spans.map((span, at) =>
        span.weekday === weekday ? (
          <SpanFields
            // A stretch has no name of its own until it is saved.
            key={at}
            span={span}
            backwards={isFaulty(`${place}/${at}/closes`)}
            overlaps={isFaulty(`${place}/${at}`)}
            monthly={monthly}
            onChange={(changed) => onChange(spans.with(at, changed))}
            onRemove={() => onChange(spans.toSpliced(at, 1))}
          />
        ) : null,
      )}
      <button
        type="button"
        className="plain-link"
        disabled={spans.length === MOST}
        onClick={() => onChange([...spans, { weekday, opens: '09:00', closes: '17:00' }])}
      >
        <FormattedMessage id="settings.span.add" values={{ weekday: weekdayName(weekday, locale) }} />
      </button>
    </fieldset>
  ));
}
