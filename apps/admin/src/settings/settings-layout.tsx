import { Link, Outlet } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ability } from '../api.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import './settings.css';

const tabs = [
  { to: '/$slug/settings/services', words: 'settings.tab.services' },
  { to: '/$slug/settings/rooms', words: 'settings.tab.rooms' },
  { to: '/$slug/settings/calendars', words: 'settings.tab.calendars' },
  { to: '/$slug/settings/documents', words: 'settings.tab.documents', needs: 'consent.read' },
  { to: '/$slug/settings/staff', words: 'settings.tab.staff' },
  { to: '/$slug/settings/hours', words: 'settings.tab.hours' },
  { to: '/$slug/settings/clinic', words: 'settings.tab.clinic' },
] as const satisfies readonly { to: string; words: string; needs?: Ability }[];

/** The clinic itself: what free times are computed from, who works there and may sign, and what the public is told. */
export function SettingsLayout() {
  const intl = useIntl();
  const { slug, may } = useClinic();
  return (
    <>
      <PageTitle title={<FormattedMessage id="settings.title" />} />
      <nav className="tabs" aria-label={intl.formatMessage({ id: 'settings.tabs' })}>
        <ul>
          {tabs
            .filter((tab) => !('needs' in tab) || may(tab.needs))
            .map(({ to, words }) => (
              <li key={to}>
                <Link to={to} params={{ slug }}>
                  <FormattedMessage id={words} />
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
