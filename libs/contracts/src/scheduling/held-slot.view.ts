import { Id, View } from '@stillwater/contract-kit';

@View('held-slot', { example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601' } })
export class HeldSlot {
  @Id() appointmentId!: string;
}
