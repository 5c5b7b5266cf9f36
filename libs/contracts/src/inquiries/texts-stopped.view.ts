import { Flag, View } from '@stillwater/contract-kit';

@View('texts-stopped', { example: { known: true } })
export class TextsStopped {
  @Flag({ description: 'Somebody here has the number.' }) known!: boolean;
}
