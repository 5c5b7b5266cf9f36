import { Id, View } from '@stillwater/contract-kit';

@View('assignment', { example: { assigneeId: '01995000-0000-7000-8000-000000000042' } })
export class Assignment {
  @Id({ description: 'A member of staff of this clinic.' }) assigneeId!: string;
}
