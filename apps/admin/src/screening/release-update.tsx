import { Button, Radio } from '@mantine/core';
import { answerOf, type Answer } from '@stillwater/api-client';
import { UpdateWords, ZonedTime } from '@stillwater/ui';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { useNow } from '../shell/age.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { useReviewing, type Review } from './use-screening.js';

interface ReleaseUpdateProps {
  readonly shown: Answer<Review>;
}

/** Lets the person know what comes next, in words that are shown before; and what they have been told so far. */
export function ReleaseUpdate({ shown }: ReleaseUpdateProps) {
  const { released } = shown.data;
  const [before] = useState(released?.releaseId);
  return (
    <section className="panel stack">
      <h2>
        <FormattedMessage id="release.title" />
      </h2>
      {released === undefined ? (
        <ReleaseForm shown={shown} />
      ) : (
        <>
          <Released key={released.releaseId} released={released} isNew={released.releaseId !== before} />
          <details className="decide-again">
            <summary>
              <FormattedMessage id="release.again" />
            </summary>
            <ReleaseForm key={released.releaseId} shown={shown} />
          </details>
        </>
      )}
    </section>
  );
}

interface ReleasedProps {
  readonly released: Schemas['ReleasedUpdate'];
  /** It was released while the page was open: the form that had the focus is gone. */
  readonly isNew: boolean;
}

function Released({ released, isNew }: ReleasedProps) {
  const { zone } = useClinic();
  const { nextStep, releasedAt, releasedById, expiresAt, readAt } = released;
  const over = Date.parse(expiresAt) <= useNow();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) told.current?.focus();
  }, [isNew]);
  const until = <ZonedTime at={expiresAt} zone={zone} />;
  return (
    <div ref={told} tabIndex={-1}>
      <p>
        <FormattedMessage
          id="release.done"
          values={{
            at: <ZonedTime at={releasedAt} zone={zone} />,
            name: <StaffName id={releasedById} />,
            step: <FormattedMessage id={`release.step.${nextStep}`} />,
          }}
        />
      </p>
      <p className="quiet">
        {readAt === undefined ? (
          <FormattedMessage id={over ? 'release.over' : 'release.unread'} values={{ until }} />
        ) : (
          <FormattedMessage id="release.read" values={{ at: <ZonedTime at={readAt} zone={zone} /> }} />
        )}
      </p>
    </div>
  );
}

function ReleaseForm({ shown }: ReleaseUpdateProps) {
  const id = useId();
  const [nextStep, setNextStep] = useState<Schemas['UpdateToRelease']['nextStep']>();
  const [missing, setMissing] = useState(false);
  const releasing = useReviewing<Schemas['UpdateToRelease']>(shown, (to, body) =>
    answerOf(api.POST('/v1/clinics/{clinicId}/screenings/{screeningId}/release', { ...to, body })),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(nextStep === undefined);
    if (nextStep === undefined || releasing.isPending) return;
    releasing.mutate({ nextStep });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="quiet">
        <FormattedMessage id="release.text" />
      </p>
      <ChangeFailure problem={releasing.error} />
      <fieldset className="choice choice-tall" aria-describedby={missing ? id : undefined}>
        <legend>
          <FormattedMessage id="release.step" />
        </legend>
        {shown.data.nextSteps?.map((step) => (
          <Radio
            key={step}
            name="nextStep"
            checked={nextStep === step}
            onChange={() => {
              setNextStep(step);
              setMissing(false);
            }}
            label={<FormattedMessage id={`release.step.${step}`} />}
          />
        ))}
        {missing && (
          <p className="fault" id={id}>
            <FormattedMessage id="release.fault" />
          </p>
        )}
      </fieldset>
      {nextStep !== undefined && (
        <section className="release-preview" aria-labelledby={`${id}-preview`}>
          <h3 id={`${id}-preview`}>
            <FormattedMessage id="release.preview" />
          </h3>
          <strong>
            <FormattedMessage id="update.title" />
          </strong>
          <UpdateWords nextStep={nextStep} />
        </section>
      )}
      <Button type="submit" loading={releasing.isPending}>
        <FormattedMessage id="release.submit" />
      </Button>
    </form>
  );
}
