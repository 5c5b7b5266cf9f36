import { CheckFlow } from '../notifications/check-flow.command.js';
import { CompareFlow } from '../notifications/compare-flow.command.js';
import { Flow } from '../notifications/flow.view.js';
import { FlowCheck } from '../notifications/flow-check.view.js';
import { FlowDifference } from '../notifications/flow-difference.view.js';
import { FlowList } from '../notifications/flow-list.view.js';
import { FlowTerms } from '../notifications/flow-terms.view.js';
import { ListFlows } from '../notifications/list-flows.command.js';
import { ReplaceFlow } from '../notifications/replace-flow.command.js';
import { RestoreFlow } from '../notifications/restore-flow.command.js';
import { ShowFlow } from '../notifications/show-flow.command.js';
import { area } from './route.js';

/** Who is told what, and when. */
export const flowRoutes = area('Flows', {
  listFlows: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/flows',
    summary: "Every flow of messages, shipped or the clinic's own",
    access: 'staff',
    ability: 'flow.read',
    asks: ListFlows,
    status: 200,
    answer: FlowList,
  },
  showFlow: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/flows/{rule}',
    summary: 'A flow as it is in force, with the shipped one beside it',
    access: 'staff',
    ability: 'flow.read',
    asks: ShowFlow,
    status: 200,
    answer: Flow,
    etag: true,
  },
  replaceFlow: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/flows/{rule}',
    summary: "Put the clinic's own flow in place of the one in force",
    access: 'staff',
    ability: 'flow.edit',
    asks: ReplaceFlow,
    body: FlowTerms,
    status: 200,
    answer: Flow,
    errors: [422],
    etag: true,
    ifMatch: true,
  },
  restoreFlow: {
    method: 'DELETE',
    path: '/v1/clinics/{clinicId}/flows/{rule}',
    summary: 'Go back to the shipped flow',
    access: 'staff',
    ability: 'flow.edit',
    asks: RestoreFlow,
    status: 200,
    answer: Flow,
    errors: [409],
    etag: true,
    ifMatch: true,
  },
  checkFlow: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/flows/{rule}/check',
    summary: 'What stands in the way of a flow; nothing is changed',
    access: 'staff',
    ability: 'flow.edit',
    asks: CheckFlow,
    body: FlowTerms,
    status: 200,
    answer: FlowCheck,
    idempotent: true,
  },
  compareFlow: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/flows/{rule}/difference',
    summary: 'How the flow in force differs from the shipped one',
    access: 'staff',
    ability: 'flow.read',
    asks: CompareFlow,
    status: 200,
    answer: FlowDifference,
  },
});
