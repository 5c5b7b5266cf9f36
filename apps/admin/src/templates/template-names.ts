import { languageName } from '@stillwater/ui';
import { useIntl } from 'react-intl';
import { oneOf } from '../inquiries/choices.js';

/** The messages that the catalogue has names for; a newer one is called by its id. */
const named = [
  'access-code',
  'appointment-booked',
  'appointment-cancelled',
  'appointment-missed',
  'appointment-moved',
  'appointment-reminder',
  'appointment-soon',
  'booking-offer',
  'consents-missing',
  'help',
  'inquiry-follow-up',
  'inquiry-received',
  'opt-out-confirmed',
  'screening-expiring',
  'screening-invited',
  'screening-reminder',
  'screening-update',
] as const;

export interface TemplateName {
  readonly template: string;
  readonly channel: 'email' | 'sms';
  readonly language: string;
}

/** What a message is called, and the language that it is in. */
export function useTemplateNames(): { nameOf(id: string): string; languageOf(tag: string): string } {
  const intl = useIntl();
  return {
    nameOf: (id) => {
      const known = oneOf(named, id);
      return known === undefined ? id : intl.formatMessage({ id: `template.name.${known}` });
    },
    languageOf: (tag) => languageName(tag, intl.locale),
  };
}
