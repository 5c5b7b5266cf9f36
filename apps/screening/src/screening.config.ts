import { ServiceConfig } from '@stillwater/platform';

/** Screening needs nothing beyond what every service is told. */
export class ScreeningConfig extends ServiceConfig {}
