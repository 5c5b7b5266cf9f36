import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';

interface MessageStandingProps {
  readonly message: Schemas['MessageItem'];
}

/** Whether it is for staff, and what became of it. A notice is where it should be once it is made. */
export function MessageStanding({ message: { audience, channel, state } }: MessageStandingProps) {
  return (
    <>
      {audience === 'staff' && (
        <span>
          <FormattedMessage id="messages.toStaff" />
        </span>
      )}
      {channel !== 'app' && (
        <span>
          <FormattedMessage id={`messageState.${state}`} />
        </span>
      )}
    </>
  );
}
