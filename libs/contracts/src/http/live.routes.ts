import { LiveChange } from '../gateway/live-change.view.js';
import { area } from './route.js';

export const liveRoutes = area('Live', {
  followChanges: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/live',
    summary: 'What changes in the clinic, as it happens',
    access: 'staff',
    ability: 'staff-notice.read',
    status: 200,
    answer: LiveChange,
    streams: true,
    errors: [429],
  },
});
