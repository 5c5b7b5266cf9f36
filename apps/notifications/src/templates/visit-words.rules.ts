import type { ServiceCode, VisitMode } from '@stillwater/contracts';
import { formatOf, zoneName } from './office-hours.rules.js';

/** How people of a language write a date: a language alone has no habit. */
const HABITS: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US' };

/** A moment on the wall clock of a zone. */
export interface LocalMoment {
  /** `2026-11-03T09:00`. */
  wall: string;
  zone: string;
  instant: Date;
}

interface Words {
  visit: (service: ServiceCode) => string;
  how: (mode: VisitMode, address: string) => string;
}

const ENGLISH: Words = {
  visit: (service) =>
    service === 'CONSULT' ? 'Intro call' : service.startsWith('DOSE_') ? 'Long appointment' : 'Appointment',
  how: (mode, address) =>
    ({
      phone: 'We will call you at the number that you gave us.',
      video: 'We will meet by video. If you do not know yet how to join, please call us.',
      in_person: `We will meet at our office: ${address}.`,
    })[mode],
};

const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  es: {
    visit: (service) =>
      service === 'CONSULT' ? 'Llamada inicial' : service.startsWith('DOSE_') ? 'Cita larga' : 'Cita',
    how: (mode, address) =>
      ({
        phone: 'Le llamaremos al número que nos dio.',
        video: 'Nos veremos por video. Si aún no sabe cómo entrar, llámenos.',
        in_person: `Nos veremos en nuestra oficina: ${address}.`,
      })[mode],
  },
};

/** What a visit is called outside the clinic: never what it is for. */
export function visitName(service: ServiceCode, language: string): string {
  return (WORDS[language] ?? ENGLISH).visit(service);
}

/** As {@link visitName}, where that says more than the sentence around it does; undefined: it is an appointment like any. */
export function particularVisit(service: ServiceCode, language: string): string | undefined {
  return service === 'CONSULT' || service.startsWith('DOSE_') ? visitName(service, language) : undefined;
}

export function howToMeet(mode: VisitMode, address: string, language: string): string {
  return (WORDS[language] ?? ENGLISH).how(mode, address);
}

/** `Tuesday, November 3, 2026, 9:00 AM (Eastern Time)`. */
export function whenInWords({ wall, zone, instant }: LocalMoment, language: string): string {
  const habit = HABITS[language] ?? language;
  const at = new Date(`${wall}:00Z`);
  const day = formatOf(habit, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(at);
  return `${day}, ${clock(at, habit)} (${zoneName(zone, language, instant)})`;
}

/** For a text message: `Tue, Nov 3, 9:00 AM ET`. */
export function whenInShort({ wall, zone, instant }: LocalMoment, language: string): string {
  const habit = HABITS[language] ?? language;
  const at = new Date(`${wall}:00Z`);
  const day = formatOf(habit, { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(at);
  const parts = formatOf('en-US', { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(instant);
  return `${day}, ${clock(at, habit)} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`.trim();
}

function clock(at: Date, habit: string): string {
  return formatOf(habit, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at).replace(/\s/gu, ' ');
}
