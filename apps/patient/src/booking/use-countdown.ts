import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Seconds that are left of a stretch that had `seconds` when the server said so, counted on the page's own running
 * clock: what the wall clock of the device says does not matter.
 */
export function useCountdown(seconds: number, onOver: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(onOver);
  useEffect(() => {
    const began = performance.now();
    const count = (): void => {
      const now = Math.max(0, seconds - (performance.now() - began) / 1000);
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      end();
    };
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
