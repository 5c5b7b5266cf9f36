import { Button } from '@mantine/core';
import type { ApiProblem } from '@stillwater/api-client';
import { CrisisBlock, ProblemNotice } from '@stillwater/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FocusedHeading } from '../focused-heading.js';
import type { Saving } from './answer-queue.js';
import type { Question } from './questionnaire.rules.js';
import { ReviewPart } from './review-part.js';
import type { Answers, Message } from './screening.js';
import { useSubmit } from './use-screening.js';

interface ReviewProps {
  readonly token: string;
  readonly clinic: Clinic | undefined;
  readonly questions: readonly Question[];
  readonly shown: readonly number[];
  readonly open: readonly number[];
  readonly answers: Answers;
  readonly saving: Saving;
  /** Whether what was answered is saved. */
  readonly state: ReactNode;
  readonly crisis: boolean;
  readonly onChange: (place: number) => void;
  /** The second factor is needed again, or the link takes nothing more. */
  readonly onEnded: () => void;
  readonly onSent: (message: Message) => void;
}

const isOver = ({ status }: ApiProblem): boolean =>
  status === 401 || status === 403 || status === 404 || status === 409 || status === 410;

/** Everything that was answered, to look at once more before it is handed in. */
export function Review(props: ReviewProps) {
  const { token, clinic, questions, shown, open, answers, saving, state, crisis, onChange, onEnded, onSent } = props;
  const submitting = useSubmit(token);
  const sections = [...new Set(shown.map((place) => questions[place]?.section))];
  const waits = saving.waiting > 0;
  const submit = (): void =>
    submitting.mutate(undefined, {
      onSuccess: ({ message }) => onSent(message),
      onError: (problem) => {
        if (isOver(problem)) onEnded();
      },
    });
  return (
    <div className="page-narrow screening">
      <FocusedHeading>
        <FormattedMessage id="screening.review.title" />
      </FocusedHeading>
      {crisis && <CrisisBlock />}
      <p className="page-lead">
        <FormattedMessage id="screening.review.lead" values={{ clinic: clinic?.name ?? '' }} />
      </p>
      {state}
      {open.length > 0 && (
        <div className="screening-open">
          <p>
            <FormattedMessage id="screening.review.open" values={{ count: open.length }} />
          </p>
          <Button size="md" radius="xl" onClick={() => onChange(open[0] ?? 0)}>
            <FormattedMessage id="screening.review.toOpen" />
          </Button>
        </div>
      )}
      {sections.map(
        (section) =>
          section !== undefined && (
            <ReviewPart
              key={section.sectionId}
              section={section}
              questions={questions}
              places={shown.filter((place) => questions[place]?.section === section)}
              answers={answers}
              onChange={onChange}
            />
          ),
      )}
      {submitting.error !== null && !isOver(submitting.error) && (
        <ProblemNotice failure={submitting.error} title={<FormattedMessage id="screening.unsent.title" />}>
          <FormattedMessage id="screening.unsent.text" />
        </ProblemNotice>
      )}
      {open.length === 0 && (
        <div className="screening-submit">
          <p>
            <FormattedMessage id={waits ? 'screening.review.waits' : 'screening.review.final'} />
          </p>
          <Button size="lg" radius="xl" disabled={waits} loading={submitting.isPending} onClick={submit}>
            <FormattedMessage id="screening.review.submit" />
          </Button>
        </div>
      )}
    </div>
  );
}
