import { runService } from '@stillwater/platform';
import { scheduling } from './index.js';

await runService(scheduling);
