import { Button, NativeSelect } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { oneOf } from '../inquiries/choices.js';
import { serviceCodes } from '../schedule/book-wish.js';
import { BookingFailure } from '../schedule/booking-failure.js';
import { useServices } from '../schedule/use-schedule.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { personKey, type Person } from './use-person.js';

interface OfferBookingProps {
  readonly person: Person;
}

type ServiceCode = (typeof serviceCodes)[number];

/** Books for a person while they are on the phone, or lets them choose a time by a link. */
export function OfferBooking({ person: { personId, inquiries } }: OfferBookingProps) {
  const intl = useIntl();
  const { clinicId, slug, zone } = useClinic();
  const { data: services } = useServices();
  const offered = services?.items.filter((one) => one.offered) ?? [];
  const [chosen, setChosen] = useState<ServiceCode>();
  const serviceCode = chosen ?? offered[0]?.serviceCode;
  const inquiryId = inquiries.find(({ state }) => state !== 'closed')?.inquiryId;
  const answers = inquiryId === undefined ? {} : { inquiryId };
  const offering = useSending<ServiceCode, Schemas['BookingOffer']>({
    send: (code, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/booking-offers', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body: { personId, serviceCode: code, ...answers },
        }),
      ),
    refreshes: [personKey(clinicId, personId), ['messages', clinicId]],
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (serviceCode !== undefined && !offering.isPending) offering.mutate(serviceCode);
  };
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="offer.title" />
      </h2>
      <form className="stack" onSubmit={submit}>
        <BookingFailure problem={offering.error} />
        <NativeSelect
          label={<FormattedMessage id="book.service" />}
          value={serviceCode ?? ''}
          onChange={(event) => setChosen(oneOf(serviceCodes, event.currentTarget.value))}
          data={offered.map((one) => ({
            value: one.serviceCode,
            label: intl.formatMessage({ id: `appointment.service.${one.serviceCode}` }),
          }))}
        />
        {offering.data !== undefined && (
          <p className="done" role="status">
            <FormattedMessage
              id="offer.sent"
              values={{ until: <ZonedTime at={offering.data.expiresAt} zone={zone} /> }}
            />
          </p>
        )}
        <Link
          className="button-link"
          to="/$slug/schedule/book"
          params={{ slug }}
          search={{ personId, ...answers, ...(serviceCode === undefined ? {} : { service: serviceCode }) }}
        >
          <FormattedMessage id="offer.book" />
        </Link>
        <Button type="submit" variant="default" loading={offering.isPending} disabled={serviceCode === undefined}>
          <FormattedMessage id="offer.submit" />
        </Button>
      </form>
    </section>
  );
}
