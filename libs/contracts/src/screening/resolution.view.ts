import { Text, View } from '@stillwater/contract-kit';

/** What a clinician writes down when a flag is over. */
@View('resolution', { example: { note: 'Seen today with their sister. No plan, no means; safety plan agreed.' } })
export class Resolution {
  @Text({ max: 2000, multiline: true, sensitive: 'clinical' }) note!: string;
}
