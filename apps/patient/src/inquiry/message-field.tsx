import { Textarea } from '@mantine/core';
import { CrisisBlock } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { errorOf } from './error-of.js';
import type { InquiryDraft } from './inquiry-draft.js';
import { longest, type Faults } from './inquiry.rules.js';
import type { ChangeDraft } from './use-draft.js';

interface MessageFieldProps {
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
  readonly faults: Faults;
}

/** The message, with the way to help above it: a form is no place to wait in a crisis. */
export function MessageField({ draft, change, faults }: MessageFieldProps) {
  const left = longest.message - draft.message.trim().length;
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="inquiry.message.legend" />
      </legend>
      <CrisisBlock />
      <Textarea
        id="message"
        size="md"
        rows={6}
        autoComplete="off"
        label={<FormattedMessage id="inquiry.message" />}
        description={<FormattedMessage id="inquiry.message.hint" />}
        value={draft.message}
        onChange={(event) => change({ message: event.currentTarget.value })}
        error={errorOf(faults, 'message')}
      />
      {left <= 500 && left >= 0 && (
        <p className="inquiry-hint">
          <FormattedMessage id="inquiry.message.left" values={{ left }} />
        </p>
      )}
    </fieldset>
  );
}
