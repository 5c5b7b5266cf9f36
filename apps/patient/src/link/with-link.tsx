import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { PageShell } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { SiteHeader } from '../site-header.js';
import { linkApi } from './link-api.js';
import { LinkEnded } from './link-ended.js';
import { useLinkToken, type LinkedPage } from './link-token.js';

export interface Link {
  readonly token: string;
  /** Absent until it is loaded, and when it can't be. What is behind the link does not wait for it. */
  readonly clinic: Clinic | undefined;
}

interface WithLinkProps {
  readonly page: LinkedPage;
  readonly children: (link: Link) => ReactNode;
}

/** A page that the link of a message opens, in the name of the clinic that sent it. */
export function WithLink({ page, children }: WithLinkProps) {
  const intl = useIntl();
  const token = useLinkToken(page);
  const { data: clinic } = useQuery<Clinic, ApiProblem>({
    queryKey: ['linked-clinic', token],
    queryFn: () => dataOf(linkApi(token ?? '').GET('/v1/links/clinic')),
    enabled: token !== undefined,
    staleTime: Infinity,
  });
  return (
    <PageShell title={clinic?.name ?? intl.formatMessage({ id: 'page.title' })} header={<SiteHeader clinic={clinic} />}>
      {token === undefined ? <LinkEnded end="missing" page={page} clinic={undefined} /> : children({ token, clinic })}
    </PageShell>
  );
}
