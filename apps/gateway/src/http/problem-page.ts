import { Problem } from '@stillwater/platform';

import { adviceOn, httpProblems, kinds } from './problem-catalogue.js';

const CODE = /^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*){0,2}$/;

/**
 * The page behind a problem's `type`. Codes of other services are explained by what their status means.
 * @throws Problem `path.unknown` for what can't be a code
 */
export function explanationPage(code: string): string {
  if (code.length > 100 || !CODE.test(code))
    throw Problem.notFound('path.unknown', 'There is nothing at this address.');
  const advice = adviceOn(code);
  const own = Object.hasOwn(httpProblems, code) ? httpProblems[code as keyof typeof httpProblems] : undefined;
  const statuses = Object.values(kinds).map(({ status, title }) => `<tr><td>${status}</td><td>${title}</td></tr>`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${code}</title>
    <style>
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
      td { padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; }
    </style>
  </head>
  <body>
    <main>
      <h1>${code}</h1>
      ${own ? `<p>${own.title} (status ${own.status}).</p>` : ''}
      <p>${advice ? escaped(advice) : 'The <code>detail</code> of the answer says what was refused; its status says what can be done about it:'}</p>
      ${advice ? '' : `<table><tbody>${statuses.join('')}</tbody></table>`}
      <p>If it keeps happening, quote the <code>traceId</code> of the answer.</p>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
