import { useEffect } from 'react';

/**
 * Tells the page around the frame how tall this one is, now and whenever that changes. The number is all that leaves
 * the frame; a page on its own has nobody to tell.
 */
export function useHeightForParent(): void {
  useEffect(() => {
    if (window.parent === window) return;
    const tell = (): void => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      // Any site may frame this page, and the height is no secret.
      window.parent.postMessage({ type: 'stillwater:height', height }, '*');
    };
    const watcher = new ResizeObserver(tell);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, []);
}
