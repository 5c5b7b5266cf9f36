/** What came to pass about the subject of a notice, so that nobody needs it any more. The word stands in its row. */
export type NoticeEnd =
  | 'assigned'
  | 'contacted'
  | 'reached'
  | 'closed'
  | 'over'
  | 'decided'
  | 'read'
  | 'confirmed'
  | 'moved'
  | 'cancelled'
  | 'missed'
  | 'begun'
  | 'withdrawn'
  | 'spoken_to'
  | 'acknowledged'
  | 'resolved'
  | 'delivered'
  | 'redriven'
  | 'signed'
  | 'nothing_waits'
  | 'day_over';

/** A visit that is near asks for nothing once it has begun, or isn't to be then. */
const visit = ['confirmed', 'moved', 'cancelled', 'missed', 'begun'] as const;
const unsigned = ['signed', 'moved', 'cancelled', 'missed', 'begun'] as const;
const inquiry = ['contacted', 'closed'] as const;

/**
 * What ends the notices of each rule by itself: those of flows for staff, and the calls that staff are asked for when
 * nothing reaches a person. Without an end a notice lies there until somebody says that it is done. An address that
 * doesn't work is to be mended also after the visit.
 */
export const noticeEnds: Readonly<Record<string, readonly NoticeEnd[]>> = {
  N01: inquiry,
  N02: ['assigned', 'closed'],
  N03: ['acknowledged', 'resolved'],
  N04: inquiry,
  N05: ['contacted', 'reached', 'closed'],
  N05S: ['reached', 'closed'],
  N06: visit,
  N07: ['over'],
  N08: ['over'],
  N09: ['decided'],
  N10: ['read'],
  N11: visit,
  N12: visit,
  N13: visit,
  N16: unsigned,
  N16S: unsigned,
  N26: ['cancelled', 'withdrawn', 'spoken_to'],
  N26S: ['withdrawn', 'spoken_to'],
  N31: ['nothing_waits', 'day_over'],
  N34: ['contacted', 'closed', 'over', 'read', 'confirmed', 'moved', 'cancelled', 'delivered', 'redriven'],
  N36: ['over'],
  N39: [],
  N40: [],
  N41: [],
};

/** The rules whose notices it ends. */
export function endedBy(end: NoticeEnd): string[] {
  return Object.keys(noticeEnds).filter((rule) => noticeEnds[rule]?.includes(end));
}
