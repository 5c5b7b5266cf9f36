import { ServiceConfig } from '@stillwater/platform';

export class InquiriesConfig extends ServiceConfig {}
