import { LinkFailed } from '../link/link-failed.js';
import { linkEndOf } from '../link/link-end.js';
import { WithLink, type Link } from '../link/with-link.js';
import { PageLoading } from '../page-loading.js';
import './booking-page.css';
import { BookingSteps } from './booking-steps.js';
import { useBooking } from './use-booking.js';

/** Choosing a time by a link, and later what was agreed: the same link shows both. */
export function BookingPage() {
  return <WithLink page="/a">{(link) => <LinkedBooking key={link.token} {...link} />}</WithLink>;
}

function LinkedBooking({ token, clinic }: Link) {
  const { data: booking, error, refetch, isFetching } = useBooking(token);
  const again = (): void => void refetch();
  if (error !== null && (booking === undefined || linkEndOf(error) !== undefined)) {
    if (isFetching && linkEndOf(error) === undefined) return <PageLoading />;
    return <LinkFailed problem={error} page="/a" clinic={clinic} onRetry={again} />;
  }
  if (booking === undefined) return <PageLoading />;
  return <BookingSteps token={token} clinic={clinic} booking={booking} onReload={again} />;
}
