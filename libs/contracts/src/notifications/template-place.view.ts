import { Flag, Text, View } from '@stillwater/contract-kit';

/** A value that the words may name as `{name}`. */
@View('template-place', {
  example: { name: 'when', needed: true, sample: 'Tuesday, November 3, 2026, 9:00 AM (Eastern Time)' },
})
export class TemplatePlace {
  @Text({ max: 40 }) name!: string;
  @Flag({ description: 'It may not be left out.' }) needed!: boolean;
  @Text({ max: 300, description: 'What it may come to; invented.' }) sample!: string;
}
