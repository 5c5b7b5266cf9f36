import { useEffect, useRef, type ReactNode } from 'react';

interface FocusedHeadingProps {
  readonly children: ReactNode;
}

/** The heading of what a page shows now. It takes the focus when it appears, so that nobody is left where they were. */
export function FocusedHeading({ children }: FocusedHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
