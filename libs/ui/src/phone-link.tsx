interface PhoneLinkProps {
  /** E.164. */
  readonly phone: string;
}

/** A number to call, as people read it in North America; other countries' numbers stay as they are. */
export function PhoneLink({ phone }: PhoneLinkProps) {
  const readable = phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
  return (
    <a className="sw-phone" href={`tel:${phone}`}>
      {readable}
    </a>
  );
}
