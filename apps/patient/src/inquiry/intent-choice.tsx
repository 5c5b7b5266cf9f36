import { Radio } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { intents, type InquiryDraft } from './inquiry-draft.js';
import type { ChangeDraft } from './use-draft.js';

interface IntentChoiceProps {
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
}

export function IntentChoice({ draft, change }: IntentChoiceProps) {
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="inquiry.intent.legend" />
      </legend>
      {intents.map((intent) => (
        <Radio
          key={intent}
          name="intent"
          value={intent}
          size="md"
          checked={draft.intent === intent}
          onChange={() => change({ intent })}
          label={<FormattedMessage id={`inquiry.intent.${intent}`} />}
        />
      ))}
    </fieldset>
  );
}
