import { DemoClock } from '../gateway/demo-clock.view.js';
import { MoveDemoClock } from '../gateway/move-demo-clock.view.js';
import { area } from './route.js';

/** Only the demo has these; a real installation answers 404. */
export const demoRoutes = area('Demo', {
  showDemoClock: {
    method: 'GET',
    path: '/v1/demo/clock',
    summary: "Where the demo's time stands (demo only)",
    access: 'staff',
    demoOnly: true,
    status: 200,
    answer: DemoClock,
  },
  moveDemoClock: {
    method: 'POST',
    path: '/v1/demo/clock',
    summary: "Move the demo's time forward for the whole platform (demo only)",
    access: 'staff',
    demoOnly: true,
    body: MoveDemoClock,
    status: 200,
    answer: DemoClock,
    errors: [422],
  },
});
