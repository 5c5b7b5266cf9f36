import { PageShell } from '@stillwater/ui';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { SignedIn } from '../session/signed-in.js';
import type { Session } from '../session/use-session.js';
import { NothingHere } from './nothing-here.js';
import { StaffHeader } from './staff-header.js';
import { ClinicContext } from './use-clinic.js';

const route = getRouteApi('/$slug');

/** Everything inside one clinic: its name, its menu, its pages. */
export function ClinicLayout() {
  const { slug } = route.useParams();
  return <SignedIn>{(session) => <Clinic key={slug} slug={slug} session={session} />}</SignedIn>;
}

interface ClinicProps {
  readonly slug: string;
  readonly session: Session;
}

function Clinic({ slug, session }: ClinicProps) {
  const intl = useIntl();
  const membership = session.memberships.find((one) => one.slug === slug);
  if (membership === undefined) return <NothingHere />;
  const clinic = {
    ...membership,
    staffId: session.staffId,
    may: (ability: (typeof membership.abilities)[number]) => membership.abilities.includes(ability),
  };
  return (
    <ClinicContext value={clinic}>
      <PageShell
        title={intl.formatMessage({ id: 'admin.title.clinic' }, { clinic: membership.name })}
        header={<StaffHeader session={session} clinic={clinic} />}
      >
        <Outlet />
      </PageShell>
    </ClinicContext>
  );
}
