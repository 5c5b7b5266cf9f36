import { writeSync } from 'node:fs';
import { environment } from './config.js';

const armed = environment.STILLWATER_FAIL_POINT;

/**
 * A named place where fault tests stop the process for good, to kill it from outside. Nothing happens unless the
 * environment names this very place; a real installation refuses to start with such a setting.
 */
export function failPoint(name: string): Promise<void> | undefined {
  if (armed !== name) return undefined;
  writeSync(1, `fail point ${name} reached\n`);
  return new Promise(() => {});
}
