import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../people/person-name.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { Review } from './review.js';
import './screening.css';
import { useScreening } from './use-screening.js';

const route = getRouteApi('/$slug/screenings/$screeningId');

/** Everything a clinician needs to judge one screening, and the prescriber's decision. */
export function ReviewPage() {
  const { screeningId } = route.useParams();
  const { slug } = useClinic();
  const query = useScreening(screeningId);
  return (
    <>
      <p>
        <Link to="/$slug/screenings" params={{ slug }}>
          <FormattedMessage id="review.toQueue" />
        </Link>
      </p>
      <Loaded query={query} wholePage>
        {(shown) => (
          <>
            <PageTitle title={<PersonName id={shown.data.personId} />} />
            <Review key={screeningId} shown={shown} />
          </>
        )}
      </Loaded>
    </>
  );
}
