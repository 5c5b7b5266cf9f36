import { Checkbox } from '@mantine/core';
import { PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { consentKinds, type InquiryDraft } from './inquiry-draft.js';
import type { ChangeDraft } from './use-draft.js';

interface ConsentBoxesProps {
  readonly clinic: Clinic;
  readonly draft: InquiryDraft;
  readonly change: ChangeDraft;
}

/** One box for each way to write or call back; none is ticked beforehand and none is needed. */
export function ConsentBoxes({ clinic, draft, change }: ConsentBoxesProps) {
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="inquiry.consents.legend" />
      </legend>
      <p className="inquiry-hint">
        <FormattedMessage
          id="inquiry.consents.lead"
          values={{ clinic: clinic.name, phone: <PhoneLink phone={clinic.phone} /> }}
        />
      </p>
      {consentKinds.map((kind) => (
        <Checkbox
          key={kind}
          id={`consent-${kind}`}
          size="md"
          checked={draft.consents[kind]}
          onChange={(event) => change({ consents: { ...draft.consents, [kind]: event.currentTarget.checked } })}
          label={<FormattedMessage id={`consent.${kind}.label`} />}
          description={<FormattedMessage id={`consent.${kind}.text`} values={{ clinic: clinic.name }} />}
        />
      ))}
    </fieldset>
  );
}
