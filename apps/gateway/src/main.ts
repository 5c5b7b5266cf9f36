import { runService } from '@stillwater/platform';

import { gateway } from './index.js';

await runService(gateway);
