import { DropParked } from '../operations/drop-parked.command.js';
import { DropReason } from '../operations/drop-reason.view.js';
import { ListParkedOf } from '../operations/list-parked-of.view.js';
import { ListParked } from '../operations/list-parked.command.js';
import { ParkedDetail } from '../operations/parked-detail.view.js';
import { ParkedItem } from '../operations/parked-item.view.js';
import { ParkedPage } from '../operations/parked-page.view.js';
import { RetryParked } from '../operations/retry-parked.command.js';
import { ShowParked } from '../operations/show-parked.command.js';
import { area } from './route.js';

/** Messages that a service could not take in. */
export const operationsRoutes = area('Operations', {
  listParkedMessages: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/parked-messages',
    summary: 'Messages that one service could not take in',
    access: 'staff',
    ability: 'parked-message.read',
    asks: ListParked,
    query: ListParkedOf,
    status: 200,
    answer: ParkedPage,
  },
  showParkedMessage: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}',
    summary: 'A parked message as it came',
    access: 'staff',
    ability: 'parked-message.read',
    asks: ShowParked,
    status: 200,
    answer: ParkedDetail,
  },
  retryParkedMessage: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/retry',
    summary: 'Hand a parked message to its consumer once more',
    access: 'staff',
    ability: 'parked-message.resolve',
    asks: RetryParked,
    status: 200,
    answer: ParkedItem,
    errors: [409],
    idempotent: true,
  },
  dropParkedMessage: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/drop',
    summary: 'Give a parked message up, with the reason',
    access: 'staff',
    ability: 'parked-message.resolve',
    asks: DropParked,
    body: DropReason,
    status: 200,
    answer: ParkedItem,
    errors: [409],
    idempotent: true,
  },
});
