/** What an inquiry says about whether its person may be sent the health questionnaire. */
export interface InquiryAboutSomebody {
  id: string;
  receivedAt: Date;
  underEighteen: boolean;
  aboutSomeoneElse: boolean;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * Somebody under 18 or a worried third person talks with a human instead. Being under 18 counts whichever inquiry of
 * the last year says so, for who is refused may tick the box the other way; it ends by itself. On whose behalf
 * somebody writes is a matter of one inquiry: the one at hand, else the latest.
 */
export function refusalOf(
  inquiries: readonly InquiryAboutSomebody[],
  inquiryId: string | undefined,
  now: Date,
): 'under_18' | 'third_person' | undefined {
  const recent = inquiries.filter(({ receivedAt }) => now.getTime() - receivedAt.getTime() < YEAR_MS);
  if (recent.some(({ underEighteen }) => underEighteen)) return 'under_18';
  const latest = inquiries.toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())[0];
  const counts = inquiries.find(({ id }) => id === inquiryId) ?? latest;
  return counts?.aboutSomeoneElse ? 'third_person' : undefined;
}
