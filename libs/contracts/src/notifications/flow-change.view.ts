import { OneOf, Text, View } from '@stillwater/contract-kit';

const flowChangeKinds = ['added', 'removed', 'changed'] as const;

/** One place in which a clinic's own flow differs from the shipped one. */
@View('flow-change', {
  example: { pointer: '/steps/0/wait/hours', kind: 'changed', shipped: '-48', own: '-72' },
})
export class FlowChange {
  @Text({
    min: 0,
    max: 200,
    description: "A JSON Pointer into the clinic's own flow; of what was removed, the shipped.",
  })
  pointer!: string;
  @OneOf(flowChangeKinds) kind!: (typeof flowChangeKinds)[number];
  @Text({ max: 20_000, optional: true, description: 'The value there, as JSON.' }) shipped?: string;
  @Text({ max: 20_000, optional: true, description: 'The value there, as JSON.' }) own?: string;
}
