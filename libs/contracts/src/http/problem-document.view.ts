import { Int, ListOf, Text, View } from '@stillwater/contract-kit';

import { FieldFault } from './field-fault.view.js';

/** Every refusal is one of these (RFC 9457), as application/problem+json. It never repeats private data. */
@View('problem-document', {
  example: {
    type: '/problems/inquiry.stale',
    title: 'Somebody else changed this in the meantime',
    status: 412,
    code: 'inquiry.stale',
    detail: 'The inquiry is at version 4.',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  },
})
export class ProblemDocument {
  @Text({ max: 200, description: 'Stable; answers a page that explains it.' }) type!: string;
  @Text({ max: 200 }) title!: string;
  @Int({ min: 400, max: 599 }) status!: number;
  @Text({ max: 100, description: 'Stable, for programs: the last part of `type`.' }) code!: string;
  @Text({ max: 2000, optional: true }) detail?: string;
  @Text({ max: 64, description: 'To be quoted to support.' }) traceId!: string;
  @ListOf(() => FieldFault, { max: 100, optional: true }) errors?: FieldFault[];
}
