export const services = ['inquiries', 'screening', 'scheduling', 'notifications'] as const;
export type Service = (typeof services)[number];

export const parkedStates = ['parked', 'retried', 'dropped'] as const;
export type ParkedState = (typeof parkedStates)[number];

export const isService = (value: unknown): value is Service => services.some((service) => service === value);

/** Whose parked messages the page shows, as it stands in the address. */
export interface ParkedFilter {
  readonly service?: Service;
  readonly state?: ParkedState;
}

export function parkedFilterOf(search: Record<string, unknown>): ParkedFilter {
  const state = parkedStates.find((one) => one === search.state);
  return {
    ...(isService(search.service) ? { service: search.service } : {}),
    ...(state === undefined ? {} : { state }),
  };
}
