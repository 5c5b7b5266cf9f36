import { ZonedTime } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { reasonIds } from '../messages/message-words.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { factIds, wordsOfValue } from './fact-words.js';

interface TimelineFactsProps {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** What an event says beside its name, as far as a person reads it: ids and what stands elsewhere stay out. */
export function TimelineFacts({ facts }: TimelineFactsProps) {
  const { zone } = useClinic();
  const value = (name: string, text: string): ReactNode => {
    if (/(^b|B)yId$/.test(name) || name === 'assigneeId' || name === 'staffId') return <StaffName id={text} />;
    if (name.endsWith('At')) return <ZonedTime at={text} zone={zone} />;
    const reason = name === 'reason' ? reasonIds[text] : undefined;
    const words = reason ?? wordsOfValue(name, text);
    return words === undefined ? text : <FormattedMessage id={words} />;
  };
  const shown = facts.flatMap((fact) => {
    const id = factIds[fact.name];
    return id === undefined ? [] : [{ ...fact, id }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="fact-line">
      {shown.map(({ id, name, value: text }) => (
        <div key={name}>
          <dt>
            <FormattedMessage id={id} />
          </dt>
          <dd>{value(name, text)}</dd>
        </div>
      ))}
    </dl>
  );
}
