import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { NoticeLink } from '../notices/notice-link.js';
import { noticeWords } from '../notices/notice-words.js';
import { SubjectLink } from '../people/subject-link.js';
import { eventIds, withoutVersion } from '../people/timeline-words.js';
import { useClinic } from '../shell/use-clinic.js';
import { MessageRow } from './message-row.js';
import { ruleIds, stepIds } from './message-words.js';
import { ReasonWords } from './reason-words.js';

type Detail = Schemas['MessageDetail'];

interface MessageStoryProps {
  readonly detail: Detail;
}

/** From the event that caused a message to what staff were asked to do, in the order in which it happened. */
export function MessageStory({ detail }: MessageStoryProps) {
  const intl = useIntl();
  const { log, others, tasks } = detail;
  return (
    <>
      <section className="panel">
        <h2>
          <FormattedMessage id="story.title" />
        </h2>
        <ol className="story">
          <Cause detail={detail} />
          <Wanted detail={detail} />
          {log.map((line) => (
            <Line key={`${line.at} ${line.what} ${line.attempt}`} line={line} />
          ))}
        </ol>
      </section>
      {others.length > 0 && (
        <section className="panel">
          <h2>
            <FormattedMessage id="story.others" />
          </h2>
          <ul className="rows" aria-label={intl.formatMessage({ id: 'story.others' })}>
            {others.map((other) => (
              <MessageRow key={other.messageId} message={other} />
            ))}
          </ul>
        </section>
      )}
      {tasks.length > 0 && (
        <section className="panel">
          <h2>
            <FormattedMessage id="story.tasks" />
          </h2>
          <ul className="rows" aria-label={intl.formatMessage({ id: 'story.tasks' })}>
            {tasks.map((task) => (
              <Task key={task.noticeId} task={task} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Cause({ detail: { cause } }: MessageStoryProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  const names = cause.events.map((event) => {
    const name = withoutVersion(event);
    const words = eventIds[name];
    return words === undefined ? name : intl.formatMessage({ id: words });
  });
  return (
    <li>
      <strong>
        {names.length === 0 ? <FormattedMessage id="story.asked" /> : intl.formatList(names, { type: 'disjunction' })}
      </strong>
      <p className="row-facts">
        <ZonedTime at={cause.happenedAt} zone={zone} />
        <SubjectLink entry={cause} />
      </p>
    </li>
  );
}

function Wanted({ detail: { message, ownFlow, wantedAt, timer } }: MessageStoryProps) {
  const { zone } = useClinic();
  const { rule, step = '', flowVersion } = message;
  const [ruleWords, stepWords] = [ruleIds[rule], stepIds[`${rule}.${step}`]];
  return (
    <li>
      <strong>
        {ruleWords === undefined ? rule : <FormattedMessage id={ruleWords} />}
        {', '}
        {stepWords === undefined ? step : <FormattedMessage id={stepWords} />}
      </strong>
      <p className="row-facts">
        <span>
          <FormattedMessage id={ownFlow ? 'story.flow.own' : 'story.flow.shipped'} values={{ rule, flowVersion }} />
        </span>
        <span>
          <FormattedMessage id="story.wanted" values={{ at: <ZonedTime at={wantedAt} zone={zone} /> }} />
        </span>
        {timer?.firedAt !== undefined && (
          <span>
            <FormattedMessage id="story.fired" values={{ at: <ZonedTime at={timer.firedAt} zone={zone} /> }} />
          </span>
        )}
      </p>
    </li>
  );
}

interface LineProps {
  readonly line: Detail['log'][number];
}

function Line({ line: { at, what, reason, attempt } }: LineProps) {
  const { zone } = useClinic();
  return (
    <li>
      <strong>
        <FormattedMessage id={`story.${what}`} values={{ attempt }} />
      </strong>
      <p className="row-facts">
        <ZonedTime at={at} zone={zone} />
        {reason !== undefined && (
          <span>
            <ReasonWords reason={reason} />
          </span>
        )}
      </p>
    </li>
  );
}

interface TaskProps {
  readonly task: Schemas['StaffNotice'];
}

function Task({ task }: TaskProps) {
  const { zone } = useClinic();
  const words = noticeWords(task.rule);
  const { resolvedAt, acknowledgedAt, createdAt } = task;
  const state = resolvedAt === undefined ? (acknowledgedAt === undefined ? 'open' : 'taken') : 'done';
  return (
    <li className="row row-small">
      <NoticeLink notice={task}>{words === undefined ? task.rule : <FormattedMessage id={words} />}</NoticeLink>
      <p className="row-facts">
        <span>
          <FormattedMessage id={`story.task.${state}`} />
        </span>
        <ZonedTime at={resolvedAt ?? acknowledgedAt ?? createdAt} zone={zone} />
      </p>
    </li>
  );
}
