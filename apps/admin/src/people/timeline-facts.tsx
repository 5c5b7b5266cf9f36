import { ZonedTime } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { reasonIds } from '../messages/message-words.js';
import { WallDate } from '../schedule/wall-date.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { factIds, wordsOfValue } from './fact-words.js';

interface TimelineFactsProps {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** What an event says beside its name, as far as a person reads it: ids and what stands elsewhere stay out. */
export function TimelineFacts({ facts }: TimelineFactsProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  const words = (name: string, text: string): string => {
    const id = (name === 'reason' ? reasonIds[text] : undefined) ?? wordsOfValue(name, text);
    return id === undefined ? text : intl.formatMessage({ id });
  };
  const value = (name: string, text: string): ReactNode => {
    if (name.endsWith('Id')) return <StaffName id={text} />;
    if (name.endsWith('At')) return <ZonedTime at={text} zone={zone} />;
    if (name === 'validUntil') return <WallDate date={text} />;
    if (name === 'parts' || name === 'consents')
      return intl.formatList(text.split(' ').map((part) => words(name, part)));
    return words(name, text);
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
