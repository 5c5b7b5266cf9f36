import type { Schemas } from '../api.js';

type Words = Schemas['TemplateWords'];

/** One place in which a clinic's words are not the shipped ones. */
export interface WordDifference {
  readonly place: 'subject' | 'block' | 'text';
  /** From 1. */
  readonly number: number;
  readonly shipped?: string;
  readonly own?: string;
}

/** Place by place: words that stand where others were shipped, are new, or are gone. */
export function wordDifferences(shipped: Words, own: Words): WordDifference[] {
  return [
    ...compared('subject', listed(shipped.subject), listed(own.subject)),
    ...compared('block', (shipped.blocks ?? []).map(read), (own.blocks ?? []).map(read)),
    ...compared('text', shipped.texts ?? [], own.texts ?? []),
  ];
}

function compared(
  place: WordDifference['place'],
  shipped: readonly string[],
  own: readonly string[],
): WordDifference[] {
  const longer = shipped.length > own.length ? shipped : own;
  return longer.flatMap((_, index) => {
    const [before, after] = [shipped[index], own[index]];
    if (before === after) return [];
    return [
      {
        place,
        number: index + 1,
        ...(before === undefined ? {} : { shipped: before }),
        ...(after === undefined ? {} : { own: after }),
      },
    ];
  });
}

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function read({ text, without }: Schemas['TemplateBlock']): string {
  return without === undefined ? text : `${text} / ${without}`;
}
