import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { PersonName } from '../people/person-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { MessageStanding } from './message-standing.js';
import { ruleIds, stepIds } from './message-words.js';
import { ReasonWords } from './reason-words.js';

interface MessageRowProps {
  readonly message: Schemas['MessageItem'];
  /** Whether the list is about several people, so that each line says whom it is about. */
  readonly named?: boolean;
}

/** One message: what it was for, which of its flow it is, what became of it and when, and why it was kept back. */
export function MessageRow({ message, named = false }: MessageRowProps) {
  const { zone, slug } = useClinic();
  const { personId, dueAt } = message;
  const rule = ruleIds[message.rule];
  const step = stepIds[`${message.rule}.${message.step}`];
  const waits = message.state === 'pending' && dueAt !== undefined;
  return (
    <li className="row row-small" data-state={message.state}>
      <Link className="row-link" to="/$slug/messages/$messageId" params={{ slug, messageId: message.messageId }}>
        {rule === undefined ? message.rule : <FormattedMessage id={rule} />}
      </Link>
      <p className="row-facts">
        {message.step !== undefined && (
          <span>{step === undefined ? message.step : <FormattedMessage id={step} />}</span>
        )}
        <span>
          <FormattedMessage id={`messageChannel.${message.channel}`} />
        </span>
        <MessageStanding message={message} />
        {waits ? (
          <span>
            <FormattedMessage id="messages.due" values={{ at: <ZonedTime at={dueAt} zone={zone} /> }} />
          </span>
        ) : (
          <ZonedTime at={message.sentAt ?? message.createdAt} zone={zone} />
        )}
        {named && personId !== undefined && (
          <Link to="/$slug/people/$personId/messages" params={{ slug, personId }}>
            <PersonName id={personId} />
          </Link>
        )}
      </p>
      {message.reason !== undefined && (
        <p className="quiet">
          <ReasonWords reason={message.reason} />
        </p>
      )}
    </li>
  );
}
