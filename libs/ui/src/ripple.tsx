interface RippleProps {
  readonly className?: string;
}

/** A drop on still water: the mark of the pages. */
export function Ripple({ className = 'sw-ripple' }: RippleProps) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="2.5" />
      <circle cx="16" cy="16" r="7" />
      <circle cx="16" cy="16" r="11" />
      <circle cx="16" cy="16" r="15" />
    </svg>
  );
}
