import { dataOf } from '@stillwater/api-client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { linkApi } from '../link/link-api.js';
import { AnswerQueue } from './answer-queue.js';
import { callsForHelp } from './questionnaire.rules.js';
import type { Answer, Answers, ScreeningForm } from './screening.js';

/** The answers as the person gave them, saved one by one behind their back. */
export function useAnswers(token: string, form: ScreeningForm) {
  const [given, setGiven] = useState<Answers>(() => new Map((form.answers ?? []).map((one) => [one.itemId, one])));
  const [help, setHelp] = useState({ crisis: form.crisis === true, told: form.crisis === true, alarm: false });
  // Every later receipt repeats it: the person sees help over the whole page when it begins.
  const judge = (crisis: boolean): void =>
    setHelp((before) => ({ ...before, crisis, alarm: before.alarm || (crisis && !before.crisis) }));
  const [queue] = useState(
    () =>
      new AnswerQueue({
        send: (body) => dataOf(linkApi(token).PUT('/v1/links/screening/answer', { body })),
        onSaved: ({ crisis: now }, waiting) => {
          setHelp((before) => ({ ...before, told: now }));
          if (now || waiting === 0) judge(now);
        },
        later: (act, milliseconds) => void setTimeout(act, milliseconds),
      }),
  );
  const saving = useSyncExternalStore(queue.listen, queue.state);
  useEffect(() => {
    window.addEventListener('online', queue.retry);
    return () => window.removeEventListener('online', queue.retry);
  }, [queue]);
  const unsaved = saving.waiting > 0;
  useEffect(() => {
    if (!unsaved) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [unsaved]);
  return {
    given,
    saving,
    ...help,
    calm: () => setHelp((before) => ({ ...before, alarm: false })),
    retry: queue.retry,
    save: (answer: Answer): Answers => {
      const after = new Map(given).set(answer.itemId, answer);
      setGiven(after);
      // Help doesn't wait for a connection.
      if (callsForHelp(form.questionnaire, answer)) judge(true);
      queue.add(answer);
      return after;
    },
  };
}
