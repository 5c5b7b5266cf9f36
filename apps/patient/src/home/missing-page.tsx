import { PageShell } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { SiteHeader } from '../site-header.js';

export function MissingPage() {
  const intl = useIntl();
  return (
    <PageShell title={intl.formatMessage({ id: 'page.title' })} header={<SiteHeader />}>
      <div className="page-narrow">
        <h1>
          <FormattedMessage id="missing.title" />
        </h1>
        <p>
          <FormattedMessage id="missing.text" />
        </p>
      </div>
    </PageShell>
  );
}
