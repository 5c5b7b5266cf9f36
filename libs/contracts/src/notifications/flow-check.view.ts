import { ListOf, View } from '@stillwater/contract-kit';

import { FieldFault } from '../http/field-fault.view.js';

/** What stands in the way of a clinic's flow; nothing: it may be put. */
@View('flow-check', {
  example: {
    faults: [{ pointer: '/steps/0/template', code: 'choice', message: 'must be a template about an appointment' }],
  },
})
export class FlowCheck {
  @ListOf(() => FieldFault, { max: 100 }) faults!: FieldFault[];
}
