import { PageShell } from '@stillwater/ui';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { SignedIn } from '../session/signed-in.js';
import type { Session } from '../session/use-session.js';
import { NothingHere } from './nothing-here.js';
import { StaffHeader } from './staff-header.js';
import { ClinicContext, type ClinicInView } from './use-clinic.js';
import { FollowedContext, useFollowing } from './use-followed.js';
import { useWaiting } from './use-waiting.js';
import { NewNotices } from './waiting-notices.js';

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
  const membership = session.memberships.find((one) => one.slug === slug);
  if (membership === undefined) return <NothingHere />;
  const clinic = {
    ...membership,
    staffId: session.staffId,
    may: (ability: (typeof membership.abilities)[number]) => membership.abilities.includes(ability),
  };
  return (
    <ClinicContext value={clinic}>
      <Followed clinic={clinic} session={session} />
    </ClinicContext>
  );
}

interface FollowedProps {
  readonly clinic: ClinicInView;
  readonly session: Session;
}

function Followed({ clinic, session }: FollowedProps) {
  const followed = useFollowing(clinic.clinicId, clinic.may('staff-notice.read'));
  return (
    <FollowedContext value={followed}>
      <Framed clinic={clinic} session={session} />
    </FollowedContext>
  );
}

/** How many notices wait stands in the tab too: nobody has this page before them all day. */
function Framed({ clinic, session }: FollowedProps) {
  const intl = useIntl();
  const count = useWaiting()?.ids.length ?? 0;
  return (
    <PageShell
      title={intl.formatMessage({ id: 'admin.title.clinic' }, { clinic: clinic.name, count })}
      header={<StaffHeader session={session} clinic={clinic} />}
    >
      <NewNotices />
      <Outlet />
    </PageShell>
  );
}
