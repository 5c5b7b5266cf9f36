import { Checkbox } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Words } from './consents.js';
import { paragraphsOf } from './words-in.rules.js';

interface DocumentToReadProps {
  readonly documentId: string;
  readonly words: Words;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** A document as text, and the box that its reader ticks. */
export function DocumentToRead({ documentId, words: { title, text, language }, ticked, onTick }: DocumentToReadProps) {
  const heading = `title-${documentId}`;
  return (
    <article className="consent" aria-labelledby={heading}>
      <div lang={language}>
        <h2 id={heading}>{title}</h2>
        {paragraphsOf(text).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </div>
      <Checkbox
        id={`tick-${documentId}`}
        size="md"
        checked={ticked}
        onChange={(event) => onTick(event.currentTarget.checked)}
        label={<FormattedMessage id="signing.tick" values={{ title }} />}
      />
    </article>
  );
}
