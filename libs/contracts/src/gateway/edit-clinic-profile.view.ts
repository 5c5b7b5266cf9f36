import { each, LanguageTag, ListOf, Phone, Text, View, Zone } from '@stillwater/contract-kit';

import { Closure } from './closure.view.js';
import { OpeningHours } from './opening-hours.view.js';

/** What is left out stays as it is; an empty introduction takes it away. */
@View('edit-clinic-profile', { example: { phone: '+18285550143' } })
export class EditClinicProfile {
  @Text({ max: 120, optional: true }) name?: string;
  @Text({ min: 0, max: 2000, multiline: true, sensitive: false, optional: true }) introduction?: string;
  @Zone({ optional: true }) zone?: string;
  @LanguageTag({ optional: true }) language?: string;
  @ListOf(each.language, { min: 1, max: 10, optional: true }) languages?: string[];
  @Phone({ sensitive: false, optional: true }) phone?: string;
  @Text({ max: 200, optional: true }) postalAddress?: string;
  @Phone({
    sensitive: false,
    optional: true,
    description: 'Where its text messages come from; no other clinic may have it.',
  })
  textNumber?: string;
  @Phone({
    sensitive: false,
    optional: true,
    description: 'The same at the second carrier of text messages, where the installation has one.',
  })
  secondTextNumber?: string;
  @Text({ max: 40, optional: true }) senderName?: string;
  @ListOf(each.usState, { max: 56, optional: true }) licensedStates?: string[];
  @ListOf(() => OpeningHours, { max: 28, optional: true }) hours?: OpeningHours[];
  @ListOf(() => Closure, { max: 200, optional: true }) closures?: Closure[];
}
