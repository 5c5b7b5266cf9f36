import {
  AddRoom,
  ConsentDocument,
  ConsentDocumentList,
  ListConsentDocuments,
  ListResources,
  PublishConsentDocument,
  ResourceList,
  Room,
  SetStaffCalendar,
  StaffCalendar,
} from '@stillwater/contracts';
import { demoClinics } from '@stillwater/gateway';
import type { DemoSignIn } from '@stillwater/gateway';
import { addDays, wallTimeAt } from '@stillwater/platform';
import { demoPapers } from './clinic-papers.ts';
import { absencesOf, demoCalendars, demoRooms } from './clinic-rooms.ts';
import type { Ask, Voices } from './voices.ts';

const PATIENCE_MS = 30_000;

/**
 * Gives the demo's clinics their rooms, their people's hours and what people sign, as a manager would. Rooms are added to a
 * clinic that lacks them by name; a calendar that somebody has set stays; what was withdrawn does not come back.
 */
export async function furnishClinics(voices: Voices, signIns: readonly DemoSignIn[], today: Date): Promise<string> {
  const counts = await Promise.all(
    demoClinics.map(async ({ profile: { slug, zone } }) => {
      const people = signIns.filter(({ clinicSlug, staffId }) => clinicSlug === slug && staffId !== undefined);
      const manager = people.find(({ roles }) => roles.includes('manager'))!;
      const ask = voices.staff(manager);
      const { rooms, staff } = await known(ask, people.length);
      if (rooms.length === 0) await publishPapers(ask, slug);
      const missing = demoRooms[slug]!.filter(({ name }) => !rooms.some((room) => room.name === name));
      for (const room of missing) await ask(AddRoom, { ...room, inUse: true }, Room);
      const dayAfter = (days: number) => addDays(wallTimeAt(today, zone).slice(0, 10), days);
      for (const { email, staffId } of people) {
        const calendar = demoCalendars[email];
        const now = staff.find((member) => member.staffId === staffId);
        if (!calendar || !now || now.version > 1) continue;
        const { weekly } = calendar;
        const set = { staffId: now.staffId, version: now.version, weekly, absences: absencesOf(calendar, dayAfter) };
        await ask(SetStaffCalendar, set, StaffCalendar);
      }
      return missing.length;
    }),
  );
  const added = counts.reduce((sum, count) => sum + count, 0);
  return added === 0 ? 'rooms and calendars of the demo are there' : `${added} rooms of the demo clinics furnished`;
}

async function publishPapers(ask: Ask, slug: string): Promise<void> {
  const { documents } = await ask(ListConsentDocuments, {}, ConsentDocumentList);
  for (const { kind, texts } of demoPapers[slug]!) {
    if (documents.some((document) => document.kind === kind)) continue;
    await ask(PublishConsentDocument, { kind, services: ['PREP'], texts }, ConsentDocument);
  }
}

/** Scheduling has heard of the clinic and of everybody in it. */
async function known(ask: Ask, people: number): Promise<ResourceList> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const resources = await ask(ListResources, {}, ResourceList);
    if (resources.staff.length >= people || Date.now() > until) return resources;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
