import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { EventWords } from './event-words.js';
import { chainOf } from './timeline-chain.js';
import { TimelineFacts } from './timeline-facts.js';
import { isCare } from './timeline-words.js';
import { SubjectLink } from './subject-link.js';

type Entry = Schemas['TimelineEntry'];

interface TimelineEntryProps {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
}

/** One fact: what happened, when on the clinic's clock, who said it, and the chain that it stands in. */
export function TimelineEntry({ entry, entries }: TimelineEntryProps) {
  const { zone } = useClinic();
  const { causes, beginsEarlier, effects } = chainOf(entries, entry);
  const cause = causes.at(-1);
  return (
    <li id={`event-${entry.eventId}`} data-care={isCare(entry.type) ? true : undefined}>
      <strong>
        <EventWords entry={entry} />
      </strong>
      <p className="row-facts">
        <ZonedTime at={entry.at} zone={zone} />
        <span>
          <FormattedMessage id="timeline.by" values={{ owner: entry.owner }} />
        </span>
        <SubjectLink entry={entry} />
      </p>
      <TimelineFacts facts={entry.facts} />
      {(cause !== undefined || beginsEarlier || effects.length > 0) && (
        <details>
          <summary>
            {cause !== undefined ? (
              <FormattedMessage id="timeline.because" values={{ cause: <EventWords entry={cause} /> }} />
            ) : beginsEarlier ? (
              <FormattedMessage id="timeline.because.earlier" />
            ) : (
              <FormattedMessage id="timeline.led" values={{ count: effects.length }} />
            )}
          </summary>
          <ol className="chain">
            {beginsEarlier && (
              <li className="quiet">
                <FormattedMessage id="timeline.earlier" />
              </li>
            )}
            {causes.map((one) => (
              <ChainLink key={one.eventId} entry={one} />
            ))}
            <li aria-current="true">
              <strong>
                <EventWords entry={entry} />
              </strong>
            </li>
            {effects.map((one) => (
              <ChainLink key={one.eventId} entry={one} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

interface ChainLinkProps {
  readonly entry: Entry;
}

function ChainLink({ entry }: ChainLinkProps) {
  const { zone } = useClinic();
  return (
    <li>
      <a href={`#event-${entry.eventId}`}>
        <EventWords entry={entry} />
      </a>{' '}
      <span className="quiet">
        <ZonedTime at={entry.at} zone={zone} />
      </span>
    </li>
  );
}
