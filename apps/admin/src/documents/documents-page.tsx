import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { Loaded } from '../shell/loaded.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { DocumentForm } from './document-form.js';
import { documentKinds } from './document-choices.js';
import { WithdrawDocument } from './withdraw-document.js';

/** What the clinic has people sign before a visit: of each kind the version that counts. */
export function DocumentsPage() {
  const { clinicId, may } = useClinic();
  const query = useQuery<Schemas['ConsentDocumentList'], ApiProblem>({
    queryKey: ['documents', clinicId],
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/consent-documents', { params: { path: { clinicId } } })),
  });
  return (
    <>
      <p className="quiet">
        <FormattedMessage id="documents.lead" />
      </p>
      <Loaded query={query}>
        {({ documents }) => (
          <div className="settings-list">
            {documentKinds.map((kind) => {
              const document = documents.find((one) => one.kind === kind);
              return (
                <section className="panel" key={kind}>
                  <h2>
                    <FormattedMessage id={`documentKind.${kind}`} />
                  </h2>
                  {document === undefined ? (
                    <p className="quiet">
                      <FormattedMessage id="documents.none" />
                    </p>
                  ) : (
                    <InForce document={document} />
                  )}
                  {may('consent.edit') && (
                    <>
                      <DocumentForm key={document?.documentId ?? 'first'} kind={kind} document={document} />
                      {document !== undefined && <WithdrawDocument documentId={document.documentId} />}
                    </>
                  )}
                </section>
              );
            })}
          </div>
        )}
      </Loaded>
    </>
  );
}

interface InForceProps {
  readonly document: Schemas['ConsentDocument'];
}

function InForce({ document: { version, publishedAt, publishedById, texts } }: InForceProps) {
  const { zone } = useClinic();
  return (
    <>
      <p>
        <FormattedMessage
          id="documents.version"
          values={{
            version,
            at: <ZonedTime at={publishedAt} zone={zone} />,
            name: <StaffName id={publishedById} />,
          }}
        />
      </p>
      {texts.map(({ language, title, text }) => (
        <details key={language} lang={language}>
          <summary>
            {title} ({language})
          </summary>
          <p className="document-text">{text}</p>
        </details>
      ))}
    </>
  );
}
