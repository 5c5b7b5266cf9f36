import { randomUUID } from 'node:crypto';
import { administer, type Administration, type NewClinic } from '@stillwater/gateway';
import type { Environment } from '../stack/installation.ts';
import type { Desk } from './bookings.ts';

/** The clinic that inquiries go to. Nobody works in it, so that nobody is told. */
export const SLUG = 'bench';

const CLINICS = 20;
const DIARIES_EACH = 10;

/** Clinics whose diaries are booked, and who books in them. */
export interface Practice {
  organisationId: string;
  /** Of the front desk, who works in all of them. */
  staffId: string;
  email: string;
  /** Opens the page on which the password is set. */
  enrolmentToken: string;
  /** Diaries of clinics that are open day and night. */
  desks: Desk[];
  /** One diary of a clinic with ordinary hours. */
  week: Desk;
}

const operator = { kind: 'operator', id: 'bench', roles: [] } as const;
const visit = { requestId: randomUUID() };

const ordinary = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
const dayAndNight = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' }));

/** The zone of clinics with diaries never changes its clocks: every half hour is one. */
const profile: Omit<NewClinic, 'organisationId' | 'slug' | 'hours'> = {
  name: 'Clinic of the bench',
  senderName: 'Bench Office',
  zone: 'America/Phoenix',
  language: 'en-US',
  languages: ['en-US', 'es-US'],
  phone: '+15035550142',
  postalAddress: '1 Level Way, Phoenix, AZ 85001',
  licensedStates: ['OR'],
  introduction: '',
  closures: [],
};

/** Makes everything that is booked and asked for, by the commands that an installation has. */
export async function openClinics(environment: Environment): Promise<Practice> {
  return administer(environment, async (administration) => {
    const { createOrganisation, createClinic } = administration;
    const organisationId = await createOrganisation.run(visit, 'Bench');
    const open = async (slug: string, hours: NewClinic['hours']): Promise<string> =>
      (await createClinic.run(visit, operator, { ...profile, organisationId, slug, hours })).clinicId;
    await createClinic.run(visit, operator, {
      ...profile,
      organisationId,
      slug: SLUG,
      zone: 'America/Los_Angeles',
      hours: dayAndNight.map(({ weekday }) => ({ weekday, opens: '08:00', closes: '18:00' })),
    });
    const email = 'desk@example.com';
    const weekClinic = await open('week', ordinary);
    // Each invitation makes a link of its own, and the one before opens nothing any more.
    let desk = await hire(administration, weekClinic, email, 'intake');
    const therapist = await hire(administration, weekClinic, 'therapist@example.com', 'therapist');
    const desks: Desk[] = [];
    for (let clinic = 0; clinic < CLINICS; clinic++) {
      const clinicId = await open(`bench-${clinic}`, dayAndNight);
      desk = await hire(administration, clinicId, email, 'intake');
      for (let diary = 0; diary < DIARIES_EACH; diary++) {
        const address = `therapist-${clinic}-${diary}@example.com`;
        desks.push({ clinicId, staffId: (await hire(administration, clinicId, address, 'therapist')).staffId });
      }
    }
    return {
      organisationId,
      staffId: desk.staffId,
      email,
      enrolmentToken: new URL(desk.link!).hash.slice(1),
      desks,
      week: { clinicId: weekClinic, staffId: therapist.staffId },
    };
  });
}

function hire(
  { inviteStaff }: Administration,
  clinicId: string,
  email: string,
  role: 'intake' | 'therapist',
): ReturnType<Administration['inviteStaff']['run']> {
  const scope = {
    clinicId,
    actor: operator,
    action: 'invite-staff',
    requestId: randomUUID(),
    correlationId: randomUUID(),
  };
  return inviteStaff.run(scope, { name: 'Robin Doe', email, roles: [role] });
}
