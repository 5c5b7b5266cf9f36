import { ZonedTime } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { consentKinds } from '../inquiries/choices.js';
import { useClinic } from '../shell/use-clinic.js';
import { consentThatCounts } from './consent-that-counts.js';
import { consentWords } from './consent-words.js';

interface ConsentListProps {
  readonly consents: readonly Schemas['ConsentRecord'][];
  /** What stands beside each consent that is given. */
  readonly beside?: Readonly<Record<(typeof consentKinds)[number], ReactNode>> | undefined;
}

/** Every way of writing, and whether the person agreed to it; a missing agreement is said as plainly as a given one. */
export function ConsentList({ consents, beside }: ConsentListProps) {
  const { zone } = useClinic();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="consents.title" />
      </h2>
      <dl className="facts">
        {consentKinds.map((kind) => {
          const consent = consentThatCounts(consents, kind);
          const words = consentWords(consent);
          return (
            <div key={kind}>
              <dt>
                <FormattedMessage id={`consents.${kind}`} />
              </dt>
              <dd>
                <strong className={words === 'consents.given' ? 'yes' : 'no'}>
                  <FormattedMessage id={words} />
                </strong>
                {consent !== undefined && (
                  <span className="quiet">
                    <ZonedTime at={consent.revokedAt ?? consent.givenAt} zone={zone} />
                    {', '}
                    <FormattedMessage id="consents.version" values={{ version: consent.textVersion }} />
                  </span>
                )}
                {words === 'consents.given' && beside?.[kind]}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
