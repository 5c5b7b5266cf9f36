import { PageShell } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { SiteHeader } from '../site-header.js';

/** Says where a clinic's page is found; an installation doesn't list its clinics. */
export function HomePage() {
  const intl = useIntl();
  const example = `${location.origin}/c/…`;
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
          <FormattedMessage id="home.text" values={{ example: <code>{example}</code> }} />
        </p>
      </div>
    </PageShell>
  );
}
