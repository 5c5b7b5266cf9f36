/**
 * Writes the types of the HTTP interface from docs/openapi.yaml; `--check` compares instead and fails on a difference.
 * Another document may be named as `--from <path>`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const given = process.argv.indexOf('--from');
const document =
  given === -1 ? new URL('../../docs/openapi.yaml', import.meta.url) : pathToFileURL(process.argv[given + 1] ?? '');
const target = new URL('./src/schema.ts', import.meta.url);
const header = '// Generated from docs/openapi.yaml by libs/api-client/generate.mjs. Do not edit.\n';

const types = header + astToString(await openapiTypescript(document, { alphabetize: true }));
if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== types) {
    console.error(
      'libs/api-client/src/schema.ts differs from docs/openapi.yaml: run node libs/api-client/generate.mjs',
    );
    process.exit(1);
  }
} else {
  await writeFile(target, types);
  console.log(`wrote ${fileURLToPath(target)}`);
}
