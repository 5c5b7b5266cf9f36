import { render, toPlainText } from '@react-email/render';
import { createElement as element, Fragment, type ReactNode } from 'react';
import type { Block } from './mail-template.rules.js';
import { inParts, placeholdersIn, type Parts } from './template-head.rules.js';

/** A wording of a block with places for its values, ready to be filled in. */
export interface Piece {
  text: () => Parts;
  html: Parts;
  places: readonly string[];
}

/** A mail without its values. Each block has its wordings, the fullest first. */
export interface MailLayout {
  head: string;
  blocks: readonly { block: Block; wordings: readonly Piece[] }[];
  foot: string;
}

/** Stands between the parts of a page until they are told apart. */
const SEAM = '\uE000';

const PAGE = { margin: 0, padding: '24px', font: '16px/1.5 system-ui,sans-serif', color: '#1f2933', maxWidth: '36em' };

/**
 * Lays a mail out once, when its template is compiled: mails of a template differ in nothing but values. The plain text
 * is what the page says. No picture, script or remote style: nothing that tells anyone that the message was opened.
 */
export async function layMailOut(language: string, blocks: readonly Block[]): Promise<MailLayout> {
  const parts = blocks.flatMap((block) => wordingsOf(block).map((words) => shown(block, words.replaceAll(SEAM, ''))));
  const page = await render(
    element(
      'html',
      { lang: language },
      element(
        'head',
        null,
        element('meta', { httpEquiv: 'Content-Type', content: 'text/html; charset=UTF-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width' }),
      ),
      element('body', { style: PAGE }, ...parts.map((part) => element(Fragment, null, SEAM, part)), SEAM),
    ),
  );
  // What React leaves for a browser that would go on with the page.
  const [head = '', ...html] = page.replaceAll(/<!--.*?-->/g, '').split(SEAM);
  // Derived when the first mail is sent: a service that starts has sixty templates and no time.
  let texts: readonly Parts[] | undefined;
  const textOf = (index: number): Parts => {
    texts ??= toPlainText(page)
      .split(SEAM)
      .slice(1)
      .map((text) => inParts(text.trim()));
    return texts[index] ?? [];
  };
  const pieces = parts.map((_, index): Piece => {
    const seen = html[index] ?? '';
    return { text: () => textOf(index), html: inParts(seen), places: placeholdersIn(seen) };
  });
  return {
    head,
    blocks: blocks.map((block) => ({ block, wordings: pieces.splice(0, wordingsOf(block).length) })),
    foot: html.at(-1) ?? '',
  };
}

function wordingsOf(block: Block): string[] {
  if (block.kind === 'lines') return [block.title];
  return block.kind === 'paragraph' && block.without !== undefined ? [block.text, block.without] : [block.text];
}

function shown(block: Block, words: string): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return element('p', null, words);
    case 'lines':
      return element('p', null, words, element('br'), `{${block.value}}`);
    case 'link':
      return element('p', null, element('a', { href: `{${block.value}}`, rel: 'noreferrer' }, words));
    default:
      return block satisfies never;
  }
}
