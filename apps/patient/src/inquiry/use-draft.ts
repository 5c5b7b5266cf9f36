import { useState } from 'react';
import { drafts, emptyDraft, type FormPlace, type InquiryDraft, type Intent } from './inquiry-draft.js';

/** The draft for a clinic, kept as long as the page is open. Coming from the other button changes its intent. */
export function useDraft(slug: string, intent: Intent, form: FormPlace) {
  const [draft, setDraft] = useState<InquiryDraft>(() => ({
    ...(drafts.of(slug) ?? emptyDraft(intent)),
    intent,
    form,
  }));
  const change = (part: Partial<InquiryDraft>): void => {
    setDraft((before) => {
      const after = { ...before, ...part };
      drafts.keep(slug, after);
      return after;
    });
  };
  return [draft, change] as const;
}

export type ChangeDraft = ReturnType<typeof useDraft>[1];
