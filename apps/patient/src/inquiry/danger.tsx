import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { DangerScreen } from './danger-screen.js';
import type { InquiryDraft } from './inquiry-draft.js';
import type { ChangeDraft } from './use-draft.js';

interface DangerProps {
  readonly clinic: Clinic;
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
}

/** The control that shows help at once. It never ends the inquiry: the person may still write or ask for a call. */
export function Danger({ clinic, draft, change }: DangerProps) {
  const [open, setOpen] = useState(false);
  const [called, setCalled] = useState(false);
  const show = (): void => {
    change({ inDanger: true });
    setOpen(true);
  };
  return (
    <section className="danger" aria-labelledby="danger-title">
      <h2 id="danger-title">
        <FormattedMessage id="inquiry.danger.title" />
      </h2>
      {draft.inDanger ? (
        <div role="status">
          <p>
            <FormattedMessage id={called ? 'inquiry.danger.called' : 'inquiry.danger.marked'} />
          </p>
          <div className="danger-marked">
            <Button color="clay" radius="xl" onClick={show}>
              <FormattedMessage id="inquiry.danger.again" />
            </Button>
            {!called && (
              <Button color="clay" variant="subtle" radius="xl" onClick={() => change({ inDanger: false })}>
                <FormattedMessage id="inquiry.danger.undo" />
              </Button>
            )}
          </div>
        </div>
      ) : (
        <Button color="clay" radius="xl" size="md" onClick={show}>
          <FormattedMessage id="inquiry.danger.open" />
        </Button>
      )}
      {open && (
        <DangerScreen
          clinic={clinic}
          draft={draft}
          change={change}
          onCalled={() => setCalled(true)}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
