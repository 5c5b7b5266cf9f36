import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Clinic } from '../clinic/use-clinic.js';
import { CrisisScreen } from './crisis-screen.js';
import { QuestionPage } from './question-page.js';
import { openPlaces, questionsOf, shownPlaces } from './questionnaire.rules.js';
import { Relock } from './relock.js';
import { Review } from './review.js';
import type { Answer, Answers, Message, ScreeningForm } from './screening.js';
import { SavingState } from './saving-state.js';
import { Start } from './start.js';
import { useAnswers } from './use-answers.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where in the questions the person is: kept by the browser's history, not in the address. */
    readonly screening?: { readonly place: number | 'review'; readonly toReview?: boolean };
  }
}

interface FillingProps {
  readonly token: string;
  readonly clinic: Clinic | undefined;
  readonly form: ScreeningForm;
  readonly onEnded: () => void;
  readonly onSent: (message: Message, crisis: boolean) => void;
}

/** The open questions, one at a time. Back in the browser is back in the questions. */
export function Filling({ token, clinic, form, onEnded, onSent }: FillingProps) {
  const navigate = useNavigate();
  const at = useLocation({ select: ({ state }) => state.screening });
  const questions = useMemo(
    () => (form.questionnaire === undefined ? [] : questionsOf(form.questionnaire)),
    [form.questionnaire],
  );
  const answers = useAnswers(token, form);
  const { given, saving } = answers;
  const shown = shownPlaces(questions, given);
  const open = openPlaces(questions, given);

  const go = (place: number | 'review', toReview = false): void =>
    void navigate({ to: '/s', state: { screening: { place, toReview } } });
  const answer = (place: number, one: Answer): void => {
    const after: Answers = answers.save(one);
    if (at?.toReview === true) return go('review');
    go(shownPlaces(questions, after).find((next) => next > place) ?? 'review');
  };

  if (saving.stopped === 'locked') {
    return <Relock token={token} clinic={clinic} waiting={saving.waiting} onOpened={answers.retry} />;
  }
  const place = at?.place;
  const question = typeof place === 'number' && shown.includes(place) ? questions[place] : undefined;
  const state = (
    <SavingState
      saving={saving}
      answeredAny={given.size > 0}
      refusedPlace={questions.findIndex(({ item }) => item.itemId === saving.refused)}
      onRetry={answers.retry}
      onMend={(one) => go(one, at?.place === 'review')}
      onEnded={onEnded}
    />
  );
  return (
    <>
      {answers.alarm && <CrisisScreen clinic={clinic} told={answers.told} onClose={answers.calm} />}
      {question !== undefined && typeof place === 'number' && (
        <QuestionPage
          key={place}
          question={question}
          answer={given.get(question.item.itemId)}
          refused={saving.refused === question.item.itemId}
          answered={shown.length - open.length}
          total={shown.length}
          toReview={at?.toReview === true}
          state={state}
          onAnswer={(one) => answer(place, one)}
          onBack={() => history.back()}
        />
      )}
      {question === undefined && place !== undefined && (
        <Review
          token={token}
          clinic={clinic}
          questions={questions}
          shown={shown}
          open={open}
          answers={given}
          saving={saving}
          state={state}
          crisis={answers.crisis}
          onChange={(one) => go(one, true)}
          onEnded={onEnded}
          onSent={(message) => onSent(message, answers.crisis)}
        />
      )}
      {place === undefined && (
        <Start
          form={form}
          clinic={clinic}
          answered={shown.length - open.length}
          total={shown.length}
          crisis={answers.crisis}
          state={state}
          onGo={() => go(open[0] ?? 'review')}
        />
      )}
    </>
  );
}
