import { Flag, View } from '@stillwater/contract-kit';

/** The mail that says each morning how much waits for somebody in this clinic. None comes when nothing does. */
@View('morning-mail', { example: { wanted: false } })
export class MorningMail {
  @Flag() wanted!: boolean;
}
