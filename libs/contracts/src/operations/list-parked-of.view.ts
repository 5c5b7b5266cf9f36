import { OneOf, View } from '@stillwater/contract-kit';

import { services, type Service } from './choices.js';
import { ListParked } from './list-parked.command.js';

/** ListParked, and the service that is asked. */
@View('list-parked-of', { example: { service: 'notifications', state: 'parked' } })
export class ListParkedOf extends ListParked {
  @OneOf(services) service!: Service;
}
