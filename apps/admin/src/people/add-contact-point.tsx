import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { answerOf } from '@stillwater/api-client';
import { useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useClinic } from '../shell/use-clinic.js';
import { agreeable, faultOf, kinds, pointSaid, type PointDraft } from './contact-point-draft.js';
import { useChangePerson } from './use-change-person.js';
import { usePersonInView } from './use-person.js';

const nothing: PointDraft = { kind: 'phone', value: '', agreed: [] };

/** Writes down an address or number that somebody said is theirs, and what they agreed to when it was read out. */
export function AddContactPoint() {
  const intl = useIntl();
  const { name: clinic } = useClinic();
  const [draft, setDraft] = useState(nothing);
  const [faulty, setFaulty] = useState(false);
  const adding = useChangePerson<Schemas['ContactPointSaid']>(usePersonInView(), (to, body) =>
    answerOf(
      api.POST('/v1/clinics/{clinicId}/people/{personId}/contact-points', {
        params: { path: to.path, header: { ...to.header, 'Idempotency-Key': to.idempotencyKey } },
        body,
      }),
    ),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wrong = faultOf(draft);
    setFaulty(wrong);
    if (wrong || adding.isPending) return;
    const version = (kind: PointDraft['agreed'][number]) => intl.formatMessage({ id: `consent.${kind}.version` });
    adding.mutate(pointSaid(draft, version), { onSuccess: () => setDraft(nothing) });
  };
  return (
    <details>
      <summary>
        <FormattedMessage id="person.point.add" />
      </summary>
      <form className="stack" noValidate onSubmit={submit}>
        <ChangeFailure problem={adding.error} />
        <fieldset className="choice">
          <legend>
            <FormattedMessage id="person.point.kind" />
          </legend>
          {kinds.map((kind) => (
            <Radio
              key={kind}
              name="kind"
              label={<FormattedMessage id={`contact.${kind}`} />}
              checked={draft.kind === kind}
              onChange={() => setDraft({ kind, value: '', agreed: [] })}
            />
          ))}
        </fieldset>
        <TextInput
          required
          withAsterisk={false}
          maxLength={254}
          autoComplete="off"
          type={draft.kind === 'phone' ? 'tel' : 'email'}
          label={<FormattedMessage id={`person.point.${draft.kind}`} />}
          value={draft.value}
          error={faulty ? <FormattedMessage id={`person.point.${draft.kind}.fault`} /> : undefined}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, value })}
        />
        <fieldset className="choice choice-tall">
          <legend>
            <FormattedMessage id="person.point.consents" />
          </legend>
          {agreeable[draft.kind].map((kind) => (
            <Checkbox
              key={kind}
              label={<FormattedMessage id={`consent.${kind}.label`} />}
              description={<FormattedMessage id={`consent.${kind}.text`} values={{ clinic }} />}
              checked={draft.agreed.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                setDraft({
                  ...draft,
                  agreed: checked ? [...draft.agreed, kind] : draft.agreed.filter((one) => one !== kind),
                })
              }
            />
          ))}
        </fieldset>
        {adding.isSuccess && draft.value === '' && (
          <p className="done" role="status">
            <FormattedMessage id="settings.saved" />
          </p>
        )}
        <Button type="submit" variant="default" loading={adding.isPending}>
          <FormattedMessage id="person.point.submit" />
        </Button>
      </form>
    </details>
  );
}
