import { runServices } from '@stillwater/platform';
import { services } from './services.ts';

await runServices(services);
