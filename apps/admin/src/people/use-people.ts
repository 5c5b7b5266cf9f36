import { dataOf } from '@stillwater/api-client';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';

/**
 * The people of the clinic, or those whom the words find. The words go in a body and stay out of the page's address:
 * names and numbers have no place in a history or a log. A search is asked once, not again and again by itself.
 */
export function usePeople(words: string) {
  const { clinicId } = useClinic();
  return useListing<Schemas['PersonListItem']>(
    ['people', clinicId, words],
    (cursor) =>
      dataOf(
        words === ''
          ? api.GET('/v1/clinics/{clinicId}/people', { params: { path: { clinicId }, query: { cursor, limit: 50 } } })
          : api.POST('/v1/clinics/{clinicId}/people/search', {
              params: { path: { clinicId } },
              body: { words, limit: 50, ...(cursor === undefined ? {} : { cursor }) },
            }),
      ),
    words === '' ? undefined : false,
  );
}
