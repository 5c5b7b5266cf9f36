import type { CSSProperties, ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { hoursShown, placeInLanes, type Span } from './lanes.js';
import { HourMarks } from './hour-marks.js';
import type { Visit } from './use-schedule.js';
import { VisitLink } from './visit-link.js';
import { minuteOfDay } from './wall-time.js';

export interface GridColumn {
  readonly key: string;
  readonly heading: ReactNode;
  readonly visits: readonly Visit[];
}

interface TimeGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
}

interface VisitSpan extends Span {
  readonly visit: Visit;
}

function spanOf(visit: Visit): VisitSpan {
  const from = minuteOfDay(visit.localStart);
  return { visit, from, until: from + (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000 };
}

/** Custom properties that the style sheet places a visit by. */
const place = (values: Record<`--${string}`, number>): CSSProperties => values as CSSProperties;

/** Columns of visits under their headings; on a wide screen they hang on a common clock, on a narrow one they are lists. */
export function TimeGrid({ label, columns }: TimeGridProps) {
  const spans = columns.map(({ visits }) => visits.map(spanOf));
  const hours = hoursShown(spans.flat());
  return (
    <div
      className="grid"
      role="region"
      aria-label={label}
      style={place({ '--hours': hours.until - hours.from, '--columns': columns.length })}
    >
      <HourMarks {...hours} />
      {columns.map(({ key, heading }, at) => (
        <section className="grid-column" key={key}>
          <h2>{heading}</h2>
          <ol>
            {placeInLanes(spans[at] ?? []).map(({ span, lane, lanes }) => (
              <li
                key={span.visit.appointmentId}
                data-short={span.until - span.from < 35 ? true : undefined}
                style={place({
                  '--from': span.from - hours.from * 60,
                  '--minutes': span.until - span.from,
                  '--lane': lane,
                  '--lanes': lanes,
                })}
              >
                <VisitLink visit={span.visit} />
              </li>
            ))}
          </ol>
          {spans[at]?.length === 0 && (
            <p className="grid-free">
              <FormattedMessage id="schedule.free" />
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
