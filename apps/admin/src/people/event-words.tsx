import { FormattedMessage } from 'react-intl';
import { ruleIds } from '../messages/message-words.js';
import { eventIds, withoutVersion } from './timeline-words.js';

interface EventWordsProps {
  readonly entry: {
    readonly type: string;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
  };
}

/** What happened, in words; of a message also which one it was. */
export function EventWords({ entry }: EventWordsProps) {
  const name = withoutVersion(entry.type);
  const words = eventIds[name];
  const rule = ruleIds[entry.facts.find((fact) => fact.name === 'rule')?.value ?? ''];
  return (
    <>
      {words === undefined ? <code>{name}</code> : <FormattedMessage id={words} />}
      {rule !== undefined && (
        <>
          {': '}
          <FormattedMessage id={rule} />
        </>
      )}
    </>
  );
}
