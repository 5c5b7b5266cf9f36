/** Wakes a loop that sleeps. Rung while nobody waits, it ends the next wait at once. */
export class Bell {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Waits until the bell rings, but no longer than this. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = undefined;
    this.rung = false;
  }
}

/** Waits until nothing is in flight any more. @returns whether that came true before the time was up */
export async function untilIdle(inFlight: () => number, bell: Bell, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (inFlight() > 0 && performance.now() < deadline) await bell.wait(Math.max(deadline - performance.now(), 1));
  return inFlight() === 0;
}

/** How long a stop waits for what has begun. What takes longer is taken up again elsewhere. */
export const DRAIN_MS = 15_000;
