import { NativeSelect } from '@mantine/core';
import { Ripple } from '@stillwater/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { DemoClock } from '../demo/demo-clock.js';
import { useSignOut, type Session } from '../session/use-session.js';
import { WaitingCount } from './waiting-notices.js';
import { openSections } from './sections.js';
import type { ClinicInView } from './use-clinic.js';

interface StaffHeaderProps {
  readonly session: Session;
  readonly clinic: ClinicInView;
}

/** Which clinic one is in, its areas, and the way out. */
export function StaffHeader({ session, clinic }: StaffHeaderProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <header className="staff-header">
      <DemoClock zone={clinic.zone} />
      <div className="staff-bar">
        <Ripple />
        {session.memberships.length > 1 ? (
          <NativeSelect
            className="staff-switcher"
            aria-label={intl.formatMessage({ id: 'nav.clinic' })}
            value={clinic.slug}
            data={session.memberships.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={(event) => {
              const to = session.memberships.find(({ slug }) => slug === event.currentTarget.value);
              const first = to === undefined ? undefined : openSections(to.abilities)[0];
              if (to !== undefined && first !== undefined) void navigate({ to: first.to, params: { slug: to.slug } });
            }}
          />
        ) : (
          <strong className="staff-clinic">{clinic.name}</strong>
        )}
        <span className="staff-who">
          <span>{session.name}</span>
          <button type="button" className="plain-link" onClick={() => signOut.mutate()}>
            <FormattedMessage id="session.signOut" />
          </button>
        </span>
      </div>
      <nav aria-label={intl.formatMessage({ id: 'nav.label' })}>
        <ul>
          {openSections(clinic.abilities).map(({ to, words }) => (
            <li key={to}>
              <Link to={to} params={{ slug: clinic.slug }} activeOptions={{ includeSearch: false }}>
                <FormattedMessage id={words} />
                {to === '/$slug/notices' && <WaitingCount />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
