import { NativeSelect } from '@mantine/core';
import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ruleIds, stepIds } from '../messages/message-words.js';
import '../messages/messages.css';
import { ReasonWords } from '../messages/reason-words.js';
import { instantOn } from '../notices/snooze.js';
import { DateField } from '../schedule/date-field.js';
import { addDays, dateIn } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { SubjectLink } from './subject-link.js';
import { usePersonInView } from './use-person.js';

const SPANS = [7, 30, 90, 365] as const;
/** In place of a span: until a day of choice. */
const OWN = 'day';
const DAY_MS = 24 * 3_600_000;

/** What will go out to a person until a date, when on their own clock, and what could still stop it. */
export function PersonPlanned() {
  const intl = useIntl();
  const { clinicId, zone } = useClinic();
  const { personId } = usePersonInView().data;
  const [days, setDays] = useState<number>(30);
  const [lastDay, setLastDay] = useState<string>();
  const now = useNow();
  const query = useQuery<Schemas['PlannedMessages'], ApiProblem>({
    queryKey: ['messages', clinicId, 'planned', personId, lastDay ?? days],
    queryFn: () => {
      const end = lastDay === undefined ? now + days * DAY_MS : instantOn(zone, `${addDays(lastDay, 1)}T00:00`);
      const untilAt = new Date(end).toISOString();
      return dataOf(
        api.GET('/v1/clinics/{clinicId}/people/{personId}/planned-messages', {
          params: { path: { clinicId, personId }, query: { untilAt } },
        }),
      );
    },
  });
  return (
    <section className="panel apart">
      <h2>
        <FormattedMessage id="planned.title" />
      </h2>
      <div className="filters">
        <NativeSelect
          label={<FormattedMessage id="planned.until" />}
          value={lastDay === undefined ? String(days) : OWN}
          onChange={({ currentTarget: { value } }) => {
            setLastDay(value === OWN ? dateIn(zone, now + days * DAY_MS) : undefined);
            if (value !== OWN) setDays(Number(value));
          }}
          data={[
            ...SPANS.map((span) => ({
              value: String(span),
              label: intl.formatMessage({ id: 'planned.days' }, { count: span }),
            })),
            { value: OWN, label: intl.formatMessage({ id: 'planned.own' }) },
          ]}
        />
        {lastDay !== undefined && (
          <DateField
            label={<FormattedMessage id="planned.lastDay" />}
            value={lastDay}
            min={dateIn(zone, now)}
            onChange={setLastDay}
          />
        )}
      </div>
      <Loaded query={query}>
        {({ items, more }) =>
          items.length === 0 ? (
            <p className="quiet">
              <FormattedMessage id="planned.empty" />
            </p>
          ) : (
            <>
              <ul className="rows" aria-label={intl.formatMessage({ id: 'planned.title' })}>
                {items.map((item) => (
                  <Planned key={`${item.rule} ${item.step} ${item.subjectId}`} item={item} />
                ))}
              </ul>
              {more && (
                <p className="quiet">
                  <FormattedMessage id="planned.more" />
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

interface PlannedProps {
  readonly item: Schemas['PlannedMessage'];
}

function Planned({ item }: PlannedProps) {
  const { rule, step, sendAt, zone, channel, channels, movedByQuietHours, reason, risks } = item;
  const intl = useIntl();
  const [ruleWords, stepWords] = [ruleIds[rule], stepIds[`${rule}.${step}`]];
  const closed = channels.flatMap((way) => (way.refusal === undefined ? [] : [{ ...way, refusal: way.refusal }]));
  return (
    <li className="row row-small" data-state={reason === undefined ? 'pending' : 'suppressed'}>
      <strong>
        {ruleWords === undefined ? rule : <FormattedMessage id={ruleWords} />}
        {', '}
        {stepWords === undefined ? step : <FormattedMessage id={stepWords} />}
      </strong>
      <p className="row-facts">
        <ZonedTime at={sendAt} zone={zone} />
        {channel !== undefined && (
          <span>
            <FormattedMessage id={`messageChannel.${channel}`} />
          </span>
        )}
        {movedByQuietHours && (
          <span>
            <FormattedMessage id="planned.quietHours" />
          </span>
        )}
        <SubjectLink entry={item} />
      </p>
      {reason !== undefined && (
        <p className="planned-facts">
          <strong>
            <FormattedMessage id="planned.willNot" />
          </strong>{' '}
          <ReasonWords reason={reason} />
        </p>
      )}
      {closed.map(({ channel: way, refusal }) => (
        <p className="planned-facts quiet" key={way}>
          <FormattedMessage id="planned.closed" values={{ way: intl.formatMessage({ id: `messageChannel.${way}` }) }} />{' '}
          <ReasonWords reason={refusal} />
        </p>
      ))}
      <p className="planned-facts quiet">
        <FormattedMessage
          id="planned.risks"
          values={{
            risks: intl.formatList(
              risks.map((risk) => intl.formatMessage({ id: `planned.risk.${risk}` })),
              { type: 'disjunction' },
            ),
          }}
        />
      </p>
    </li>
  );
}
