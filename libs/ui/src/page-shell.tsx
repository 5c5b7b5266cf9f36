import { useEffect, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface PageShellProps {
  /** Title of the tab. It also lands in the browser's history, so it says no more than whose page this is. */
  readonly title: string;
  readonly header: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: a link past the header, the header, and one main landmark that takes the focus. */
export function PageShell({ title, header, children }: PageShellProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <a className="sw-skip" href="#main">
        <FormattedMessage id="shell.skip" />
      </a>
      {header}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
