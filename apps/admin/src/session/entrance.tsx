import { PageShell, Ripple } from '@stillwater/ui';
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
        <Ripple />
        <h1>{title}</h1>
        {children}
      </div>
    </PageShell>
  );
}
