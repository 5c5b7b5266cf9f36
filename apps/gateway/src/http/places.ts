import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, or the image's folder that is laid out like it: sources and build lie equally deep. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** A folder of built pages, or undefined where they were not built. */
export function pagesOf(app: 'patient' | 'admin', configured: string | undefined): string | undefined {
  const folder = configured ?? join(root, 'apps', app, 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

export const openApiDocument = join(root, 'docs/openapi.yaml');

export function swaggerUi(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}
