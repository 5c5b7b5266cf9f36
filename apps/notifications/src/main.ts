import { runService } from '@stillwater/platform';
import { notifications } from './index.js';

await runService(notifications);
