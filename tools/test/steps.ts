import { boundaries } from '../quality/boundaries.ts';
import { clockUse } from '../quality/clock-use.ts';
import { format } from '../quality/format.ts';
import { licences } from '../quality/licences.ts';
import { links } from '../quality/links.ts';
import { lint } from '../quality/lint.ts';
import { names } from '../quality/names.ts';
import { sizeReport, sizes } from '../quality/sizes.ts';
import { words } from '../quality/words.ts';
import { checkout, projectOf, projectsOf, type Check } from '../quality/workspace.ts';
import { browserTests } from './browser.ts';
import { documents } from './documents.ts';
import { ofCheck, type Outcome } from './outcome.ts';
import { startServers, type TestServers } from './servers.ts';
import { cachedUnitTests, freshTests, specFiles, type Size } from './suites.ts';
import { types } from './types.ts';

export interface Step {
  name: string;
  run(): Promise<Outcome> | Outcome;
}

export interface Plan {
  steps: Step[];
  /** What this run did not look at, in one line; empty when it looked at everything. */
  leftOut: string;
  end(): Promise<void>;
}

export interface Wish {
  /** Part of a spec file's path: then only matching spec files run. */
  pattern: string | undefined;
  browser: boolean;
  /** The integration tests on Testcontainers, and nothing else. */
  containers: boolean;
  /** The name of one step: then no other runs. */
  only: string | undefined;
}

export const stepNames = [
  'format',
  'lint',
  'boundaries',
  'licences',
  'words',
  'sizes',
  'types',
  'documents',
  'unit',
  'integration',
  'journeys',
  'web',
] as const;

/** The tests of the web apps, their widgets and some journeys need Chromium; every other test of the whole does without. */
const webProjects = projectsOf(checkout).filter(({ type }) => type === 'web' || type === 'weblib');
const inBrowser = (path: string): boolean =>
  projectOf(webProjects, path) !== undefined || path.startsWith('apps/journeys/src/in-chromium/');

const check = (name: string, ...checks: Check[]): Step => ({
  name,
  run: () => ofCheck(checks.flatMap((look) => look(checkout))),
});

export function stepsFor(wish: Wish): Plan {
  let servers: Promise<TestServers> | undefined;
  const onServers = async (work: (given: TestServers) => Promise<Outcome>): Promise<Outcome> => {
    servers ??= wish.containers ? startContainers() : startServers();
    return work(await servers);
  };
  const tests = (name: string, size: Size, files: string[]): Step[] =>
    files.length === 0
      ? []
      : [
          {
            name,
            run: () => onServers(async ({ env, note }) => ({ ...(await freshTests(size, files, env)), note })),
          },
        ];
  const { pattern } = wish;
  const integration = specFiles('int-spec', pattern);
  const whole = specFiles('e2e-spec', pattern);
  const web = whole.filter(inBrowser);
  const journeys = whole.filter((path) => !inBrowser(path));
  const end = async () => (await servers)?.stop();

  if (wish.containers) return { steps: tests('integration', 'int-spec', integration), leftOut: '', end };

  const unit: Step =
    pattern === undefined
      ? { name: 'unit', run: cachedUnitTests }
      : { name: 'unit', run: () => freshTests('spec', specFiles('spec', pattern), {}) };
  const running = [
    ...(pattern !== undefined && specFiles('spec', pattern).length === 0 ? [] : [unit]),
    ...tests('integration', 'int-spec', integration),
    ...tests('journeys', 'e2e-spec', journeys),
    ...(wish.browser && web.length > 0
      ? [{ name: 'web', run: () => onServers(({ env }) => browserTests(web, env)) }]
      : []),
  ];
  const looking: Step[] = [
    check('format', format),
    check('lint', lint),
    check('boundaries', boundaries, names, clockUse),
    check('licences', licences),
    check('words', words, links),
    { name: 'sizes', run: () => ofCheck(sizes(checkout), sizeReport(checkout)) },
    { name: 'types', run: types },
    { name: 'documents', run: documents },
  ];
  const leftOut = [
    ...(wish.browser ? [] : [`left out by --no-browser: ${web.length} web test files`]),
    ...(pattern === undefined ? [] : [`only spec files that match ${pattern}`]),
    ...(wish.only === undefined ? [] : [`only the step ${wish.only}`]),
  ].join('; ');
  const steps = pattern === undefined ? [...looking, ...running] : running;
  return { steps: steps.filter(({ name }) => wish.only === undefined || name === wish.only), leftOut, end };
}

/** Loaded only when asked for: the library takes longer to load than most steps take to run. */
async function startContainers(): Promise<TestServers> {
  const { startTestServers } = await import('../containers/test-servers.ts');
  return startTestServers();
}
