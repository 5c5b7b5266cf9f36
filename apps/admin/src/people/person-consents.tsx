import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { consentKinds } from '../inquiries/choices.js';
import { consentWords } from '../inquiries/consent-words.js';
import { useClinic } from '../shell/use-clinic.js';
import { RevokeConsent } from './revoke-consent.js';
import type { Person } from './use-person.js';

interface PersonConsentsProps {
  readonly person: Person;
}

/** Every way of writing, and whether the person agrees to it anywhere; the latest word on each. */
export function PersonConsents({ person }: PersonConsentsProps) {
  const { zone } = useClinic();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="consents.title" />
      </h2>
      <dl className="facts">
        {consentKinds.map((kind) => {
          const all = person.consents.filter((one) => one.kind === kind);
          const consent =
            all.find(({ state, revokedAt }) => (state ?? 'current') === 'current' && !revokedAt) ?? all[0];
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
                {words === 'consents.given' && person.abilities.includes('revoke-consent') && (
                  <RevokeConsent kind={kind} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
