import { OneOf, Text, View } from '@stillwater/contract-kit';

export const mailTellings = ['replied', 'delivered', 'bounced', 'complained'] as const;
export type MailTelling = (typeof mailTellings)[number];

/** What became of a mail, as the keeper of the mailbox tells. */
@View('mail-told', {
  example: {
    what: 'bounced',
    messageId: '<01995a10-5e11-7c02-9a44-3d8b7f605505.q7m2kx9d4r@mail.example.com>',
    carrierCode: '5.1.1',
  },
})
export class MailTold {
  @OneOf(mailTellings) what!: MailTelling;
  @Text({ max: 200, description: 'Message-ID of our mail; of a reply what its In-Reply-To says.' }) messageId!: string;
  @Text({ max: 254, sensitive: 'contact', optional: true, description: 'With `replied`: who has written.' })
  from?: string;
  @Text({ min: 0, max: 4000, multiline: true, optional: true, description: 'With `replied`: the new part of it.' })
  text?: string;
  @Text({ max: 40, optional: true, pattern: /^[\w.-]+$/, description: 'With `bounced`: the status (RFC 3463).' })
  carrierCode?: string;
}
