import { ListOf, View } from '@stillwater/contract-kit';

import { FieldFault } from '../http/field-fault.view.js';

/** What stands in the way of a clinic's words; nothing: they may be put. */
@View('template-check', {
  example: { faults: [{ pointer: '/texts/0', code: 'required', message: 'must say STOP' }] },
})
export class TemplateCheck {
  @ListOf(() => FieldFault, { max: 100 }) faults!: FieldFault[];
}
