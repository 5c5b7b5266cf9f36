import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { ArrangeByLinkUseCase } from './arrange-by-link.js';
import { BookByLinkUseCase } from './book-by-link.js';
import { ExpireOfferUseCase } from './expire-offer.js';
import { GiveLinkUseCase } from './give-link.js';
import { OfferBookingUseCase } from './offer-booking.js';
import { ShowBookingUseCase } from './show-booking.js';

const parts = [
  ArrangeByLinkUseCase,
  BookByLinkUseCase,
  ExpireOfferUseCase,
  GiveLinkUseCase,
  OfferBookingUseCase,
  ShowBookingUseCase,
];

/** Offers, and what a person does by the link in a message. */
@Module({ imports: [AvailabilityModule, BookingModule], providers: parts, exports: parts })
export class LinksModule {}
