import { valuesOf, type ClinicProfile, type MessageDetails } from '../templates/message-text.rules.js';
import type { TemplateValues } from '../templates/template-head.rules.js';

const SAMPLE_CLINIC: ClinicProfile = {
  zone: 'America/New_York',
  senderName: 'JT Office',
  phone: '+18285550142',
  postalAddress: '18 Wall Street, Asheville, NC 28801',
  language: 'en',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
};

const SAMPLE_LINK = 'https://care.example.com/a#q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg';
const NOW = new Date('2026-11-02T15:00:00Z');

/** A clinic, a person, a visit and a link that never were. */
export function sampleValues(language: string): TemplateValues {
  const { zone } = SAMPLE_CLINIC;
  const details: MessageDetails = {
    givenName: 'Avery',
    link: SAMPLE_LINK,
    code: '482913',
    visit: {
      service: 'CONSULT',
      mode: 'video',
      at: { wall: '2026-11-03T09:00', zone, instant: new Date('2026-11-03T14:00:00Z') },
      previously: { wall: '2026-10-30T15:30', zone, instant: new Date('2026-10-30T19:30:00Z') },
    },
    until: { wall: '2026-11-09T10:00', zone, instant: new Date('2026-11-09T15:00:00Z') },
    counts: [
      { what: 'inquiry', count: 3 },
      { what: 'visit_today', count: 5 },
    ],
  };
  return valuesOf(language, SAMPLE_CLINIC, details, NOW);
}
