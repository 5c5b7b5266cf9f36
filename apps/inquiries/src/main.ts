import { runService } from '@stillwater/platform';
import { inquiries } from './index.js';

await runService(inquiries);
