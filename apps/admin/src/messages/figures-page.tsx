import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { MessageTabs } from './message-tabs.js';
import './messages.css';
import { ReasonWords } from './reason-words.js';

const EVERY_MS = 30_000;

/** How sending goes in this clinic: what is due, how late timers were, and what became of messages. */
export function FiguresPage() {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  const query = useQuery<Schemas['MessageMetrics'], ApiProblem>({
    queryKey: ['messages', clinicId, 'figures'],
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/message-metrics', { params: { path: { clinicId } } })),
    refetchInterval: attended ? EVERY_MS : false,
  });
  return (
    <>
      <PageTitle title={<FormattedMessage id="figures.title" />} live={attended} />
      <MessageTabs />
      <Loaded query={query}>
        {({ timers, messages, stuck, windows }) => (
          <>
            <section className="panel apart">
              <h2>
                <FormattedMessage id="figures.now" />
              </h2>
              <dl className="facts">
                <Due backlog={messages} words="figures.messagesDue" />
                <Due backlog={timers} words="figures.timersDue" />
                <div>
                  <dt>
                    <FormattedMessage id="figures.stuck" />
                  </dt>
                  <dd>
                    <FormattedMessage id="figures.count" values={{ count: stuck }} />
                  </dd>
                </div>
              </dl>
            </section>
            {windows.map((window) => (
              <Window key={window.hours} window={window} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

interface DueProps {
  readonly backlog: Schemas['DueBacklog'];
  readonly words: 'figures.messagesDue' | 'figures.timersDue';
}

function Due({ backlog: { due, oldestDueAt }, words }: DueProps) {
  const { zone } = useClinic();
  return (
    <div>
      <dt>
        <FormattedMessage id={words} />
      </dt>
      <dd>
        <FormattedMessage id="figures.count" values={{ count: due }} />
        {oldestDueAt !== undefined && (
          <>
            {' '}
            <span className="quiet">
              <FormattedMessage id="figures.oldest" values={{ at: <ZonedTime at={oldestDueAt} zone={zone} /> }} />
            </span>
          </>
        )}
      </dd>
    </div>
  );
}

/** A span as somebody says it: an hour of lateness is no number of seconds. */
function spanParts(milliseconds: number): { value: number; unit: 'second' | 'minute' | 'hour' } {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return { value: seconds, unit: 'second' };
  return seconds < 3600 ? { value: seconds / 60, unit: 'minute' } : { value: seconds / 3600, unit: 'hour' };
}

interface WindowProps {
  readonly window: Schemas['MessageWindow'];
}

function Window({ window: { hours, counts, timersFired, lagP50Ms, lagP99Ms } }: WindowProps) {
  const intl = useIntl();
  const span = (milliseconds: number): string => {
    const { value, unit } = spanParts(milliseconds);
    return intl.formatNumber(value, { style: 'unit', unit, maximumFractionDigits: 2 });
  };
  return (
    <section className="panel apart">
      <h2>
        <FormattedMessage id="figures.window" values={{ hours, days: hours / 24 }} />
      </h2>
      <p>
        {lagP50Ms === undefined || lagP99Ms === undefined ? (
          <FormattedMessage id="figures.noLag" />
        ) : (
          <FormattedMessage
            id="figures.lag"
            values={{ count: timersFired, p50: span(lagP50Ms), p99: span(lagP99Ms) }}
          />
        )}
      </p>
      {counts.length === 0 ? (
        <p className="quiet">
          <FormattedMessage id="figures.none" />
        </p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="figures.became" />
              </th>
              <th scope="col">
                <FormattedMessage id="figures.messages" />
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ channel, state, reason, count }) => (
              <tr key={`${channel} ${state} ${reason}`}>
                <th scope="row">
                  <FormattedMessage id={`messageChannel.${channel}`} />
                  {', '}
                  <FormattedMessage id={`messageState.${state}`} />
                  {reason !== undefined && (
                    <span className="quiet">
                      {' '}
                      <ReasonWords reason={reason} />
                    </span>
                  )}
                </th>
                <td>{intl.formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
