import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Fault, FieldName, Faults } from './inquiry.rules.js';

const labels = {
  givenName: 'inquiry.givenName',
  familyName: 'inquiry.familyName',
  email: 'inquiry.email',
  phone: 'inquiry.phone',
  stateOfResidence: 'inquiry.state',
  message: 'inquiry.message',
} as const;

/** The words for a fault; the same beside the field and in the summary. */
export function faultWords(field: FieldName, fault: Fault): ReactNode {
  return fault === 'other' ? (
    <FormattedMessage id="inquiry.error.other" values={{ field: <FormattedMessage id={labels[field]} /> }} />
  ) : (
    <FormattedMessage id={`inquiry.error.${fault}`} />
  );
}

/** What stands beside a field, or nothing. */
export function errorOf(faults: Faults, field: FieldName): ReactNode {
  const fault = faults[field];
  return fault === undefined ? undefined : faultWords(field, fault);
}
