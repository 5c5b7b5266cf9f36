import { OneOf, Text, View } from '@stillwater/contract-kit';

const faultCodes = ['required', 'unknown', 'type', 'range', 'format', 'length', 'choice'] as const;

@View('field-fault', { example: { pointer: '/consents/0/kind', code: 'choice', message: 'must be one of sms, email' } })
export class FieldFault {
  @Text({ min: 0, max: 1000, description: 'Where in the body or the query, as a JSON Pointer (RFC 6901).' })
  pointer!: string;
  @OneOf(faultCodes) code!: (typeof faultCodes)[number];
  @Text({ max: 2000, description: 'What is wrong, without the value.' }) message!: string;
}
