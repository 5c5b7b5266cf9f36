/** The zone of the person's device. It is only said beside the clinic's time, and never decides. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
