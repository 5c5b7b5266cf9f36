import { useState } from 'react';
import { LinkEnded } from '../link/link-ended.js';
import { LinkFailed } from '../link/link-failed.js';
import { WithLink, type Link } from '../link/with-link.js';
import { PageLoading } from '../page-loading.js';
import { Unlock } from '../screening/unlock.js';
import './consents-page.css';
import { nothingGiven, Signing } from './signing.js';
import { AllSigned } from './all-signed.js';
import { useConsentForm } from './use-consents.js';

/** What is to be signed before a visit, behind a link. */
export function ConsentsPage() {
  return <WithLink page="/f">{(link) => <LinkedConsents key={link.token} {...link} />}</WithLink>;
}

function LinkedConsents({ token, clinic }: Link) {
  const { data: form, error, isFetching, refetch } = useConsentForm(token);
  // Kept here: the page may lock itself while somebody reads.
  const [given, setGiven] = useState(nothingGiven);
  const again = (): void => void refetch();
  if (form === undefined) {
    if (error === null || isFetching) return <PageLoading />;
    return <LinkFailed problem={error} page="/f" clinic={clinic} onRetry={again} />;
  }
  switch (form.state) {
    case 'expired':
      return <LinkEnded end="expired" page="/f" clinic={clinic} />;
    case 'locked':
      return <Unlock page="/f" token={token} clinic={clinic} form={form} onOpened={again} />;
    case 'signed':
      return <AllSigned clinic={clinic} />;
    case 'open':
      return (
        <Signing
          token={token}
          clinic={clinic}
          documents={form.documents}
          given={given}
          onGive={setGiven}
          onChanged={again}
        />
      );
  }
}
