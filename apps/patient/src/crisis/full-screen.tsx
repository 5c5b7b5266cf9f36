import { useEffect, useRef, type ReactNode } from 'react';
import './full-screen.css';

interface FullScreenProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the whole page. The browser keeps the focus inside and closes it on Escape. */
export function FullScreen({ label, onClose, children }: FullScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown === null || shown.open) return;
    shown.showModal();
    // In a frame on another site the dialog is as tall as the frame: its head is brought into view.
    shown.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <dialog ref={dialog} className="full-screen" aria-label={label} onClose={onClose}>
      <div className="full-screen-content">{children}</div>
    </dialog>
  );
}
