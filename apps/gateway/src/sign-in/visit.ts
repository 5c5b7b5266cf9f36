/** Where a request came from, as far as sign-in may know. */
export interface Visit {
  requestId: string;
  ipHash?: string;
}
