import { PageShell } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

interface EntranceProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages before a clinic is entered. */
export function Entrance({ title, children }: EntranceProps) {
  const intl = useIntl();
  return (
    <PageShell title={intl.formatMessage({ id: 'admin.title' })} header={null}>
      <div className="entrance">
        <img src="/admin/ripple.svg" alt="" width="48" height="48" />
        <h1>{title}</h1>
        {children}
      </div>
    </PageShell>
  );
}
