import { report, step } from '../progress.mjs';
import { buildWebApps } from './web.ts';

/** `npm run build`: the dispatcher has compiled the services; here the pages follow. */
try {
  await step('pages', async () => {
    const built = await buildWebApps();
    return built.length === 0 ? 'everything is up to date' : `pages of ${built.join(' and ')} built`;
  });
} catch (error) {
  process.exitCode = report(error);
}
