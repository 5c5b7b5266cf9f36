import { ListOf, View } from '@stillwater/contract-kit';

import { ClinicService } from './clinic-service.view.js';

@View('service-list')
export class ServiceList {
  @ListOf(() => ClinicService, { max: 20 }) items!: ClinicService[];
}
