import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

const set = (value: boolean): void => {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
};

/** Whether the session ran out, was revoked or was left alone for too long while this page was open. */
export const sessionEnd = {
  happened: (): void => set(true),
  isOver: (): void => set(false),
};

export function useSessionEnd(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
