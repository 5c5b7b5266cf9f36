import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWaiting } from './use-waiting.js';

/** How many notices wait, beside their name in the menu. */
export function WaitingCount() {
  const waiting = useWaiting();
  if (waiting === undefined || waiting.ids.length === 0) return null;
  const count = waiting.ids.length;
  return (
    <>
      <span className="nav-count" aria-hidden="true">
        <FormattedMessage id={waiting.more ? 'nav.countMore' : 'nav.count'} values={{ count }} />
      </span>
      <span className="heard">
        <FormattedMessage id="nav.waiting" values={{ count }} />
      </span>
    </>
  );
}

/** Says, when nothing else is being said, that notices have come since the page was opened. */
export function NewNotices() {
  const waiting = useWaiting();
  const known = useRef<ReadonlySet<string>>(undefined);
  const [came, setCame] = useState(0);
  useEffect(() => {
    if (waiting === undefined) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...waiting.ids]);
    const fresh = before === undefined ? 0 : waiting.ids.filter((id) => !before.has(id)).length;
    if (fresh > 0) setCame(fresh);
  }, [waiting]);
  return (
    <div className="heard" role="status">
      {came > 0 && <FormattedMessage id="notices.came" values={{ count: came }} />}
    </div>
  );
}
