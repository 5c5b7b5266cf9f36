/** Jest's global set-up of a web app: its pages are tested as built, so they are built when a source is newer. */
import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const newest = (patterns) =>
  Math.max(
    0,
    ...patterns
      .flatMap((pattern) => globSync(pattern, { cwd: workspace }))
      .map((file) => statSync(join(workspace, file)).mtimeMs),
  );

export default function buildOnce(_config, { rootDir }) {
  if (process.env.STILLWATER_TEST_SIZE === 'spec') return;
  const app = rootDir.slice(workspace.length);
  const sources = newest([
    `${app}/{src,public}/**/*.{ts,tsx,css,svg}`,
    `${app}/*.{ts,html,json}`,
    'libs/{ui,api-client}/{src,vite}/**/*.*',
  ]);
  const built = newest([`${app}/dist/index.html`]);
  if (built > sources) return;
  execFileSync(process.execPath, [join(workspace, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: rootDir,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
