import { Ripple } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

interface SiteHeaderProps {
  /** The clinic whose page this is; its name leads back to its page. */
  readonly clinic?: { readonly slug: string; readonly name: string } | undefined;
}

/** The clinic's name, and the shortest way to help. */
export function SiteHeader({ clinic }: SiteHeaderProps) {
  return (
    <header className="site-header">
      {clinic === undefined ? (
        <span className="site-name" aria-hidden="true">
          <Ripple />
        </span>
      ) : (
        <Link className="site-name" to="/c/$slug" params={{ slug: clinic.slug }}>
          <Ripple />
          <span>{clinic.name}</span>
        </Link>
      )}
      <a className="site-crisis" href="#crisis">
        <FormattedMessage id="page.crisis" />
      </a>
    </header>
  );
}
