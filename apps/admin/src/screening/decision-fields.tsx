import { Checkbox, Radio, Textarea } from '@mantine/core';
import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { DateField } from '../schedule/date-field.js';
import { outcomes, routes, type DecisionDraft, type DraftFault } from './decision-draft.js';

interface DecisionFieldsProps {
  readonly draft: DecisionDraft;
  readonly onChange: (draft: DecisionDraft) => void;
  readonly faults: readonly DraftFault[];
  readonly today: string;
}

/** Outcome, and what goes with it. Routes and an end are asked for only when somebody is eligible. */
export function DecisionFields({ draft, onChange, faults, today }: DecisionFieldsProps) {
  const id = useId();
  const faultOf = (fault: DraftFault) =>
    faults.includes(fault) ? <FormattedMessage id={`decide.fault.${fault}`} /> : undefined;
  const describedBy = (fault: DraftFault) => (faults.includes(fault) ? `${id}-${fault}` : undefined);
  return (
    <>
      <fieldset className="choice choice-tall" aria-describedby={describedBy('outcome')}>
        <legend>
          <FormattedMessage id="decide.outcome" />
        </legend>
        {outcomes.map((outcome) => (
          <Radio
            key={outcome}
            name="outcome"
            checked={draft.outcome === outcome}
            onChange={() => onChange({ ...draft, outcome })}
            label={<FormattedMessage id={`decision.${outcome}`} />}
          />
        ))}
        {faults.includes('outcome') && (
          <p className="fault" id={`${id}-outcome`}>
            {faultOf('outcome')}
          </p>
        )}
      </fieldset>
      {draft.outcome === 'eligible' && (
        <>
          <fieldset className="choice choice-tall" aria-describedby={describedBy('routes')}>
            <legend>
              <FormattedMessage id="decide.routes" />
            </legend>
            {routes.map((route) => (
              <Checkbox
                key={route}
                checked={draft.routes.includes(route)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    ...draft,
                    routes: routes.filter((one) => (one === route ? checked : draft.routes.includes(one))),
                  })
                }
                label={<FormattedMessage id={`route.${route}`} />}
              />
            ))}
            {faults.includes('routes') && (
              <p className="fault" id={`${id}-routes`}>
                {faultOf('routes')}
              </p>
            )}
          </fieldset>
          <DateField
            label={<FormattedMessage id="decide.validUntil" />}
            value={draft.validUntil}
            min={today}
            error={faultOf('validUntil')}
            onChange={(validUntil) => onChange({ ...draft, validUntil })}
          />
        </>
      )}
      <Textarea
        label={<FormattedMessage id="decide.conditions" />}
        description={<FormattedMessage id="decide.conditions.hint" />}
        rows={3}
        value={draft.conditions}
        error={faultOf('conditions')}
        onChange={(event) => onChange({ ...draft, conditions: event.currentTarget.value })}
      />
      <Textarea
        label={<FormattedMessage id="decide.note" />}
        rows={3}
        maxLength={4000}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </>
  );
}
