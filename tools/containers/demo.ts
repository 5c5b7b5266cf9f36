import { makeDemoClinics, hasDemoClinics } from '../demo/demo-clinics.ts';
import { furnishDemo, isUnplayed, playStory, prepareStory } from '../demo/play-story.ts';
import { welcome } from '../demo/welcome.ts';
import { report, step } from '../progress.mjs';
import { givenSecrets } from '../stack/secrets.ts';
import { CLOCK, CLOCK_FILE, installationIn, SECRETS } from './place.ts';

/**
 * Runs once on services that run: makes the demo's clinics, furnishes them and plays its story, as `npm start` does.
 * Running it again makes what is missing, and goes on where the story was broken off.
 */
const CATCHER = 'http://mail:8025';

try {
  if (process.env['MODE'] !== 'real') await main();
} catch (error) {
  process.exitCode = report(error);
}
// A connection that is still tried for must not keep the container from ending.
process.exit();

async function main(): Promise<void> {
  const installation = installationIn('demo', givenSecrets(SECRETS));
  const story = { installation, clockFile: CLOCK_FILE, recordFile: `${CLOCK}/demo-story.json` };
  const address = process.env['PUBLIC_URL']!;
  const settings = { GATEWAY_PUBLIC_URL: address, DEMO_CLOCK_FILE: CLOCK_FILE };
  await prepareStory(story, () => hasDemoClinics(installation, settings));
  const signIns = await makeDemoClinics(installation, settings);
  await step('rooms of the demo clinics', () => furnishDemo(installation, signIns));
  if (isUnplayed(story)) await step("the demo's story", () => playStory(story, signIns, CATCHER));
  process.stdout.write(`\n${[address, '', ...welcome(address, process.env['MAIL_URL']!, signIns)].join('\n')}\n`);
}
