import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import { consentKinds } from './choices.js';
import { consentWords } from './consent-words.js';
import type { Inquiry } from './use-inquiry.js';

interface ConsentListProps {
  readonly inquiry: Inquiry;
}

/** Every way of writing, and whether the person agreed to it; a missing agreement is said as plainly as a given one. */
export function ConsentList({ inquiry }: ConsentListProps) {
  const { zone } = useClinic();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="consents.title" />
      </h2>
      <dl className="facts">
        {consentKinds.map((kind) => {
          const consent = inquiry.consents.findLast((one) => one.kind === kind);
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
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
