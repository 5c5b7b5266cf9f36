import { PublicClinic } from '../gateway/public-clinic.view.js';
import { area } from './route.js';

/** What every page behind a link shows, whatever has become of the link. */
export const linkRoutes = area('Links', {
  showLinkedClinic: {
    method: 'GET',
    path: '/v1/links/clinic',
    summary: 'The clinic that a link is of, also when the link has expired',
    access: 'link',
    status: 200,
    answer: PublicClinic,
  },
});
