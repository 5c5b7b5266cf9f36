import { ListOf, View } from '@stillwater/contract-kit';

import { Licence } from './licence.view.js';

/** All licences of the person that the clinic has on file; what is left out is taken away. */
@View('edit-licences', {
  example: { licences: [{ type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2027-09-30' }] },
})
export class EditLicences {
  @ListOf(() => Licence, { max: 30 }) licences!: Licence[];
}
