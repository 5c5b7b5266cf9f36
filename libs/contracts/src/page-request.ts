import { Int, Text } from '@stillwater/contract-kit';

/** How a list is read page by page; lists extend it. */
export class PageRequest {
  @Text({ max: 512, optional: true, description: '`nextCursor` of the page before.' }) cursor?: string;
  @Int({ min: 1, max: 100, optional: true, description: '25 unless told.' }) limit?: number;
}
