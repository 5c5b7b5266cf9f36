import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';

interface PersonDocumentsProps {
  readonly personId: string;
}

/** What the person has signed, in which version and when, and what is missing. */
export function PersonDocuments({ personId }: PersonDocumentsProps) {
  const { clinicId } = useClinic();
  const query = useQuery<Schemas['PersonConsents'], ApiProblem>({
    queryKey: ['person-documents', clinicId, personId],
    queryFn: () =>
      dataOf(api.GET('/v1/clinics/{clinicId}/consents', { params: { path: { clinicId }, query: { personId } } })),
  });
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="documents.title" />
      </h2>
      <Loaded query={query}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p className="quiet">
              <FormattedMessage id="documents.person.empty" />
            </p>
          ) : (
            <dl className="facts">
              {documents.map((document) => (
                <Standing key={document.kind} document={document} />
              ))}
            </dl>
          )
        }
      </Loaded>
    </section>
  );
}

interface StandingProps {
  readonly document: Schemas['PersonConsentDocument'];
}

function Standing({ document: { kind, inForce, signedVersion, signedAt, missing } }: StandingProps) {
  const { zone } = useClinic();
  return (
    <div>
      <dt>
        <FormattedMessage id={`documentKind.${kind}`} />
      </dt>
      <dd>
        <strong className={missing ? 'no' : 'yes'}>
          <FormattedMessage id={missing ? 'documents.missing' : 'documents.signed'} />
        </strong>
        {signedVersion !== undefined && signedAt !== undefined && (
          <span className="quiet">
            {missing && (
              <>
                <FormattedMessage id="documents.signed" />{' '}
              </>
            )}
            <FormattedMessage
              id="documents.signedVersion"
              values={{ version: signedVersion, at: <ZonedTime at={signedAt} zone={zone} /> }}
            />
          </span>
        )}
        <span className="quiet">
          {inForce === undefined ? (
            <FormattedMessage id="documents.notAsked" />
          ) : (
            inForce !== signedVersion && <FormattedMessage id="documents.inForce" values={{ version: inForce }} />
          )}
        </span>
      </dd>
    </div>
  );
}
