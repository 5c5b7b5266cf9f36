import { useEffect, useState } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** After this the page stops asking by itself: a poll must not keep a session alive that nobody uses. */
const UNATTENDED_AFTER = 4 * 60_000;
/** The server ends an idle session after 15 minutes; the screen is covered by then. */
const ENDS_AFTER = 15 * 60_000;

export type Attention = 'attended' | 'unattended' | 'left';

let lastSign = performance.now();
let current: Attention = 'attended';
const listeners = new Set<(attention: Attention) => void>();

function attentionNow(): Attention {
  const idle = performance.now() - lastSign;
  if (idle >= ENDS_AFTER) return 'left';
  return idle >= UNATTENDED_AFTER ? 'unattended' : 'attended';
}

function update(): void {
  const next = attentionNow();
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener(next);
}

/** Starts watching for signs of a person; for the life of the page. */
export function watchAttention(): void {
  for (const sign of signs) {
    addEventListener(
      sign,
      () => {
        lastSign = performance.now();
        update();
      },
      { passive: true, capture: true },
    );
  }
  setInterval(update, 5_000);
}

/** Whether somebody is at the page. */
export function useAttention(): Attention {
  const [attention, setAttention] = useState(current);
  useEffect(() => {
    listeners.add(setAttention);
    return () => void listeners.delete(setAttention);
  }, []);
  return attention;
}
