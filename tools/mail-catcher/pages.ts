import type { CaughtMail } from './mailbox.ts';
import type { CaughtText } from './text-box.ts';

export const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; justify-content: space-between; }
h1 { font-size: 1.25rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; }
ul { list-style: none; padding: 0; }
li a { display: grid; gap: 0 1rem; grid-template-columns: minmax(0, 1fr) auto; padding: .75rem 0; color: inherit;
  text-decoration: none; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
li a:hover strong, li a:focus-visible strong { text-decoration: underline; }
li strong, li span { overflow-wrap: anywhere; }
@media (max-width: 30rem) { li a { grid-template-columns: minmax(0, 1fr); } }
input { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; } button { padding: .5rem 1rem; font: inherit; }
.code { font-size: 2rem; font-weight: 600; }
time { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1rem; margin: 0;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem; }
iframe { width: 100%; height: 36rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  border-radius: .5rem; background: #fff; }
`;

/** Mails and text messages, the newest first. */
export function listPage(mails: readonly CaughtMail[], texts: readonly CaughtText[]): string {
  const items = [
    ...mails.map((mail) => ({ at: mail.receivedAt, item: mailItem(mail) })),
    ...texts.map((text) => ({ at: text.receivedAt, item: textItem(text) })),
  ]
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map(({ item }) => item);
  const content =
    items.length === 0
      ? '<p>Nothing yet. Whatever the system sends arrives here and goes no further.</p>'
      : `<ul>${items.join('')}</ul>`;
  return page(
    'Caught mails and texts',
    `<header><h1>Caught mails and texts</h1><span>${items.length} kept, newest first</span></header>
     <p><a href="/authenticator">An authenticator for the demo</a></p>${content}`,
    true,
  );
}

function mailItem(mail: CaughtMail): string {
  return `<li><a href="/messages/${mail.id}"><strong>${safe(mail.subject) || '(no subject)'}</strong>
      <time datetime="${mail.receivedAt}">${safe(when(mail.receivedAt))}</time>
      <span>to ${safe(mail.envelope.to.join(', '))}</span></a></li>`;
}

function textItem(text: CaughtText): string {
  return `<li><a href="/texts/${text.id}"><strong>${safe(text.text)}</strong>
      <time datetime="${text.receivedAt}">${safe(when(text.receivedAt))}</time>
      <span>text to ${safe(text.to)}</span></a></li>`;
}

export function textPage(text: CaughtText): string {
  return page(
    `Text to ${text.to}`,
    `<p><a href="/">All mails and texts</a></p><h1>Text to ${safe(text.to)}</h1>
     <dl><dt>Received</dt><dd><time datetime="${text.receivedAt}">${safe(when(text.receivedAt))}</time></dd>
     <dt>Length</dt><dd>${text.text.length} signs</dd></dl><pre>${linked(text.text)}</pre>`,
    false,
  );
}

export function mailPage(mail: CaughtMail): string {
  const html =
    mail.html === ''
      ? ''
      : `<h2>As HTML</h2><iframe sandbox title="The mail as HTML" src="/messages/${mail.id}/html"></iframe>`;
  return page(
    mail.subject,
    `<p><a href="/">All mails and texts</a></p><h1>${safe(mail.subject) || '(no subject)'}</h1>
     <dl><dt>From</dt><dd>${safe(mail.from)}</dd><dt>To</dt><dd>${safe(mail.envelope.to.join(', '))}</dd>
     <dt>Received</dt><dd><time datetime="${mail.receivedAt}">${safe(when(mail.receivedAt))}</time></dd></dl>
     <h2>As text</h2><pre>${linked(mail.text) || '(no text part)'}</pre>${html}
     <p><a href="/messages/${mail.id}/raw">As it came</a></p>`,
    false,
  );
}

export function page(title: string, body: string, refreshes: boolean): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${safe(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${refreshes ? '<meta http-equiv="refresh" content="10">' : ''}
<link rel="stylesheet" href="/style.css"></head><body><main>${body}</main></body></html>`;
}

/** Addresses can be followed, as in a mail program. */
function linked(text: string): string {
  return safe(text).replaceAll(
    /https?:\/\/[^\s<>"]+/g,
    (address) => `<a href="${address}" rel="noreferrer">${address}</a>`,
  );
}

function when(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

export function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
