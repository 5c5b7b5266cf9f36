import { useQueryClient } from '@tanstack/react-query';
import { LinkEnded } from '../link/link-ended.js';
import { LinkFailed } from '../link/link-failed.js';
import { WithLink, type Link } from '../link/with-link.js';
import { PageLoading } from '../page-loading.js';
import { Filling } from './filling.js';
import type { ScreeningForm } from './screening.js';
import './screening-page.css';
import { Sent } from './sent.js';
import { Unlock } from './unlock.js';
import { Update } from './update.js';
import { useScreening } from './use-screening.js';

/** The health questions behind a link. */
export function ScreeningPage() {
  return <WithLink page="/s">{(link) => <LinkedScreening key={link.token} {...link} />}</WithLink>;
}

function LinkedScreening({ token, clinic }: Link) {
  const queries = useQueryClient();
  const { data: form, error, isFetching, refetch } = useScreening(token);
  const again = (): void => void refetch();
  if (form === undefined) {
    if (error === null || isFetching) return <PageLoading />;
    return <LinkFailed problem={error} page="/s" clinic={clinic} onRetry={again} />;
  }
  switch (form.state) {
    case 'expired':
      return <LinkEnded end="expired" page="/s" clinic={clinic} />;
    case 'submitted':
    case 'decided':
      if (form.nextStep !== undefined) return <Update nextStep={form.nextStep} clinic={clinic} />;
      return <Sent form={form} clinic={clinic} />;
    case 'locked':
      return <Unlock token={token} clinic={clinic} form={form} onOpened={again} />;
    case 'open':
      return (
        <Filling
          token={token}
          clinic={clinic}
          form={form}
          onEnded={again}
          onSent={(message, crisis) => {
            const sent: ScreeningForm = { ...form, state: 'submitted', message, crisis };
            queries.setQueryData(['screening', token], sent);
          }}
        />
      );
  }
}
