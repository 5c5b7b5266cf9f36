import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { PutOff } from './put-off.js';
import type { NoticeDeed } from './use-notice-work.js';

interface NoticeActionsProps {
  readonly notice: Schemas['StaffNotice'];
  /** Id of what names the notice. */
  readonly named: string;
  readonly busy: boolean;
  readonly onDo: (deed: NoticeDeed) => void;
}

/** What can be done with a notice, as the server says. */
export function NoticeActions({ notice: { abilities = [] }, named, busy, onDo }: NoticeActionsProps) {
  const [puttingOff, setPuttingOff] = useState(false);
  return (
    <>
      <div className="row-actions">
        {abilities.includes('acknowledge') && (
          <Button aria-describedby={named} disabled={busy} onClick={() => onDo({ deed: 'acknowledge' })}>
            <FormattedMessage id="notices.acknowledge" />
          </Button>
        )}
        {abilities.includes('snooze') && (
          <Button
            variant="default"
            aria-describedby={named}
            aria-expanded={puttingOff}
            disabled={busy}
            onClick={() => setPuttingOff(!puttingOff)}
          >
            <FormattedMessage id="notices.putOff" />
          </Button>
        )}
        {abilities.includes('resolve') ? (
          <Button variant="default" aria-describedby={named} disabled={busy} onClick={() => onDo({ deed: 'resolve' })}>
            <FormattedMessage id="notices.resolve" />
          </Button>
        ) : (
          <span className="quiet">
            <FormattedMessage id="notices.endsByItself" />
          </span>
        )}
      </div>
      {puttingOff && !busy && <PutOff onChoose={(wakesAt) => onDo({ deed: 'snooze', wakesAt })} />}
    </>
  );
}
