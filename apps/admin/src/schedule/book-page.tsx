import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../people/person-name.js';
import { PersonPicker } from '../people/person-picker.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { bookWishOf, type BookWish } from './book-wish.js';
import { HoldTime } from './hold-time.js';
import './schedule.css';
import { WhatToBook } from './what-to-book.js';

const route = getRouteApi('/$slug/schedule/book');

/** Booking in the order of a talk: who, what for, and which free time; the time picked is kept for ten minutes. */
export function BookPage() {
  const { slug } = useClinic();
  const wish = route.useSearch();
  const navigate = useNavigate();
  const change = (part: Partial<Record<keyof BookWish, string | undefined>>): void =>
    void navigate({
      to: '/$slug/schedule/book',
      params: { slug },
      search: bookWishOf({ ...wish, ...part }),
      replace: true,
    });
  return (
    <>
      <p>
        <Link to="/$slug/schedule" params={{ slug }} search={wish.date === undefined ? {} : { date: wish.date }}>
          <FormattedMessage id="book.toSchedule" />
        </Link>
      </p>
      <PageTitle title={<FormattedMessage id="book.title" />} />
      <div className="steps">
        <section className="panel">
          <h2>
            <FormattedMessage id="book.who" />
          </h2>
          {wish.personId === undefined ? (
            <PersonPicker onPick={(personId) => change({ personId })} />
          ) : (
            <p className="picked">
              <strong>
                <PersonName id={wish.personId} />
              </strong>
              <button
                type="button"
                className="plain-link"
                onClick={() => change({ personId: undefined, inquiryId: undefined })}
              >
                <FormattedMessage id="book.who.other" />
              </button>
            </p>
          )}
        </section>
        <WhatToBook wish={wish} onChange={change} />
        {wish.personId !== undefined && wish.service !== undefined && (
          <HoldTime wish={wish} personId={wish.personId} service={wish.service} />
        )}
      </div>
    </>
  );
}
