import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';

interface MessageStandingProps {
  readonly message: Schemas['MessageItem'];
}

/**
 * Whether it is for staff, and what became of it, as far as its carrier knows. A notice is where it should be once it is
 * made.
 */
export function MessageStanding({ message: { audience, channel, state, delivery } }: MessageStandingProps) {
  return (
    <>
      {audience === 'staff' && (
        <span>
          <FormattedMessage id="messages.toStaff" />
        </span>
      )}
      {channel !== 'app' && (
        <span>
          <FormattedMessage id={delivery === undefined ? `messageState.${state}` : `messageDelivery.${delivery}`} />
        </span>
      )}
    </>
  );
}
