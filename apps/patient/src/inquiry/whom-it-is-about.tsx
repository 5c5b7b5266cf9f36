import { Checkbox } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { InquiryDraft } from './inquiry-draft.js';
import type { ChangeDraft } from './use-draft.js';

interface WhomItIsAboutProps {
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
}

/** A worried third person or a minor may write; a person answers, and help stands right here. */
export function WhomItIsAbout({ draft, change }: WhomItIsAboutProps) {
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="inquiry.who.legend" />
      </legend>
      <Checkbox
        size="md"
        checked={draft.aboutSomeoneElse}
        onChange={(event) => change({ aboutSomeoneElse: event.currentTarget.checked })}
        label={<FormattedMessage id="inquiry.about.someoneElse" />}
      />
      <Checkbox
        size="md"
        checked={draft.underEighteen}
        onChange={(event) => change({ underEighteen: event.currentTarget.checked })}
        label={<FormattedMessage id="inquiry.about.underEighteen" />}
      />
      <div role="status">
        {draft.aboutSomeoneElse && (
          <p className="inquiry-note">
            <FormattedMessage id="inquiry.about.someoneElse.note" />
          </p>
        )}
        {draft.underEighteen && (
          <p className="inquiry-note">
            <FormattedMessage id="inquiry.about.underEighteen.note" />
          </p>
        )}
      </div>
    </fieldset>
  );
}
