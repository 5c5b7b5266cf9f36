import { FormattedMessage } from 'react-intl';
import { reasonIds } from './message-words.js';

interface ReasonWordsProps {
  readonly reason: string;
}

/** Why something was not sent, or not yet, in words; of a carrier also what it answered. */
export function ReasonWords({ reason }: ReasonWordsProps) {
  const words = reasonIds[reason];
  if (words !== undefined) return <FormattedMessage id={words} />;
  const [, carrier, code] = /^(smtp|sms)_(\w+)$/.exec(reason) ?? [];
  if (carrier === 'smtp') return <FormattedMessage id="reason.smtp" values={{ code }} />;
  if (carrier === 'sms') return <FormattedMessage id="reason.sms" values={{ code }} />;
  return <FormattedMessage id="reason.carrier" values={{ code: reason }} />;
}
