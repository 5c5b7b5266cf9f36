import { AcknowledgeSafetyFlag } from '../screening/acknowledge-safety-flag.command.js';
import { Acknowledgement } from '../screening/acknowledgement.view.js';
import { ListSafetyFlags } from '../screening/list-safety-flags.command.js';
import { Resolution } from '../screening/resolution.view.js';
import { ResolveSafetyFlag } from '../screening/resolve-safety-flag.command.js';
import { SafetyFlagItem } from '../screening/safety-flag-item.view.js';
import { SafetyFlagPage } from '../screening/safety-flag-page.view.js';
import { area } from './route.js';

export const safetyRoutes = area('Safety', {
  listSafetyFlags: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/safety-flags',
    summary: 'Safety flags: unacknowledged first, resolved last, the worst first',
    access: 'staff',
    ability: 'safety-flag.read',
    asks: ListSafetyFlags,
    query: ListSafetyFlags,
    status: 200,
    answer: SafetyFlagPage,
  },
  acknowledgeSafetyFlag: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/safety-flags/{flagId}/acknowledgement',
    summary: 'Take a safety flag on',
    access: 'staff',
    ability: 'safety-flag.acknowledge',
    asks: AcknowledgeSafetyFlag,
    body: Acknowledgement,
    status: 200,
    answer: SafetyFlagItem,
    errors: [409],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  resolveSafetyFlag: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/safety-flags/{flagId}/resolution',
    summary: 'Resolve a safety flag that somebody has taken on',
    access: 'staff',
    ability: 'safety-flag.resolve',
    asks: ResolveSafetyFlag,
    body: Resolution,
    status: 200,
    answer: SafetyFlagItem,
    errors: [409],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
});
