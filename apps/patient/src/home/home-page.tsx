import { dataOf } from '@stillwater/api-client';
import { PageShell } from '@stillwater/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../api.js';
import { SiteHeader } from '../site-header.js';

/** Says where a clinic's page is found. A real installation lists nothing here; a demonstration lists its clinics. */
export function HomePage() {
  const intl = useIntl();
  const { data } = useQuery({
    queryKey: ['demo-clinics'],
    queryFn: () => dataOf(api.GET('/v1/public/clinics')),
    retry: false,
  });
  const clinics = data?.items ?? [];
  return (
    <PageShell title={intl.formatMessage({ id: 'page.title' })} header={<SiteHeader />}>
      <div className="page-narrow">
        <h1>
          <FormattedMessage id="home.title" />
        </h1>
        <p className="page-lead">
          <FormattedMessage id="home.lead" />
        </p>
        <p>
          <FormattedMessage id="home.text" values={{ example: <code>{`${location.origin}/c/…`}</code> }} />
        </p>
        {clinics.length > 0 && (
          <section className="page-card">
            <h2>
              <FormattedMessage id="home.demo.title" />
            </h2>
            <p>
              <FormattedMessage id="home.demo.text" />
            </p>
            <ul className="page-links">
              {clinics.map(({ slug, name }) => (
                <li key={slug}>
                  <Link to="/c/$slug" params={{ slug }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PageShell>
  );
}
