import { PageShell, ProblemNotice } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { MissingPage } from '../home/missing-page.js';
import { PageLoading } from '../page-loading.js';
import { SiteHeader } from '../site-header.js';
import { useClinic, type Clinic } from './use-clinic.js';

interface WithClinicProps {
  readonly slug: string;
  /** Without the site's header, for a frame on another site. */
  readonly bare?: boolean;
  readonly children: (clinic: Clinic) => ReactNode;
}

/** A clinic's page while it loads, when there is no such clinic, when it can't be loaded, and with the clinic. */
export function WithClinic({ slug, bare = false, children }: WithClinicProps) {
  const intl = useIntl();
  const { data: clinic, error, isFetching, refetch } = useClinic(slug);
  if (error?.status === 404) return <MissingPage />;
  const title = clinic?.name ?? intl.formatMessage({ id: 'page.title' });
  return (
    <PageShell title={title} header={bare ? null : <SiteHeader clinic={clinic} />}>
      {clinic !== undefined && children(clinic)}
      {clinic === undefined && error !== null && !isFetching && (
        <div className="page-narrow">
          <h1>
            <FormattedMessage id="page.failed" />
          </h1>
          <ProblemNotice failure={error} onRetry={() => void refetch()} />
        </div>
      )}
      {clinic === undefined && (error === null || isFetching) && <PageLoading />}
    </PageShell>
  );
}
