import { ServiceConfig } from '@stillwater/platform';

/** Scheduling needs nothing beyond what every service is told. */
export class SchedulingConfig extends ServiceConfig {}
