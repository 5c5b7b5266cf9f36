import { Id, View } from '@stillwater/contract-kit';

@View('screening-to-invite', { example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' } })
export class ScreeningToInvite {
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that led here.' }) inquiryId?: string;
}
