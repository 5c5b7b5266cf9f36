/**
 * Writes the generated documents into docs/. `--check` writes nothing and fails with a list of what would change.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { snapshotOf, snapshotText } from '../compat/snapshot.ts';
import { asyncApi } from './asyncapi.ts';
import { asyncApiFaults, openApiFaults } from './check-documents.ts';
import { eventsPage } from './events-page.ts';
import { openApi } from './openapi.ts';
import { listenerFaults, readSystem, type Json } from './system.ts';

export const checkout = dirname(dirname(import.meta.dirname));

/** Writes the web client's types from the OpenAPI document. */
const CLIENT = 'libs/api-client/generate.mjs';

export interface GeneratedDocuments {
  /** Path inside the workspace to text. */
  files: ReadonlyMap<string, string>;
  /** What is wrong with them, whether committed or not. */
  faults: readonly string[];
}

export function generateDocuments(root: string): GeneratedDocuments {
  const system = readSystem(root);
  const async = asyncApi(system);
  const http = openApi(system);
  return {
    files: new Map([
      ['docs/asyncapi.yaml', yaml(async)],
      ['docs/openapi.yaml', yaml(http)],
      ['docs/events.md', eventsPage(system)],
      ['docs/contracts.json', snapshotText(snapshotOf(system.definitions, system.routes))],
    ]),
    faults: [...listenerFaults(system), ...asyncApiFaults(async), ...openApiFaults(http)],
  };
}

function yaml(document: Json): string {
  // Through JSON, so that what is undefined disappears and nothing is shared.
  const plain: unknown = JSON.parse(JSON.stringify(document));
  return `# Generated from the contracts by npm run docs; changes here are lost.\n${stringify(plain, { lineWidth: 0 })}`;
}

function main(check: boolean): number {
  const { files, faults } = generateDocuments(checkout);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  let drifted = 0;
  for (const [path, text] of files) {
    const place = join(checkout, path);
    if (existsSync(place) && readFileSync(place, 'utf8') === text) continue;
    drifted += 1;
    if (check) {
      process.stderr.write(`${path} is not what the sources say: run npm run docs, and commit the result\n`);
    } else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
      process.stdout.write(`${path} written\n`);
    }
  }
  if (faults.length > 0 || (check && drifted > 0)) return 1;
  if (!check) execFileSync(process.execPath, [join(checkout, CLIENT)], { stdio: 'inherit' });
  process.stdout.write(check ? `${files.size} generated documents are up to date\n` : '');
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--check'));
