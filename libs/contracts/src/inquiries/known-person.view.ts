import { Id, View } from '@stillwater/contract-kit';

/** Somebody whom the clinic knows, and no more than that. */
@View('known-person', { example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' } })
export class KnownPerson {
  @Id() personId!: string;
}
