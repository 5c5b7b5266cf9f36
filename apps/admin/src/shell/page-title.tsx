import type { ReactNode } from 'react';
import { zoneName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { useClinic } from './use-clinic.js';

interface PageTitleProps {
  readonly title: ReactNode;
  /** Whether the page refreshes itself at the moment; left out on pages that don't. */
  readonly live?: boolean;
}

/** The page's heading, with the zone of its times and whether it is live. */
export function PageTitle({ title, live }: PageTitleProps) {
  const { zone } = useClinic();
  const { locale } = useIntl();
  return (
    <div className="page-title">
      <h1>{title}</h1>
      <p className="quiet">
        <FormattedMessage id="page.zone" values={{ zone: zoneName(zone, locale) }} />{' '}
        {live !== undefined && <FormattedMessage id={live ? 'page.live' : 'page.paused'} />}
      </p>
    </div>
  );
}
