import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Remedy } from '../progress.mjs';
import { type Outcome } from './outcome.ts';
import { runProgram } from './programs.ts';
import { freshTests } from './suites.ts';

/** Tests in a real Chromium, which is found, or installed where that needs no question. */
export async function browserTests(files: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const chromium = findChromium() ?? (await installChromium());
  return { ...(await freshTests('e2e-spec', files, { ...env, CHROMIUM_PATH: chromium })), note: chromium };
}

/** The one without windows does the same for half of the work. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Remedy(`CHROMIUM_PATH names ${given}, which is not there.`, 'Name a Chromium.');
    return given;
  }
  for (const name of NAMES) {
    const { stdout, status } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() !== '') return stdout.trim();
  }
  return existsSync(MAC) ? MAC : undefined;
}

/** As root on Debian the system's package is installed; anybody else is told the one command. */
async function installChromium(): Promise<string> {
  const onDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  const remedy = onDebian
    ? 'Install it with: sudo apt-get update && sudo apt-get install --yes --no-install-recommends chromium-headless-shell'
    : process.platform === 'darwin'
      ? 'Install it with: brew install --cask google-chrome'
      : 'Install Chromium with the system’s package manager, or name one with CHROMIUM_PATH.';
  if (!onDebian || process.getuid?.() !== 0) {
    throw new Remedy(
      'The web tests need Chromium, and none is installed.',
      `${remedy}\n  Or leave them out: npm test -- --no-browser`,
    );
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-q', '-o', 'Acquire::Retries=3'];
  const update = await runProgram('apt-get', [...options, 'update'], env);
  const install = await runProgram(
    'apt-get',
    [...options, 'install', '--yes', '--no-install-recommends', 'chromium-headless-shell'],
    env,
  );
  const found = findChromium();
  if (install.code !== 0 || found === undefined) {
    throw new Remedy(
      `Chromium could not be installed:\n${(update.output + install.output).trim().split('\n').slice(-10).join('\n')}`,
      remedy,
    );
  }
  return found;
}
