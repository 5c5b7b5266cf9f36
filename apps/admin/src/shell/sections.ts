import type { Ability } from '../api.js';

/** The areas of a clinic in the order of the menu, each with the ability that opens it. */
export const sections = [
  { to: '/$slug/inquiries', needs: 'inquiry.read', words: 'nav.inquiries' },
  { to: '/$slug/people', needs: 'person.read', words: 'nav.people' },
  { to: '/$slug/screenings', needs: 'screening.read', words: 'nav.screenings' },
  { to: '/$slug/schedule', needs: 'schedule.read', words: 'nav.schedule' },
  { to: '/$slug/safety-flags', needs: 'safety-flag.read', words: 'nav.safetyFlags' },
  { to: '/$slug/notices', needs: 'staff-notice.read', words: 'nav.notices' },
  { to: '/$slug/messages', needs: 'message.read', words: 'nav.messages' },
  { to: '/$slug/templates', needs: 'template.read', words: 'nav.templates' },
  { to: '/$slug/settings', needs: 'schedule.edit', words: 'nav.settings' },
  { to: '/$slug/parked-messages', needs: 'parked-message.read', words: 'nav.parked' },
] as const satisfies readonly { to: string; needs: Ability; words: string }[];

export type Section = (typeof sections)[number];

/** The sections that these abilities open. */
export function openSections(abilities: readonly Ability[]): readonly Section[] {
  return sections.filter(({ needs }) => abilities.includes(needs));
}
