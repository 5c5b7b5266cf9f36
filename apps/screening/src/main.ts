import { runService } from '@stillwater/platform';
import { screening } from './index.js';

await runService(screening);
