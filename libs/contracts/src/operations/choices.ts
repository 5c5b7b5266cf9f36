/** The services that answer operations commands; each has its own database and its own parked messages. */
export const services = ['inquiries', 'screening', 'scheduling', 'notifications'] as const;
export type Service = (typeof services)[number];

export const parkedStates = ['parked', 'retried', 'dropped'] as const;
export type ParkedState = (typeof parkedStates)[number];
