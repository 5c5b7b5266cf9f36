import { accessCodeEn, accessCodeTextEn } from './access-code.en.template.js';
import { accessCodeEs, accessCodeTextEs } from './access-code.es.template.js';
import { appointmentBookedEn, appointmentBookedTextEn } from './appointment-booked.en.template.js';
import { appointmentBookedEs, appointmentBookedTextEs } from './appointment-booked.es.template.js';
import { appointmentCancelledEn, appointmentCancelledTextEn } from './appointment-cancelled.en.template.js';
import { appointmentCancelledEs, appointmentCancelledTextEs } from './appointment-cancelled.es.template.js';
import { appointmentMissedEn, appointmentMissedTextEn } from './appointment-missed.en.template.js';
import { appointmentMissedEs, appointmentMissedTextEs } from './appointment-missed.es.template.js';
import { appointmentMovedEn, appointmentMovedTextEn } from './appointment-moved.en.template.js';
import { appointmentMovedEs, appointmentMovedTextEs } from './appointment-moved.es.template.js';
import { appointmentReminderEn, appointmentReminderTextEn } from './appointment-reminder.en.template.js';
import { appointmentReminderEs, appointmentReminderTextEs } from './appointment-reminder.es.template.js';
import { appointmentSoonEn, appointmentSoonTextEn } from './appointment-soon.en.template.js';
import { appointmentSoonEs, appointmentSoonTextEs } from './appointment-soon.es.template.js';
import { bookingOfferEn, bookingOfferTextEn } from './booking-offer.en.template.js';
import { bookingOfferEs, bookingOfferTextEs } from './booking-offer.es.template.js';
import { inquiryFollowUpEn, inquiryFollowUpTextEn } from './inquiry-follow-up.en.template.js';
import { inquiryFollowUpEs, inquiryFollowUpTextEs } from './inquiry-follow-up.es.template.js';
import { inquiryReceivedEn } from './inquiry-received.en.template.js';
import { inquiryReceivedEs } from './inquiry-received.es.template.js';
import { consentsMissingEn, consentsMissingTextEn } from './consents-missing.en.template.js';
import { consentsMissingEs, consentsMissingTextEs } from './consents-missing.es.template.js';
import {
  discreetCallEn,
  discreetCallEs,
  discreetCallTextEn,
  discreetCallTextEs,
  discreetCodeEn,
  discreetCodeEs,
  discreetEn,
  discreetEs,
  discreetTextEn,
  discreetTextEs,
} from './discreet.template.js';
import { helpEn, helpEs, optOutConfirmedEn, optOutConfirmedEs } from './reply-answers.template.js';
import { screeningExpiringEn, screeningExpiringTextEn } from './screening-expiring.en.template.js';
import { screeningExpiringEs, screeningExpiringTextEs } from './screening-expiring.es.template.js';
import { screeningInvitedEn, screeningInvitedTextEn } from './screening-invited.en.template.js';
import { screeningInvitedEs, screeningInvitedTextEs } from './screening-invited.es.template.js';
import { screeningReminderEn, screeningReminderTextEn } from './screening-reminder.en.template.js';
import { screeningReminderEs, screeningReminderTextEs } from './screening-reminder.es.template.js';
import { screeningUpdateEn, screeningUpdateTextEn } from './screening-update.en.template.js';
import { screeningUpdateEs, screeningUpdateTextEs } from './screening-update.es.template.js';
import { baseLanguage } from './template-head.rules.js';
import { staffDigestEn, staffNoticeEn, staffUrgentEn } from './staff-mails.en.template.js';
import { staffDigestEs, staffNoticeEs, staffUrgentEs } from './staff-mails.es.template.js';
import { compileTemplate, type Channel, type Template, type TemplateDocument } from './template.rules.js';

const documents: readonly TemplateDocument[] = [
  inquiryReceivedEn,
  inquiryReceivedEs,
  inquiryFollowUpEn,
  inquiryFollowUpTextEn,
  inquiryFollowUpEs,
  inquiryFollowUpTextEs,
  accessCodeEn,
  accessCodeTextEn,
  accessCodeEs,
  accessCodeTextEs,
  appointmentBookedEn,
  appointmentBookedTextEn,
  appointmentBookedEs,
  appointmentBookedTextEs,
  appointmentCancelledEn,
  appointmentCancelledTextEn,
  appointmentCancelledEs,
  appointmentCancelledTextEs,
  appointmentMissedEn,
  appointmentMissedTextEn,
  appointmentMissedEs,
  appointmentMissedTextEs,
  appointmentMovedEn,
  appointmentMovedTextEn,
  appointmentMovedEs,
  appointmentMovedTextEs,
  appointmentReminderEn,
  appointmentReminderTextEn,
  appointmentReminderEs,
  appointmentReminderTextEs,
  appointmentSoonEn,
  appointmentSoonTextEn,
  appointmentSoonEs,
  appointmentSoonTextEs,
  bookingOfferEn,
  bookingOfferTextEn,
  bookingOfferEs,
  bookingOfferTextEs,
  consentsMissingEn,
  consentsMissingTextEn,
  consentsMissingEs,
  consentsMissingTextEs,
  discreetEn,
  discreetEs,
  discreetTextEn,
  discreetTextEs,
  discreetCallEn,
  discreetCallEs,
  discreetCallTextEn,
  discreetCallTextEs,
  discreetCodeEn,
  discreetCodeEs,
  helpEn,
  helpEs,
  optOutConfirmedEn,
  optOutConfirmedEs,
  screeningExpiringEn,
  screeningExpiringTextEn,
  screeningExpiringEs,
  screeningExpiringTextEs,
  screeningInvitedEn,
  screeningInvitedTextEn,
  screeningInvitedEs,
  screeningInvitedTextEs,
  screeningReminderEn,
  screeningReminderTextEn,
  screeningReminderEs,
  screeningReminderTextEs,
  screeningUpdateEn,
  screeningUpdateTextEn,
  screeningUpdateEs,
  screeningUpdateTextEs,
  staffDigestEn,
  staffDigestEs,
  staffNoticeEn,
  staffNoticeEs,
  staffUrgentEn,
  staffUrgentEs,
];

/** Compiled when the service loads: a template that may not be sent stops the start, not a message. */
export const templates: readonly Template[] = await Promise.all(documents.map(compileTemplate));

/** Everybody gets an answer that somebody can read to them. */
export const FALLBACK = 'en';

/**
 * The shipped template in the language nearest to the one asked for: `es-MX`, then `es`, then English.
 * @throws Error when no template has the id for the channel: a flow names one that does not exist
 */
export function templateFor(id: string, channel: Channel, language: string): Template {
  const found = shippedNear(id, channel, language) ?? shippedIn(id, channel, FALLBACK);
  if (!found) throw new Error(`There is no template ${id} for ${channel}.`);
  return found;
}

/** The shipped template in this language or in its wider one. */
export function shippedNear(id: string, channel: Channel, language: string): Template | undefined {
  return shippedIn(id, channel, language.toLowerCase()) ?? shippedIn(id, channel, baseLanguage(language));
}

function shippedIn(id: string, channel: Channel, language: string): Template | undefined {
  return byName.get(`${id}/${channel}/${language}`);
}

const byName = new Map(
  templates.map((template) => {
    const { id, channel, language } = template.document;
    return [`${id}/${channel}/${language}`, template];
  }),
);
