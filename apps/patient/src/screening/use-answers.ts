import { dataOf } from '@stillwater/api-client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { linkApi } from '../link/link-api.js';
import { AnswerQueue } from './answer-queue.js';
import type { Answer, Answers, ScreeningForm } from './screening.js';

/** The answers as the person gave them, saved one by one behind their back. */
export function useAnswers(token: string, form: ScreeningForm) {
  const [given, setGiven] = useState<Answers>(() => new Map((form.answers ?? []).map((one) => [one.itemId, one])));
  const [crisis, setCrisis] = useState(form.crisis === true);
  const [alarm, setAlarm] = useState(false);
  const [queue] = useState(() => {
    let known = form.crisis === true;
    return new AnswerQueue({
      send: (body) => dataOf(linkApi(token).PUT('/v1/links/screening/answer', { body })),
      onSaved: ({ crisis: now }) => {
        setCrisis(now);
        // Every later receipt repeats it: the person sees help over the whole page when it begins.
        if (now && !known) setAlarm(true);
        known = now;
      },
      later: (act, milliseconds) => void setTimeout(act, milliseconds),
    });
  });
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
    crisis,
    alarm,
    calm: () => setAlarm(false),
    retry: queue.retry,
    save: (answer: Answer): Answers => {
      const after = new Map(given).set(answer.itemId, answer);
      setGiven(after);
      queue.add(answer);
      return after;
    },
  };
}
